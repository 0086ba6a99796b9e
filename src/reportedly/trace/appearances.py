"""Appearances: one event a person and day, and which of them settle that somebody lives."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from reportedly.model import Claim
from reportedly.packs.pack import fold
from reportedly.trace.dates import bounded
from reportedly.trace.members import Member, asserts
from reportedly.when import When

IMAGE: Final = "dated image"
MET: Final = "met in person"
NAME_ON_LIST: Final = "name on a list"
RERUN: Final = "undated or rerun footage"


def settles(claim: Claim, when: When | None, *, named: bool) -> bool:
    """Whether it shows the person alive on a known day: a dated image, or a meeting in person.

    Told flatly, and by somebody who answers for it.

    Args:
        claim: an appearance.
        when: its date, as far as it is resolved.
        named: whether one of its origins is somebody in particular.
    """
    return (
        claim.kind == "appearance"
        and asserts(claim)
        and claim.certainty == "certain"
        and claim.mode in {IMAGE, MET}
        and named
        and when is not None
        and when.earliest is not None
        and when.latest is not None
    )


def settling_days(members: Sequence[Member]) -> tuple[date, ...]:
    """The days by which the person is shown to have lived, in order, each once."""
    days = {
        m.happened.latest
        for m in members
        if m.happened and settles(m.claim, m.happened, named=any(v.named for v in m.voices))
    }
    return tuple(sorted(day for day in days if day is not None))


def by_day(members: Sequence[Member]) -> list[list[Member]]:
    """One group a day; where the day is not known, one a span and venue."""
    groups: dict[tuple[str, str], list[Member]] = {}
    for member in members:
        when = member.happened
        if when is None or not bounded(when):
            at = ("", fold(member.claim.from_ or ""))
        elif when.earliest == when.latest:
            at = (str(when.earliest), "")
        else:
            at = (f"{when.earliest}/{when.latest}", fold(member.claim.from_ or ""))
        groups.setdefault(at, []).append(member)
    return [groups[at] for at in sorted(groups)]
