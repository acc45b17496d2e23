"""An invented report without mistakes, as text and as a Word file, that examples of rules start from."""
