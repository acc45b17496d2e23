"""The commands of the program: their arguments, what they work on, what they print. Only `gailint.cli` knows them."""
