"""What a rule says of itself, for readers: its examples, its notes, its page."""
