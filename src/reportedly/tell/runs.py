"""Lines of a terminal as runs of one style, laid out without Rich's renderables."""

from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style

from reportedly.tell.folding import folded

Run = tuple[str, Style | None]
"""Text on one line, and its style; None for none."""


def ended(runs: Iterable[Run], gap: str = "") -> list[Segment]:
    """A line with its end, and without the blanks before that: in a file they are but noise.

    Args:
        runs: of the line; those without a style become one.
        gap: blanks behind each.
    """
    line: list[Segment] = []
    plain = ""
    for text, style in runs:
        if not style:
            plain += text + gap
            continue
        if plain:
            line.append(Segment(plain))
        if text:
            line.append(Segment(text, style))
        plain = gap
    plain = plain.rstrip(" ")
    if plain:
        line.append(Segment(f"{plain}\n"))
        return line
    while line and not line[-1].text.strip(" "):
        line.pop()
    if line:
        line[-1] = Segment(line[-1].text.rstrip(" "), line[-1].style)
    line.append(Segment("\n"))
    return line


def wrapped(runs: Sequence[Run], width: int, indent: int = 0) -> Iterator[list[Segment]]:
    """Runs in lines of at most some columns, the indent of each not counted."""
    margin: list[Run] = [(" " * indent, None)]
    for start, line in folded("".join(text for text, _ in runs), width):
        yield ended([*margin, *_between(runs, start, line)])


def _between(runs: Sequence[Run], start: int, line: str) -> Iterator[Run]:
    """The runs of a line that starts somewhere in their text."""
    at, end = 0, start + len(line)
    for text, style in runs:
        first, last = max(at, start), min(at + len(text), end)
        if first < last:
            yield line[first - start : last - start], style
        at += len(text)
