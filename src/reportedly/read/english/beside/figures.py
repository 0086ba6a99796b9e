"""Counts that a report gives: value, comparator, measure in its own words, period, source."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from reportedly.model import Comparator, Figure, digest, numbered
from reportedly.read.english.beside.counted import measure_words
from reportedly.read.english.beside.measures import Count, counts
from reportedly.read.english.beside.periods import period as period_of
from reportedly.read.english.lexicon import fold
from reportedly.read.english.sayings.chain import Chain, chain
from reportedly.read.english.scene import Scene

_REACH = 3
"""Sentences over which a bare number may go on with what was counted."""
_TOTAL = re.compile(r"since|through|-Q| to ")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def figures(scenes: Iterable[Scene], report: str) -> tuple[Figure, ...]:
    """The figures of a report, each value and period once, captions left out."""
    out: dict[tuple[int, str | None], Figure] = {}
    last: tuple[int, Figure] | None = None
    for scene in scenes:
        if scene.sentence.role == "caption":
            continue
        near = last[1] if last is not None and scene.index - last[0] <= _REACH else None
        for figure in _figures(scene, report, near):
            out.setdefault((figure.value, figure.period), figure)
            if last is None or last[0] != scene.index:  # what a sentence counts first leads on
                last = (scene.index, figure)
    return tuple(out.values())


def _figures(scene: Scene, report: str, before: Figure | None) -> Iterable[Figure]:
    """The figures of a sentence, which may go on with the one told before."""
    running = None if before is None else before.words["measure"]
    last = before
    for count in counts(scene, running):
        figure = last = _figure(scene, count, report, last)
        part = count.measure == running or count.share
        if before is not None and figure.period is None and part:
            period = before.words.get("period")
            words = figure.words | ({"period": period} if period is not None else {})
            figure = replace(figure, period=before.period, words=words)
        group = measure_words().people.search(fold(count.measure.text))
        dated = figure.period is not None and not _of_a_day(figure.period)
        running_total = measure_words().so_far.search(scene.sentence.low) is not None
        total = dated or count.total or count.follows or count.share or running_total
        if count.worded and not (count.follows or _TOTAL.search(figure.period or "")):
            continue  # "two officials" are a group, "nine in the second quarter" go on counting
        if total or not group:  # a group's size alone is no figure
            yield figure


def _of_a_day(period: str) -> bool:
    """Whether a period is one day: what befell a group then is an occasion, no total."""
    return _DAY.fullmatch(period) is not None


def _figure(scene: Scene, count: Count, report: str, before: Figure | None) -> Figure:
    sentence = scene.sentence
    at = sentence.at(count.number.start)
    told = chain(scene.frames, sentence.tokens[at]) if at is not None else Chain()
    period, period_words = period_of(scene, count, before.period if before is not None else None)
    words = {"value": count.number, "measure": count.measure}
    if period_words is not None:
        words["period"] = period_words
    for name, said in (("origins", told.origins), ("chain", told.links)):
        for n, source in enumerate(said):
            words[numbered(name, n)] = source.quote
    return Figure(
        id="f-" + digest(report, sentence.field, str(count.number.start)),
        measure=count.measure.text,
        value=count.value,
        comparator=_comparator(scene, count),
        period=period,
        origins=tuple(o.text for o in told.origins),
        quote=sentence.whole,
        chain=tuple(s.text for s in told.links),
        words=words,
    )


def _comparator(scene: Scene, count: Count) -> Comparator:
    before = scene.sentence.low[: count.number.start - scene.sentence.start]
    return next((c for c, p in measure_words().comparators if p.search(before)), "=")
