"""Figures in the reports' own wording, with their sources; wordings that differ side by side."""

from collections.abc import Iterator

from reportedly.model import Figure, Reading
from reportedly.tell.attribution import carried, steps
from reportedly.tell.dates import date_words, period_words
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.items import cite_item, items
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope, folded
from reportedly.tell.wording import bound, phrase, wording
from reportedly.tell.words import (
    NOTHING,
    Words,
    fact,
    filled,
    in_a_row,
    in_quotes,
    joined,
)

Found = tuple[Reading, Figure]


def figures(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Every figure, by period; never summed, never put under one wording."""
    found = sorted(
        items(scope, evidence, lambda r: r.figures),
        key=lambda f: (f[1].period or "9999", folded(f[1].measure), f[1].value, f[1].id),
    )
    told = [s for each in found for s in _figure(each, evidence)]
    return (*told, *_differing(found, evidence))


def amount(figure: Figure) -> str:
    """A figure's number with its comparator: "fewer than 60", "33,752"."""
    return f"{wording()['comparators'][figure.comparator]}{figure.value:,}"


def amount_words(figure: Figure) -> Words:
    """The same as facts: the comparator, and the number."""
    than = wording()["comparators"][figure.comparator].strip()
    number = fact(f"{figure.value:,}", figure.id, "value")
    return fact(than, figure.id, "comparator") + " " + number if than else number


def _figure(found: Found, evidence: Evidence) -> tuple[Sentence, ...]:
    reading, figure = found
    who, day = carried([evidence.reports[reading.report]])
    cited = steps(figure, evidence)
    source = who + day
    if cited:
        chain = joined(reversed(cited), phrase("figure_cited"))
        source = filled(phrase("figure_in"), source=chain, outlet=who, day=day)
    words = filled(
        phrase("figure"),
        amount=amount_words(figure),
        measure=in_quotes(fact(figure.measure, figure.id, "measure")),
        period=_period(figure),
        source=source,
    )
    return say(words, [cite_item(evidence, reading, figure)])


def _period(figure: Figure) -> Words:
    """The period with its preposition; in quotation marks where it is no date that we know."""
    if not figure.period:
        return NOTHING
    told = period_words(figure.period)
    if told is None:
        return ", " + in_quotes(fact(figure.period, figure.id, "period"))
    return " " + fact(told, figure.id, "period")


def _differing(found: list[Found], evidence: Evidence) -> Iterator[Sentence]:
    """Figures of one period whose numbers or wordings differ between reports."""
    periods: dict[str, list[Found]] = {}
    for reading, figure in found:
        if figure.period:
            periods.setdefault(figure.period, []).append((reading, figure))
    for group in periods.values():
        wordings = {figure.measure: figure for _, figure in group}
        if len(wordings) < 2 or len({r.report for r, _ in group}) < 2:
            continue
        figure = group[0][1]
        words = filled(
            phrase("wordings"),
            period=fact(date_words(figure.period), figure.id, "period"),
            wordings=in_a_row(
                in_quotes(fact(f.measure, f.id, "measure")) for f in wordings.values()
            ),
            count=fact(bound("need_not"), figure.id, "measure.differs"),
        )
        yield from say(words, [cite_item(evidence, r, f) for r, f in group])
