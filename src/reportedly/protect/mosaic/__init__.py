"""The look over the whole: rows that are harmless one by one and find a family together.

Somebody who reads every row, sets them side by side and looks for one unnamed person, or for the
family of a named one, shall find nobody. What would let them is withheld as if it were marked.
"""

from reportedly.protect.mosaic.combined import combined

__all__ = ["combined"]
