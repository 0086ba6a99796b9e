"""Records as a picture: for each the bounds, the 90 % interval and the mean on one scale."""

from collections.abc import Iterator, Sequence

from reportedly.tell.pictures.svg import circle, label, line, text
from reportedly.tell.records.phrases import percent, plural, span
from reportedly.weigh.record import Record

LEFT, WIDTH, STEP = 345.0, 385.0, 34.0
"""Where the scale begins, how long it is, and how far rows stand apart, in pixels."""

_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_KEY = (
    "thin line: bounds, whatever the cases that are not settled came to",
    "thick line: 90 % interval · dot: mean, drawn towards the group or towards all",
)


def height(rows: Sequence[Record]) -> float:
    """How high the records are, with their scale and key."""
    return STEP * len(rows) + 84


def shares(rows: Sequence[Record], top: float, *, who: bool) -> Iterator[str]:
    """The records from `top` down, one a line."""
    bottom = top + STEP * len(rows)
    for tick in _TICKS:
        yield line(_x(tick), top, _x(tick), bottom, "axis")
        yield text(_x(tick), bottom + 18, percent(tick), "dim middle")
    for index, row in enumerate(rows):
        yield from _row(row, top + STEP * (index + 0.5), who=who)
    for index, words in enumerate(_KEY):
        yield text(16, bottom + 44 + 18 * index, words, "dim")


def told(row: Record) -> str:
    """A record in words."""
    counts = row.counts
    return (
        f"{row.who}, {plural(row.what)}: {counts.held} shown true, {counts.failed} shown false, "
        f"{counts.unseen} never seen since, {counts.open} open; mean {percent(row.mean)}, "
        f"90 % interval {span(row.low, row.high)}, bounds {span(row.floor, row.ceiling)}."
    )


def _row(row: Record, y: float, *, who: bool) -> Iterator[str]:
    counts = row.counts
    name = f"{row.who}, {plural(row.what)}" if who else plural(row.what)
    counted = f"{counts.held} true · {counts.failed} false · {counts.missing} not settled"
    yield label(16, y - 2, name, LEFT - 36, "bold")
    yield label(16, y + 13, counted, LEFT - 36, "dim")
    if row.floor is None or row.ceiling is None:
        return
    yield line(_x(row.low), y, _x(row.high), y, "thick")
    yield line(_x(row.floor), y, _x(row.ceiling), y, "thin")
    for end in (row.floor, row.ceiling):
        yield line(_x(end), y - 6, _x(end), y + 6, "thin")
    yield circle(_x(row.mean), y, 5, "dot")


def _x(share: float) -> float:
    return LEFT + WIDTH * share
