"""The front ends: characters, ruling lines and pictures with their places, by pdfminer.six or by pypdfium2."""
