"""What all views share: text that is never markup, tables in one style, rows of plain data."""

from typing import Any

from rich.text import Text

from reportedly.plain import visible
from reportedly.tell.fitted import Fitted

Row = dict[str, Any]

_WHOLE = frozenset({"id", "status", "what", "kind", "when", "from", "to", "published", "last seen"})
"""Columns of words and ids that are looked for whole, and so are never broken."""


def words(text: object, style: str = "") -> Text:
    """Any value as text that is never markup; nothing for None."""
    return Text("" if text is None else visible(str(text)), style)


def table(*columns: str, title: str | None = None) -> Fitted:
    """An empty table in the style of all views."""
    made = Fitted(None if title is None else words(title, "bold"))
    for column in columns:
        made.add_column(column, overflow="fold", no_wrap=column in _WHOLE)
    return made
