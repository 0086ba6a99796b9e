"""The tables of what servers do and what comes of it, from the test server's own table."""

from collections.abc import Iterable

from tests.server import Behaviour
from tests.server.table import GROUPS

_START = "<!-- behaviours: start -->\n"
_END = "<!-- behaviours: end -->"
_RUNS = {1: "", 2: "; asked twice", 3: "; asked three times"}


def told(page: str) -> str:
    """A page with its tables as they are now; a page without the two marks as it is."""
    before, start, rest = page.partition(_START)
    _, end, after = rest.partition(_END)
    return f"{before}{start}{_tables()}{end}{after}" if start and end else page


def _tables() -> str:
    return "\n".join(f"### {title}\n\n{_table(rows)}" for title, rows in GROUPS.items())


def _table(rows: Iterable[Behaviour]) -> str:
    lines = (f"| `{each.name}` | {each.does}{_RUNS[each.runs]} | {_end(each)} |" for each in rows)
    return "\n".join(["| host | the server | ends as |", "| --- | --- | --- |", *lines]) + "\n"


def _end(each: Behaviour) -> str:
    """The outcome, and the error where it is one of the way there."""
    return each.ends if each.got.isdigit() else f"{each.ends} ({each.got})"
