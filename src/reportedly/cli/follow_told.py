"""The feeds that are followed, as a table."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from reportedly.account.following import Followed
from reportedly.plain import visible


def followed_view(rows: Iterable[Followed]) -> Table:
    """One row a feed: how it went the last time it was asked for, and what came of it so far."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("feed", "followed since", "last asked for", "reports", "what it was"):
        table.add_column(title, justify="right" if title == "reports" else "left")
    for row in rows:
        asked = "never" if row.fetched is None else f"{row.fetched:%Y-%m-%d %H:%M}"
        told = f"refused: {row.told}" if row.failed else row.told
        table.add_row(
            Text(visible(row.address)),
            f"{row.since:%Y-%m-%d}",
            asked,
            str(row.reports),
            Text("" if row.fetched is None else visible(told)),
        )
    return table
