"""Exports: a gated picture in the formats of other programs.

`extract` takes out of a picture what was asked for, in an order that no arrival changes; `exported`
writes it in one format, as files in memory; `losses` tells what that format cannot hold. Whoever
calls puts the files in place and logs them.
"""

from reportedly.export.extract import Extract, extract
from reportedly.export.formats import (
    FORMATS,
    Files,
    Format,
    Grade,
    Name,
    Wanted,
    exported,
)
from reportedly.export.losses import Loss, losses

__all__ = [
    "FORMATS",
    "Extract",
    "Files",
    "Format",
    "Grade",
    "Loss",
    "Name",
    "Wanted",
    "exported",
    "extract",
    "losses",
]
