"""What several reports tell of one measure, period by period."""

from typing import Literal

from reportedly.model import Comparator, Noun

Shape = Literal["in", "by", "at"]
"""What a number counts: those in a period, all up to its end, or how many there are at a time."""

Standing = Literal["one", "agree", "worded", "revised", "conflict"]
"""How the numbers of a period stand to one another.

One value; several that can all be right; such as cannot, but are worded as counts of different
things; such as one source gave, one after the other; such as cannot all be right.
"""


class Telling(Noun, frozen=True):
    """One report's number, as the report has it.

    Attributes:
        figure: id of the figure.
        report: id of the report.
        outlet: who published it, None where nothing tells.
        published: the day of the report (EDTF), None where it has none.
        source: who counted: the deepest source named, the outlet itself where none is.
        key: what makes two namings one source.
        links: whom the outlet cites, from itself inwards, the source last.
        measure: what was counted, in the report's own words.
        words: the sentence with the number.
    """

    figure: str
    report: str
    outlet: str | None
    published: str | None
    source: str
    key: str
    links: tuple[str, ...]
    measure: str
    words: str


class Amount(Noun, frozen=True):
    """One number of a period, with everybody who tells it so.

    Attributes:
        value: the number.
        comparator: "=", "<" (at most), ">" (at least) or "~" (about).
        low: the least that it allows.
        high: the most, None where there is no end.
        counted: what its words say was counted ("arrived", "left the country"), None where they do
            not tell.
        tellings: who tells it so, the earliest first.
    """

    value: int
    comparator: Comparator
    low: int
    high: int | None
    counted: str | None
    tellings: tuple[Telling, ...]


class Point(Noun, frozen=True):
    """All numbers of one period.

    Attributes:
        period: as readings write it ("2019-Q1", "through 2020"), None where none is told.
        start: its first day (ISO 8601), None where it has no beginning.
        end: its last day.
        amounts: the numbers, the earliest told first.
        standing: how they stand to one another.
        because: why, in words; empty where nothing is to be said.
    """

    period: str | None
    start: str | None
    end: str | None
    amounts: tuple[Amount, ...]
    standing: Standing
    because: tuple[str, ...] = ()


class Series(Noun, frozen=True):
    """What reports tell of one measure.

    Attributes:
        id: from what is counted, of whom and how: the same whatever reports are on file.
        title: in words.
        topic: what is counted, as `measures.yaml` has it.
        state: two-letter code of the state whose people or acts are counted, None where unknown.
        place: the state that they came to, None where it is the usual one or does not matter.
        part: which of them ("women"), None for all.
        shape: whether a number counts those in a period, all up to a day, or those there at a time.
        points: the periods, the earliest first.
        wordings: every measure in the reports' own words, the commonest first.
        because: what does not fit between periods, in words.
    """

    id: str
    title: str
    topic: str
    state: str | None
    place: str | None
    part: str | None
    shape: Shape
    points: tuple[Point, ...]
    wordings: tuple[str, ...]
    because: tuple[str, ...] = ()
