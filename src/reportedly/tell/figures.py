"""Figures in the reports' own wording, with their sources; wordings that differ side by side."""

from reportedly.model import Figure, Reading
from reportedly.tell.attribution import citing, outlet_of
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.items import cite_item, items
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope, folded
from reportedly.tell.wording import listed, quoted, wording

Found = tuple[Reading, Figure]


def figures(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Every figure, by period; never summed, never put under one wording."""
    found = sorted(
        items(scope, evidence, lambda r: r.figures),
        key=lambda f: (f[1].period or "9999", folded(f[1].measure), f[1].value, f[1].id),
    )
    told = [s for f in found for s in _figure(f, evidence)]
    return (*told, *_differing(found, evidence))


def amount(figure: Figure) -> str:
    """A figure's number with its comparator: "fewer than 60", "33,752"."""
    return f"{wording()['comparators'][figure.comparator]}{figure.value:,}"


def _figure(found: Found, evidence: Evidence) -> tuple[Sentence, ...]:
    reading, figure = found
    outlet = outlet_of(evidence.reports[reading.report])
    period = f", {figure.period}" if figure.period else ""
    source = citing(outlet, figure.chain, figure.origins)
    text = f"{amount(figure)}: {quoted(figure.measure)}{period} ({source})"
    return say(text, [cite_item(evidence, reading, figure)])


def _differing(found: list[Found], evidence: Evidence) -> tuple[Sentence, ...]:
    """Figures of one period whose numbers or wordings differ between reports."""
    periods: dict[str, list[Found]] = {}
    for reading, figure in found:
        if figure.period:
            periods.setdefault(figure.period, []).append((reading, figure))
    told: list[Sentence] = []
    for period, group in periods.items():
        wordings = list(dict.fromkeys(f.measure for _, f in group))
        if len(wordings) > 1 and len({r.report for r, _ in group}) > 1:
            told += say(
                f"For {period} the wordings differ: {listed(quoted(w) for w in wordings)}; "
                "they need not count the same",
                [cite_item(evidence, r, f) for r, f in group],
            )
    return tuple(told)
