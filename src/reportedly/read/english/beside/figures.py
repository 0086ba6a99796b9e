"""Counts that a report gives: value, comparator, measure in its own words, period, source."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from reportedly.model import Comparator, Figure, Quote, digest, numbered
from reportedly.read.english.beside.measures import NUMBER, Count, counts, measure_words
from reportedly.read.english.lexicon import fold
from reportedly.read.english.sayings.chain import Chain, chain
from reportedly.read.english.scene import Scene
from reportedly.when import When

_REACH = 2
"""Sentences over which a bare number may go on with what was counted."""
_MONTHS, _QUARTER = 12, 3
_TOTAL = re.compile(r"since|through|-Q| to ")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BREAK = re.compile(r"[;:–—]| - ")
_THROUGH = ("as of", "by", "through", "until")


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
    for count in counts(scene, running):
        figure = _figure(scene, count, report)
        if before is not None and figure.period is None and count.measure == running:
            period = before.words.get("period")
            words = figure.words | ({"period": period} if period is not None else {})
            figure = replace(figure, period=before.period, words=words)
        group = measure_words().people.search(fold(count.measure.text))
        total = figure.period is not None and not _of_a_day(figure.period)
        if count.worded and not (count.follows or _TOTAL.search(figure.period or "")):
            continue  # "two officials" are a group, "nine in the second quarter" go on counting
        if total or not group:  # a group's size alone is no figure
            yield figure


def _of_a_day(period: str) -> bool:
    """Whether a period is one day: what befell a group then is an occasion, no total."""
    return _DAY.fullmatch(period) is not None


def _figure(scene: Scene, count: Count, report: str) -> Figure:
    sentence = scene.sentence
    at = sentence.at(count.number.start)
    told = chain(scene.frames, sentence.tokens[at]) if at is not None else Chain()
    period, period_words = _period(scene, count)
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


def _period(scene: Scene, count: Count) -> tuple[str | None, Quote | None]:
    """The date nearest after the count, else nearest before; "as of" and "by" are "through"."""
    start = count.number.start - scene.sentence.start
    low = scene.sentence.low
    dated = [d for d in scene.dated if d.when.edtf is not None]
    after = [d for d in dated if d.start >= start and not _BREAK.search(low, start, d.start)]
    best = min(after, key=lambda d: d.start, default=None)
    limit = _next_number(scene, count)
    if best is None or (limit is not None and best.start > limit):
        best = max((d for d in dated if d.end <= start), key=lambda d: d.end, default=best)
    if best is None:
        return None, None
    lead, own = low[: best.start].rstrip(), low[best.start :]
    form = ""
    for word in (*_THROUGH, "since"):
        if lead.endswith(word) or own.startswith(word + " "):
            form = "since " if word == "since" else "through "
            break
    return f"{form}{_written(best.when)}", scene.words_of(best)


def _written(when: When) -> str:
    """A period as `YYYY`, `YYYY-Qn`, `YYYY-MM` or "YYYY-MM to YYYY-MM"."""
    first, last = when.earliest, when.latest
    if when.precision != "year" or first is None or last is None:
        return when.edtf or ""
    months = (first.month, last.month)
    if last.year != first.year or months == (1, _MONTHS):
        return when.edtf or ""
    if first.month % _QUARTER == 1 and last.month - first.month == _QUARTER - 1:
        return f"{first.year}-Q{last.month // _QUARTER}"
    return f"{first.year}-{first.month:02} to {last.year}-{last.month:02}"


def _next_number(scene: Scene, count: Count) -> int | None:
    """Where the next number stands that belongs to no date."""
    end = count.number.end - scene.sentence.start
    for found in NUMBER.finditer(scene.sentence.low, end):
        if not any(d.start <= found.start() < d.end for d in scene.dated):
            return found.start()
    return None
