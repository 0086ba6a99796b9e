"""What came and only copies: listed under the report whose words it brings."""

from collections.abc import Iterable, Iterator

from reportedly.tell.attribution import outlet_of
from reportedly.tell.evidence import Evidence, cite
from reportedly.tell.new.moves import Moves
from reportedly.tell.new.nouns import Line
from reportedly.tell.new.outlets import report_words
from reportedly.tell.wording import listed, sentence


def copies(moves: Iterable[Moves], evidence: Evidence) -> Iterator[Line]:
    """A line a text that was copied: who carries it."""
    found: dict[str, dict[str, None]] = {}
    told_too: set[str] = set()
    for each in moves:
        for lead, reports in each.copied.copies().items():
            found.setdefault(lead, {}).update(dict.fromkeys(reports))
        told_too |= {r for c in each.after.claims for r in each.copied.bringing(c)}
    for lead in (id_ for id_ in evidence.reports if id_ in found):
        mere = [evidence.reports[r] for r in found[lead] if r not in told_too]
        if mere:
            outlets = listed(sorted({outlet_of(report) for report in mere}))
            yield Line(
                what="copy",
                text=sentence(f"carried by {outlets}; no new origin"),
                cites=tuple(cite(report, report.id, None) for report in mere),
                heading=report_words(evidence.reports[lead]),
                report=lead,
            )
