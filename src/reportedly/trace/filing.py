"""Every claim of all reports once: copies of a text lie under the text that came first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import msgspec

from reportedly.model import Claim, Reading, Report, normalised, to_json
from reportedly.packs.pack import fold
from reportedly.trace.copies import distinct, leads, published
from reportedly.trace.members import Carried, Member, denies
from reportedly.trace.reuse import laid
from reportedly.trace.sources import Directory
from reportedly.when import When

_KEYS: tuple[Callable[[Claim], tuple[str, ...]], ...] = (
    lambda c: (c.kind, c.polarity, fold(c.who), normalised(c.quote.text)),
    lambda c: (c.kind, c.polarity, fold(c.who)),
    lambda c: (c.kind, fold(c.who)),
)


def filed(
    reports: Iterable[Report], readings: Iterable[Reading], directory: Directory
) -> tuple[Member, ...]:
    """Every claim once, copies laid under the claim of the report that they copy.

    Copies are texts that are the same but for case and spacing, and after them those that are
    another's in good part.

    A claim of a copy that the first report lacks (its title may say more) counts as the first's,
    but what a copy dates by its own later day is no news: "on Friday" is the first report's Friday.

    Raises:
        ValueError: a reading is of a report that is not among the reports.
    """
    all_reports = distinct(reports)
    read = _by_report(readings)
    unknown = read.keys() - {report.id for report in all_reports}
    if unknown:
        raise ValueError(f"readings without their reports: {', '.join(sorted(unknown))}")
    lead_of = leads(all_reports, directory.pack)
    groups: dict[str, list[Report]] = {}
    for report in all_reports:
        groups.setdefault(lead_of[report.id].id, []).append(report)
    members = [
        member
        for group in groups.values()
        for member in _of_text(lead_of[group[0].id], group, read)
    ]
    return laid(members, directory)


def _by_report(readings: Iterable[Reading]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for reading in readings:
        held = found.get(reading.report)
        if held is None or (held != reading and to_json(reading) > to_json(held)):
            found[reading.report] = reading
    return found


def _claims(reading: Reading | None) -> tuple[Claim, ...]:
    if reading is None:
        return ()
    told = (*reading.claims, *reading.claims_beyond)
    return tuple(sorted(told, key=lambda c: (c.quote.field, c.quote.start, c.quote.end, c.id)))


def _of_text(lead: Report, group: Sequence[Report], read: dict[str, Reading]) -> list[Member]:
    standing = list(_claims(read.get(lead.id)))
    carried: list[list[Carried]] = [[] for _ in standing]
    copies = sorted(
        (report for report in group if report.id != lead.id),
        key=lambda report: (published(report) or date.max, report.id),
    )
    for report in copies:
        claims = _claims(read.get(report.id))
        for claim, at in zip(claims, _matched(standing, claims), strict=True):
            if at is not None:
                carried[at].append(Carried(report=report, claim=claim, of=lead.id))
            elif (more := _of_its_own(claim)) is not None:
                standing.append(more)
                carried.append([])
    members = [member_of(lead, claim, more) for claim, more in zip(standing, carried, strict=True)]
    return _told_before(members)


def _told_before(members: Sequence[Member]) -> list[Member]:
    """Members of one text, what it denies without the month that was presumed of it.

    News without a day is taken to be of the month of publication. What a report denies, and tells
    in order to deny it, is no news of that month: it was told before, and may be of any day.
    """
    denied = {_befallen(member.claim) for member in members if denies(member.claim)}
    return [
        msgspec.structs.replace(member, happened=None)
        if _befallen(member.claim) in denied
        and member.happened is not None
        and member.happened.basis == "publication"
        else member
        for member in members
    ]


def _befallen(claim: Claim) -> tuple[str, str]:
    return claim.kind, claim.person or fold(claim.who)


def _of_its_own(claim: Claim) -> Claim | None:
    """What a copy tells beside the text that it copies: no date that hangs on the copy's day.

    A claim in the text that is dated so was read in the first report too, under another date.
    """
    happened = claim.happened
    if happened is None or happened.basis not in {"relative", "publication"}:
        return claim
    if claim.quote.field == "text":
        return None
    return msgspec.structs.replace(claim, when=None, happened=None)


def _matched(standing: Sequence[Claim], claims: Sequence[Claim]) -> list[int | None]:
    """For each claim of a copy, which claim of the text it is: by its words, then more loosely."""
    found: list[int | None] = [None] * len(claims)
    free = set(range(len(standing)))
    for key in _KEYS:
        waiting: dict[tuple[str, ...], list[int]] = {}
        for at in sorted(free, reverse=True):
            waiting.setdefault(key(standing[at]), []).append(at)
        for index, claim in enumerate(claims):
            if found[index] is None and (stack := waiting.get(key(claim))):
                found[index] = stack.pop()
        free -= {at for at in found if at is not None}
    return found


def member_of(lead: Report, claim: Claim, carried: Sequence[Carried] = ()) -> Member:
    """One claim of a report as it takes part in an event, before its origins are traced."""
    happened = claim.happened
    if happened is None and claim.when is not None:
        happened = When.of(claim.when)
    said = claim.said.latest if claim.said is not None and claim.said.latest else published(lead)
    return Member(report=lead, claim=claim, happened=happened, said=said, carried=tuple(carried))
