"""An item that could not be taken, with the reason."""

import os
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import ReportedlyError


@dataclass(frozen=True)
class Refusal:
    """What could not be taken as a report.

    Attributes:
        place: the path, with the line or item where a file holds several reports.
        error: what is wrong and what to do.
    """

    place: str
    error: ReportedlyError

    def __str__(self) -> str:
        return f"{self.place}: {self.error}"


def shown(path: Path | str) -> str:
    r"""A path, or a part of one, in characters that can be written.

    Bytes of a file name that are no UTF-8 are written as `\xff`; Python holds them as halves of
    surrogate pairs, which no encoding can write.
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")
