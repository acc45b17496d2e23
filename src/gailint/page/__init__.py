"""A report as a page shows it, with its findings where they belong."""
