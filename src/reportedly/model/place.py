"""Places of mentions as commands write them: `REPORT:START`, `REPORT:title:START` in a title."""

import re

from reportedly.model.report import Quote
from reportedly.model.words import Field, Noun

_PLACE = re.compile(r"(?P<report>[^\s:]+):(?:(?P<field>title|text):)?(?P<start>[0-9]{1,9})")


class Place(Noun, frozen=True):
    """Where a mention stands: a report's id, title or text, and the offset of the fullest form.

    Attributes:
        field: None where the writer left open whether title or text is meant.
    """

    report: str
    field: Field | None
    start: int


def place_of(report: str, quote: Quote) -> str:
    """How commands write the place of some words of a report."""
    return written(report, quote.field, quote.start)


def written(report: str, field: Field, start: int) -> str:
    """How commands write a place."""
    return f"{report}:{start}" if field == "text" else f"{report}:{field}:{start}"


def place(words: str) -> Place | None:
    """The place that some words write, None where they write none."""
    found = _PLACE.fullmatch(words)
    if found is None:
        return None
    field: Field | None = "title" if found["field"] == "title" else "text"
    return Place(
        report=found["report"],
        field=field if found["field"] else None,
        start=int(found["start"]),
    )
