"""The documents, and what writes those parts of them that the program itself tells."""
