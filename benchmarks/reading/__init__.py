"""How well reports are read, measured on samples with gold beside them."""
