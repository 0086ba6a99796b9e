"""The shipped parser's networks run forward in numpy: half the time of the library's own way."""
