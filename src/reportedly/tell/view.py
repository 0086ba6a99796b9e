"""What all views share: text that is never markup, tables in one style, rows of plain data."""

from typing import Any

from rich.table import Table
from rich.text import Text

from reportedly.plain import visible

Row = dict[str, Any]


def words(text: object, style: str = "") -> Text:
    """Any value as text that is never markup; nothing for None."""
    return Text("" if text is None else visible(str(text)), style)


def table(*columns: str, title: str | None = None) -> Table:
    """An empty table in the style of all views."""
    made = Table(
        title=None if title is None else words(title, "bold"),
        title_justify="left",
        box=None,
        header_style="dim",
        pad_edge=False,
        padding=(0, 2, 0, 0),
    )
    for column in columns:
        made.add_column(column, overflow="fold", min_width=min(len(column), 8))
    return made
