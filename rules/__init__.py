"""The built-in rules: a module each, found by its file name. docs/writing-a-rule.md says how one is written."""
