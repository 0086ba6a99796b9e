"""The figures of a picture as series."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from reportedly.model import Comparator, Figure, Picture, Report, digest
from reportedly.packs import Pack
from reportedly.tell.series.between import between
from reportedly.tell.series.bounds import allowed
from reportedly.tell.series.measures import Meant, meant, measures
from reportedly.tell.series.nouns import Amount, Point, Series, Shape, Telling
from reportedly.tell.series.periods import NEVER, Span, shaped, span
from reportedly.tell.series.standing import standing
from reportedly.trace import Directory, Voice


class Found(NamedTuple):
    """One figure with what it counts and when."""

    meant: Meant
    shape: Shape
    period: str | None
    span: Span
    value: int
    comparator: Comparator
    telling: Telling


Key = tuple[str, str | None, str | None, str | None, Shape]


def series(picture: Picture, pack: Pack) -> tuple[Series, ...]:
    """All figures, those of one measure together; every figure stands in exactly one series.

    One measure: one topic of `measures.yaml`, of one state's people, to one place, of one part of
    them, in one shape. Numbers are never added up.

    Args:
        picture: what came out of the gate.
        pack: names of states and sources.

    Returns:
        The series, those with most periods first.
    """
    grouped: dict[Key, list[Found]] = {}
    for found in _found(picture, pack):
        m = found.meant
        grouped.setdefault((m.topic, m.state, m.place, m.part, found.shape), []).append(found)
    made = [_series(key, rows, pack) for key, rows in grouped.items()]
    return tuple(sorted(made, key=lambda s: (-len(s.points), s.title, s.id)))


def _found(picture: Picture, pack: Pack) -> Iterator[Found]:
    reports = {report.id: report for report in picture.reports}
    directory = Directory(pack, picture.persons)
    for reading in picture.readings:
        if reading.report in reports:
            for figure in reading.figures:
                yield _figure(figure, reports[reading.report], directory)


def _figure(figure: Figure, report: Report, directory: Directory) -> Found:
    what = meant(figure, directory.pack, report.title or "")
    when = span(figure.period, report.published)
    about = figure.comparator == "=" and measures().is_about(figure.measure)
    return Found(
        meant=what,
        shape=shaped(when, what.shape),
        period=figure.period if when != NEVER else None,
        span=when,
        value=figure.value,
        comparator="~" if about else figure.comparator,
        telling=_telling(figure, report, directory),
    )


def _telling(figure: Figure, report: Report, directory: Directory) -> Telling:
    outlet = directory.outlet(report)
    links = figure.chain or figure.origins[:1]
    voices = [v for link in links if (v := _voice(link, directory)) is not None]
    source = voices[-1] if voices else outlet
    return Telling(
        figure=figure.id,
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        source=source.name,
        key=source.key,
        links=tuple(links),
        measure=figure.measure,
        words=figure.quote.text,
    )


_THROUGH = re.compile(r".*\b(?:from|by|of) (?=the |[A-Z])")


def _voice(name: str, directory: Directory) -> Voice | None:
    """The source of that name, or the one at its end ("statistics from the ministry")."""
    whole = directory.pack.source(name)
    inner = _THROUGH.sub("", name)
    if whole is None and directory.pack.source(inner) is not None:
        return directory.voice(inner)
    return directory.voice(name)


def _title(what: Meant, shape: Shape, pack: Pack) -> str:
    """The heading of a series ("North Korean defectors, women: totals")."""
    state, place = pack.state(what.state), pack.state(what.place)
    whose = f"{state.adjectives[0]} " if state is not None and state.adjectives else ""
    told = what.title.format(whose=whose) if "{whose}" in what.title else what.title
    told = told[:1].upper() + told[1:]
    told += f", {what.part}" if what.part else ""
    told += f", to {place.names[0]}" if place is not None else ""
    return told + {"in": "", "by": ": running totals", "at": ": how many there are"}[shape]


def _series(key: Key, rows: list[Found], pack: Pack) -> Series:
    topic, state, place, part, shape = key
    points = tuple(_points(rows))
    wordings = Counter(row.telling.measure for row in rows)
    return Series(
        id="n-" + digest(topic, state or "", place or "", part or "", shape),
        title=_title(rows[0].meant, shape, pack),
        topic=topic,
        state=state,
        place=place,
        part=part,
        shape=shape,
        points=points,
        wordings=tuple(sorted(wordings, key=lambda w: (-wordings[w], w))),
        because=tuple(between(points, shape)),
    )


def _points(rows: list[Found]) -> Iterator[Point]:
    grouped: dict[Span, list[Found]] = {}
    for row in rows:
        grouped.setdefault(row.span, []).append(row)
    never = date.max
    for when in sorted(grouped, key=lambda s: (s.end or never, s.start or date.min, s.total)):
        amounts = tuple(_amounts(grouped[when]))
        stands, because = standing(amounts)
        yield Point(
            period=min(row.period or "" for row in grouped[when]) or None,
            start=when.start.isoformat() if when.start else None,
            end=when.end.isoformat() if when.end else None,
            amounts=amounts,
            standing=stands,
            because=because,
        )


def _amounts(rows: Iterable[Found]) -> list[Amount]:
    grouped: dict[tuple[int, Comparator, str | None], list[Telling]] = {}
    for row in rows:
        key = (row.value, row.comparator, row.meant.counted)
        grouped.setdefault(key, []).append(row.telling)
    made = []
    for (value, comparator, counted), tellings in grouped.items():
        low, high = allowed(value, comparator)
        ordered = tuple(sorted(tellings, key=_told))
        made.append(
            Amount(
                value=value,
                comparator=comparator,
                low=low,
                high=high,
                counted=counted,
                tellings=ordered,
            )
        )
    return sorted(
        made, key=lambda a: (*_told(a.tellings[0])[:1], a.value, a.comparator, a.counted or "")
    )


def _told(telling: Telling) -> tuple[str, str, str]:
    return (telling.published or "9999", telling.report, telling.figure)
