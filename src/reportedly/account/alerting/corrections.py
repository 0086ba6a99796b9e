"""What counts no longer, or otherwise: claims that people corrected, pages taken back."""

from collections.abc import Iterator

import msgspec

from reportedly.account.alerting.finding import Finding
from reportedly.model import Claim, Correction, Event, Reading, Report, digest
from reportedly.tell.evidence import Evidence, cite
from reportedly.tell.new.compared import WAS, Compared, Decided
from reportedly.tell.new.corrected import Corrected
from reportedly.tell.new.nouns import Line
from reportedly.tell.new.outlets import report_words
from reportedly.tell.new.rewritten import claims_in, told_alike
from reportedly.tell.wording import sentence

_GONE = "the page was withdrawn; what it told counts no longer"
_CHANGED = "the page was changed; what it told counts no longer"


def corrected(compared: Compared, evidence: Evidence) -> Iterator[Finding]:
    """Claims that somebody struck, set otherwise or added.

    What is taken back again is no further correction: it stands as it did.
    """
    for each in compared.decided:
        if not isinstance(each.decision, Correction) or each.undo is not None:
            continue
        only = msgspec.structs.replace(compared, decided=(each,))
        for line in Corrected(only, evidence, whole=False, signed=False).lines():
            key = correction_key(each.decision)
            yield Finding(("correction",), line, _events(each, compared), (key,), key)


def correction_key(made: Correction) -> str:
    """What a correction does, whoever made it and when: so that one made again is the same."""
    slots = repr(sorted(made.slots.items()))
    told = (made.act, str(made.at), made.kind, slots, made.of or "", made.polarity or "")
    return "correction-" + digest(*told)


def withdrawn(compared: Compared, evidence: Evidence) -> Iterator[Finding]:
    """Pages that stand no longer, and told what nothing in their place tells.

    A page that was only put in other words has corrected nothing, and a copy that is taken back has
    taken nothing back while the text stands that it copied. Of what is hidden there is no alert.
    """
    pages = {report.url: report for report in evidence.reports.values() if report.url}
    said = {reading.report: reading for reading in compared.was}
    for report in sorted(compared.gone, key=lambda r: (r.published or "9999", r.id)):
        newer, reading = pages.get(report.url or ""), said.get(report.id)
        every = [] if reading is None else _lost(reading, newer, evidence)
        lost = [claim for claim in every if claim.id not in compared.hidden]
        if lost and not _copied(report, compared, evidence):
            yield _taken_back(report, newer, lost, compared)


def _taken_back(
    report: Report, newer: Report | None, lost: list[Claim], compared: Compared
) -> Finding:
    ids = {claim.id for claim in lost}
    events = tuple(e for e in compared.before if ids.intersection(e.claims))
    line = Line(
        what="withdrawn",
        text=sentence(_GONE if newer is None else _CHANGED),
        cites=tuple(cite(report, c.id.removeprefix(WAS), c.quote) for c in lost),
        heading=report_words(report),
        report=report.id,
        person=next((e.person for e in events if e.person), None),
    )
    return Finding(("correction",), line, events, (report.id,), report.id)


def _lost(reading: Reading, newer: Report | None, evidence: Evidence) -> Iterator[Claim]:
    """The claims of a report that stands no longer which its page does not tell by now."""
    now = {
        told_alike(claim)
        for r in evidence.readings
        if newer is not None and r.report == newer.id
        for claim in claims_in(r)
    }
    yield from (claim for claim in claims_in(reading) if told_alike(claim) not in now)


def _copied(report: Report, compared: Compared, evidence: Evidence) -> bool:
    """Whether the report only copied one that stands."""
    return any(
        copy.report == report.id and copy.of in evidence.reports
        for event in compared.before
        for copy in event.copies
    )


def _events(each: Decided, compared: Compared) -> tuple[Event, ...]:
    """The events to which the claims of a correction belong, or belonged."""
    ids = set(each.claims)
    now = tuple(e for e in compared.picture.events if ids.intersection(e.claims))
    return now + tuple(e for e in compared.before if ids.intersection(e.claims))
