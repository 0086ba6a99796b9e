"""Blocks of figures in a page, each between two marks, so that a run can put its own there."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from reportedly import __version__


def block(name: str, body: str) -> str:
    """Figures between the two marks of their name."""
    return f"{_mark(name, 'start')}\n{body}\n{_mark(name, 'end')}"


def put(name: str, body: str, page: Path) -> None:
    """Replace the block of that name in a page, and leave the rest as it is.

    Raises:
        ValueError: the page has no such block.
    """
    start, end = _mark(name, "start"), _mark(name, "end")
    before, found, rest = page.read_text(encoding="utf-8").partition(start)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"{page} has no block between '{start}' and '{end}'; add the two marks")
    page.write_text(before + block(name, body) + after, encoding="utf-8")


def measured(name: str, told: Iterable[str]) -> str:
    """Lines that `python -m NAME` printed, as Markdown with their day, command and version."""
    head = f"Measured {date.today()} by `python -m {name}`:"
    return "\n".join((head, "", "```text", f"reportedly {__version__}", "", *told, "```"))


def _mark(name: str, where: str) -> str:
    return f"<!-- figures of {name}: {where} -->"
