"""A text becomes a reading: claims with the words that carry them, figures, remarks and more."""

from reportedly.read.door import Door, reader

__all__ = ["Door", "reader"]
