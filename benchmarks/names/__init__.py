"""How well and how fast names are compared, measured on lists of name pairs."""
