"""How well names of persons are found in running text, measured on samples read by hand."""
