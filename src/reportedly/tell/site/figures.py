"""The series of figures, and a page for each: who counted, where they clash, how they word it."""

from collections.abc import Iterator

from reportedly.model import Noun
from reportedly.tell.dates import date_words
from reportedly.tell.pictures import series_picture
from reportedly.tell.series import Amount, Point, Series, Telling, series
from reportedly.tell.site import addresses
from reportedly.tell.site.leaves import pieces_of
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Leaf, Page, Ref
from reportedly.tell.site.words import cut
from reportedly.tell.wording import listed, wording

_STANDING = {
    "one": "",
    "agree": "can all be right",
    "worded": "worded as counts of different things",
    "revised": "given anew by one source",
    "conflict": "cannot all be right",
}
"""How the numbers of one period stand to one another, in words."""


class SeriesLine(Noun, frozen=True):
    """One series in a few words.

    Attributes:
        title: what is counted.
        periods: of how many periods.
        reports: in how many reports.
        days: the first and the last period, in words.
        clashes: in how many periods the numbers cannot all be right.
    """

    id: str
    to: str
    title: str
    periods: int
    reports: int
    days: str
    clashes: int


class FiguresView(Noun, frozen=True):
    """A page of series, those with most periods first."""

    leaf: Leaf
    count: int
    series: tuple[SeriesLine, ...]


class Number(Noun, frozen=True):
    """One number of a period, as one report tells it.

    Attributes:
        period: of what time, in words; empty where it is the same as above.
        value: with its comparator ("more than 30,000").
        counted: what its words say was counted.
        standing: how the numbers of this period stand to one another, in words.
        source: who counted.
        through: whom the outlet had it from, where that is not the source itself.
        report: the page of the report.
        words: the words that carry it.
    """

    period: str
    value: str
    counted: str | None
    standing: str
    source: str
    through: str
    report: Ref
    words: str


class SeriesView(Noun, frozen=True):
    """One series.

    Attributes:
        line: in a few words.
        wordings: every measure in the reports' own words, the commonest first.
        because: what does not fit, in words.
        numbers: all numbers, the earliest period first.
        leaf: which part of them this page holds.
    """

    line: SeriesLine
    wordings: tuple[str, ...]
    because: tuple[str, ...]
    numbers: tuple[Number, ...]
    leaf: Leaf


def figures_pages(library: Library) -> Iterator[Page]:
    """The list of series, and a page for each."""
    found = series(library.picture, library.material.pack)
    lines = tuple(_line(each) for each in found)
    parts = pieces_of(lines)
    ways = ["figures.html", *(f"figures-{n}.html" for n in range(2, len(parts) + 1))]
    leaves = tuple(Ref(words=f"{n} of {len(parts)}", to=way) for n, way in enumerate(ways, 1))
    for at, (way, part) in enumerate(zip(ways, parts, strict=True)):
        leaf = Leaf(here=leaves[at].words, leaves=leaves) if len(parts) > 1 else Leaf()
        view = FiguresView(leaf=leaf, count=len(lines), series=part)
        yield Page(address=way, kind="figures", title="Figures", view=view)
    for each, line in zip(found, lines, strict=True):
        yield from _pages(each, line)


def _pages(found: Series, line: SeriesLine) -> Iterator[Page]:
    parts = pieces_of(tuple(_numbers(found)), 70_000)
    stem = line.to.removesuffix(".html")
    ways = [line.to, *(f"{stem}-{number}.html" for number in range(2, len(parts) + 1))]
    leaves = tuple(Ref(words=f"{n} of {len(parts)}", to=way) for n, way in enumerate(ways, 1))
    because = tuple(dict.fromkeys((*found.because, *(b for p in found.points for b in p.because))))
    for at, (way, part) in enumerate(zip(ways, parts, strict=True)):
        yield Page(
            address=way,
            kind="series",
            title=line.title,
            trail=(Ref(words="Figures", to="figures.html"),),
            view=SeriesView(
                line=line,
                wordings=tuple(map(cut, found.wordings[:40])) if at == 0 else (),
                because=because[:40] if at == 0 else (),
                numbers=part,
                leaf=Leaf(here=leaves[at].words, leaves=leaves) if len(parts) > 1 else Leaf(),
            ),
            pictures={"series": series_picture(found)} if at == 0 else {},
        )


def _line(found: Series) -> SeriesLine:
    known = [p.period for p in found.points if p.start or p.end]
    first, last = (_period(known[0]), _period(known[-1])) if known else ("", "")
    tellings = (t for p in found.points for a in p.amounts for t in a.tellings)
    return SeriesLine(
        id=found.id,
        to=addresses.series(found.id),
        title=cut(found.title),
        periods=len(found.points),
        reports=len({telling.report for telling in tellings}),
        days=first if first == last else f"{first} to {last}",
        clashes=sum(point.standing == "conflict" for point in found.points),
    )


def _numbers(found: Series) -> Iterator[Number]:
    for point in found.points:
        period = _period(point.period) or "time not told"
        for amount in point.amounts:
            for telling in amount.tellings:
                yield _number(period, point, amount, telling)


def _number(period: str, point: Point, amount: Amount, telling: Telling) -> Number:
    day = date_words(telling.published) or "date not known"
    return Number(
        period=period,
        value=f"{wording()['comparators'][amount.comparator]}{amount.value:,}",
        counted=amount.counted,
        standing=_STANDING[point.standing],
        source=cut(telling.source),
        through=cut(listed(telling.links[:-1])),
        report=Ref(
            words=cut(f"{telling.outlet or 'Outlet not known'}, {day}"),
            to=addresses.report(telling.report),
        ),
        words=telling.words,
    )


def _period(period: str | None) -> str:
    return (date_words(period) or period or "").replace("through ", "up to ")
