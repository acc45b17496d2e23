"""The page for people: findings where they stand in the report, tables as the form draws them."""
