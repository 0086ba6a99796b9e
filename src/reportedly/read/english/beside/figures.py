"""Counts that a report gives: value, comparator, measure in its own words, period, source."""

from collections.abc import Iterable

from reportedly.model import Comparator, Figure, Quote, digest
from reportedly.read.english.beside.measures import NUMBER, Count, counts, measure_words
from reportedly.read.english.lexicon import fold
from reportedly.read.english.sayings.chain import Chain, chain
from reportedly.read.english.scene import Scene

_THROUGH = ("as of", "by", "through", "until")


def figures(scenes: Iterable[Scene], report: str) -> tuple[Figure, ...]:
    """The figures of a report, each value and period once, captions left out."""
    out: dict[tuple[int, str | None], Figure] = {}
    for scene in scenes:
        if scene.sentence.role != "caption":
            for figure in _figures(scene, report):
                out.setdefault((figure.value, figure.period), figure)
    return tuple(out.values())


def _figures(scene: Scene, report: str) -> Iterable[Figure]:
    for count in counts(scene):
        figure = _figure(scene, count, report)
        group = measure_words().people.search(fold(count.measure.text))
        if figure.period is not None or not group:  # a group's size alone is no figure
            yield figure


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
            words[name if n == 0 else f"{name}.{n}"] = source.quote
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
    dated = [d for d in scene.dated if d.when.edtf is not None]
    best = min((d for d in dated if d.start >= start), key=lambda d: d.start, default=None)
    limit = _next_number(scene, count)
    if best is None or (limit is not None and best.start > limit):
        best = max((d for d in dated if d.end <= start), key=lambda d: d.end, default=None)
    if best is None:
        return None, None
    low = scene.sentence.low
    lead, own = low[: best.start].rstrip(), low[best.start :]
    form = ""
    for word in (*_THROUGH, "since"):
        if lead.endswith(word) or own.startswith(word + " "):
            form = "since " if word == "since" else "through "
            break
    return f"{form}{best.when.edtf}", scene.words_of(best)


def _next_number(scene: Scene, count: Count) -> int | None:
    """Where the next number stands that belongs to no date."""
    end = count.number.end - scene.sentence.start
    for found in NUMBER.finditer(scene.sentence.low, end):
        if not any(d.start <= found.start() < d.end for d in scene.dated):
            return found.start()
    return None
