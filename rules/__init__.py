"""The built-in rules: a module each, found by its file name. How to write one: docs/writing-a-rule.md."""
