"""The date in a report's dateline, which is that of the page and of no happening."""

import re
from collections.abc import Sequence

from reportedly.read.english.dates.dated import Dated
from reportedly.when import When

_BEHIND = re.compile(
    r"\s*(?:\([^()\n]{2,40}\)\s*(?:--?|–|—|:)?|(?:[A-Z][\w/ ]{1,30})?\)|--?|–|—|:)"
    r"\s*(?=[\"“‘'(]?[A-Z0-9])"
)
"""What ends a dateline: "Oct. 7 (UPI) --", "31 March 2016 —", "17 September, 2020) The"."""
_BEFORE = re.compile(r"(?:^|[,(/–—-])\s*$")
"""A comma, a bracket or a dash stands before it, no preposition."""
_HEAD = 70
"""Code points at the head of a sentence in which a dateline ends."""


def without_dateline(text: str, found: Sequence[Dated], published: When | None) -> list[Dated]:
    """The dates of a sentence but for that of a dateline at its head.

    Args:
        text: the sentence.
        found: its dates, in order.
        published: when the report was published; a dateline tells that day or one shortly before.

    Returns:
        "Havana, Mar 31 (Prensa Latina) The council met on Monday" keeps only Monday.
    """
    if not found or published is None or published.earliest is None:
        return list(found)
    first = found[0]
    day = first.when.earliest
    if day is None or first.end > _HEAD or first.when.precision != "day":
        return list(found)
    near = abs((published.earliest - day).days) <= 1
    heads = _BEFORE.search(text[: first.start]) and _BEHIND.match(text, first.end)
    return list(found[1:] if near and heads else found)
