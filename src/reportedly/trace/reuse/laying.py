"""Claims of copies laid under the claims of the report that they copy.

A copy's claim that the copied report tells as well is that report's claim in another outlet: it
weighs nothing and moves nothing. What it cites goes first: a claim that names another origin, or
that has an unnamed source in words of its own, stays its own, like whatever the copy adds.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from reportedly.model import Report
from reportedly.packs.pack import fold
from reportedly.trace.copies import published
from reportedly.trace.credits import PRINTED
from reportedly.trace.members import Carried, Member
from reportedly.trace.origins import voices
from reportedly.trace.reuse.compared import Text, shares
from reportedly.trace.reuse.matching import about, standing_for
from reportedly.trace.reuse.rules import rules
from reportedly.trace.reuse.slips import shared_slips
from reportedly.trace.sources import Directory


class Alike(NamedTuple):
    """A report that another one copies, how much of it, and the slips that both have."""

    of: str
    share: float
    slips: tuple[str, ...]


def laid(members: Sequence[Member], directory: Directory) -> tuple[Member, ...]:
    """The claims that stand on their own; those of copies lie under the ones that they copy.

    Args:
        members: the claims of texts that are not the same word for word.
        directory: who is meant by a name.
    """
    of_report: dict[str, list[Member]] = {}
    for member in members:
        of_report.setdefault(member.report.id, []).append(member)
    copied = _copied(of_report, directory)
    if not copied:
        return tuple(sorted(members, key=lambda member: member.order))
    standing: dict[str, Member] = {}
    under: dict[str, list[tuple[Member, str]]] = {}
    for report in sorted(
        of_report, key=lambda id_: _seniority(of_report[id_][0].report, directory)
    ):
        for member in of_report[report]:
            key = _key(member)
            for alike in copied.get(report, ()):
                at = standing_for(member, under.get(alike.of, ()), directory)
                if at is not None:
                    standing[at] = _with(standing[at], member, alike, directory)
                    under.setdefault(report, []).append((member, at))
                    break
            else:
                standing[key] = member
                under.setdefault(report, []).append((member, key))
    return tuple(sorted(standing.values(), key=lambda member: member.order))


def _key(member: Member) -> str:
    return f"{member.report.id}\x1f{member.claim.id}"


def _copied(of_report: dict[str, list[Member]], directory: Directory) -> dict[str, list[Alike]]:
    """What each report copies: whom it cites, then what it shares most with, then the first."""
    known = rules()
    texts = [_text(told) for told in of_report.values()]
    reports = {text.report.id: text.report for text in texts}
    outlets = {id_: directory.outlet(report).key for id_, report in reports.items()}
    found: dict[str, list[Alike]] = {}
    for pair, share in shares(texts, known).items():
        if outlets[pair[0]] == outlets[pair[1]]:
            continue
        first, copy = sorted(pair, key=lambda id_: _seniority(reports[id_], directory))
        slips: tuple[str, ...] = ()
        if share < known.least:
            slips = _slips(copy, first, of_report)
            if not slips:
                continue
        found.setdefault(copy, []).append(Alike(first, share, slips))
    for copy, alike in found.items():
        cited = {v.key for m in of_report[copy] for v in voices(m.claim, m.report, directory)}
        # Of two that share as much the first: an id hangs on words that may be withheld.
        alike.sort(
            key=lambda a: (
                outlets[a.of] not in cited,
                -a.share,
                _seniority(reports[a.of], directory),
            )
        )
    return found


def _text(members: Sequence[Member]) -> Text:
    report = members[0].report
    keys = frozenset(about(member.claim) for member in members)
    return Text(report, keys, published(report))


def _slips(copy: str, first: str, of_report: dict[str, list[Member]]) -> tuple[str, ...]:
    """The slips that both have in what they tell of one person."""
    persons = {about(m.claim)[0] for m in of_report[first]}
    found: set[str] = set()
    for person in {about(m.claim)[0] for m in of_report[copy]} & persons:
        claims = {
            report: told
            for report, members in of_report.items()
            if (told := [m.claim for m in members if about(m.claim)[0] == person])
        }
        found.update(shared_slips(copy, first, claims))
    return tuple(sorted(found))


def _seniority(report: Report, directory: Directory) -> tuple[object, ...]:
    """Who was first: by day; on one day who credits nobody, then an agency, then a known outlet.

    Undated reports come after dated ones, and a machine last, whenever it was.
    """
    outlet = directory.outlet(report)
    return (
        report.machine_written is not None,
        published(report) or date.max,
        directory.credit(report) is not None,
        outlet.type not in PRINTED,
        outlet.source is None,
        fold(report.outlet or ""),
        report.id,
    )


def _with(standing: Member, copy: Member, alike: Alike, directory: Directory) -> Member:
    """A claim with a copy of it, and all that lies under that.

    An agency that the copy credits speaks in what is copied too, unless that is an agency's own.
    """
    credit = directory.credit(copy.report)
    printed = directory.outlet(standing.report).type in PRINTED or directory.credit(standing.report)
    told = directory.speaker(copy.report) if credit is not None and not printed else None
    new = Carried(
        report=copy.report,
        claim=copy.claim,
        of=alike.of,
        share=alike.share,
        slips=alike.slips,
    )
    return msgspec.structs.replace(
        standing,
        carried=(*standing.carried, new, *copy.carried),
        speaker=standing.speaker or told,
    )
