"""HTML pages: the tree, the part of it that is the report, its tables. The reader of Markdown takes the tree alone."""
