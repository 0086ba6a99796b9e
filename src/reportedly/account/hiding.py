"""What pages took out about private persons, hidden in what two states are compared to tell."""

from collections.abc import Collection

from msgspec.structs import replace

from reportedly.account.once import claims_in
from reportedly.packs import Pack
from reportedly.protect import bare, says
from reportedly.tell.new.compared import Compared


def hiding(both: Compared, private: Collection[str], pack: Pack) -> Compared:
    """Two states in which nothing tells what a page no longer says of a private person.

    Args:
        both: after the gate.
        private: ids of claims about journeys of private persons, of either state.
        pack: how addresses are told.
    """
    pages = {report.url: report.id for report in both.picture.reports if report.url}
    today = {r.report: {says(c) for c in claims_in(r)} for r in both.picture.readings}
    once = {reading.report: claims_in(reading) for reading in both.was}
    hidden: set[str] = set()
    gone = []
    for report in both.gone:
        newer = pages.get(report.url or "", "")
        still = today.get(newer, set())
        claims = once.get(report.id, ())
        lost = {c.id for c in claims if c.id in private and says(c) not in still}
        hidden |= lost
        told = bare(report, pack) if lost else report
        # The address of a page that stands is told with its present form, by which it is known.
        gone.append(replace(told, url=report.url) if newer else told)
    return replace(both, hidden=frozenset(hidden), gone=tuple(gone))
