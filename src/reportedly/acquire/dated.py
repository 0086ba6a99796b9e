"""How a day of publication was found: one small vocabulary, the strongest evidence first."""

from typing import Literal, get_args

DatedBy = Literal[
    "given",
    "sidecar",
    "file",
    "json-ld",
    "meta",
    "microdata",
    "time",
    "byline",
    "address",
    "line",
    "mail",
    "feed",
    "document",
]
"""Where the day of publication of a report stands.

"given": the user said it. "sidecar": a file of metadata beside the report's own. "file": the fields
of a JSON object or the front matter of Markdown. "json-ld", "meta", "microdata": what a page says
of itself for machines, in structured data, in its head, in its markup. "time": an element of the
page that is a time. "byline": words that the page marks as its date. "address": the page's own
address. "line": a line by its heading that is little more than a day. "mail": when a letter was
sent. "feed": what the feed that led to the page says. "document": when the file of a PDF was
made.

A page's day of its last change is none of these, nor is a server's `Last-Modified`: a page that was
touched up today was not published today.
"""

WORDS: tuple[DatedBy, ...] = get_args(DatedBy)


def stronger_than(one: DatedBy | None, other: DatedBy | None) -> bool:
    """Whether one way of finding a day goes before another; any goes before none."""
    if one is None or other is None:
        return one is not None
    return WORDS.index(one) < WORDS.index(other)
