"""Series of figures for the terminal and as plain data."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding

from reportedly.tell.dates import date_words
from reportedly.tell.series.nouns import Amount, Point, Series, Telling
from reportedly.tell.series.periods import period_words
from reportedly.tell.series.standing import number_words
from reportedly.tell.view import Row, table, words
from reportedly.tell.wording import listed, quoted

_STYLES = {"conflict": "red", "revised": "yellow", "worded": "yellow"}


def series_rows(found: Sequence[Series]) -> list[Row]:
    """The series as plain data: see `Series` for what each has."""
    rows: list[Row] = msgspec.to_builtins(found)
    return rows


def series_view(found: Sequence[Series]) -> RenderableType:
    """Each series as a table, a number a row; below it what clashes, and what does not fit."""
    told: list[RenderableType] = []
    for each in found:
        told += [*_series(each), words("")]
    return Group(*(told[:-1] or [words("no figure is told", "dim")]))


def _series(each: Series) -> Iterator[RenderableType]:
    made = table("period", "number", "counted as", "who counted", "told by", "id", title=each.title)
    for column in made.columns[:2]:
        column.no_wrap = True
    made.columns[1].justify = "right"
    for point in each.points:
        for at, amount in enumerate(point.amounts):
            made.add_row(*_cells(point, amount, first=at == 0))
    yield made
    yield words(f"in the words {listed(map(quoted, each.wordings))}", "dim")
    for point in each.points:
        for because in point.because:
            told = words(f"{period_words(point.period)}: {because}", _STYLES[point.standing])
            yield Padding(told, (0, 0, 0, 2))
    for because in each.because:
        yield Padding(words(because, "yellow"), (0, 0, 0, 2))


def _cells(point: Point, amount: Amount, *, first: bool) -> Iterator[RenderableType]:
    style = _STYLES.get(point.standing, "")
    yield words(period_words(point.period) if first else "", "bold")
    yield words(number_words(amount), style)
    yield words(amount.counted or "", "dim")
    yield words(listed(t.source for t in amount.tellings))
    yield words(listed(_teller(t) for t in amount.tellings))
    yield words(_ids(amount.tellings), "dim")


def _teller(telling: Telling) -> str:
    outlet = telling.outlet or "an outlet that is not known"
    day = date_words(telling.published)
    return f"{outlet}, {day}" if day else outlet


def _ids(tellings: Iterable[Telling]) -> str:
    return " ".join(dict.fromkeys(telling.figure for telling in tellings))
