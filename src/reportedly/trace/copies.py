"""Copies: reports whose text is the same but for case and spacing, from whatever outlet."""

from collections.abc import Iterable
from datetime import date

from reportedly.model import Report, digest, normalised, to_json
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.trace.credits import PRINTED


def distinct(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports, each id once, in an order that does not hang on how they came."""
    by_id: dict[str, Report] = {}
    for report in reports:
        held = by_id.get(report.id)
        if held is None or (held != report and to_json(report) > to_json(held)):
            by_id[report.id] = report
    return tuple(by_id[id_] for id_ in sorted(by_id))


def leads(reports: Iterable[Report], pack: Pack) -> dict[str, Report]:
    """The report that stands for each report's text: the earliest published of all that carry it.

    Undated reports come last. Where two came out on one day, a known outlet goes before an unknown
    one and an agency before those that print it; then the outlet's name decides, then the id: the
    day is all that tells who was first. A report whose text was left out, as in a share, stands for
    itself: nothing shows that two such texts are one.
    """
    by_text: dict[str, list[Report]] = {}
    for report in reports:
        text = normalised(report.text)
        key = digest(text, length=32) if text else report.id
        by_text.setdefault(key, []).append(report)
    found: dict[str, Report] = {}
    for group in by_text.values():
        first = min(group, key=lambda report: _seniority(report, pack))
        found.update((report.id, first) for report in group)
    return found


def published(report: Report) -> date | None:
    """The last day on which the report can have come out, None where nothing tells."""
    released = report.released
    return None if released is None else released.latest


def _seniority(report: Report, pack: Pack) -> tuple[date, bool, bool, bool, str, str]:
    source = pack.source(report.outlet)
    return (
        published(report) or date.max,
        report.outlet is None,
        source is None,
        source is None or source.type not in PRINTED,
        fold(report.outlet or ""),
        report.id,
    )
