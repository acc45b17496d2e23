"""What the prose of a report states: counts, rates and claims, clause by clause, and how the tables bear them out."""
