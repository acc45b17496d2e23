"""Reports as data, for the command `export`."""
