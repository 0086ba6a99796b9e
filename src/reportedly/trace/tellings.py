"""How near a report stands to an origin, and which tellings give an origin's own values."""

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from reportedly.model import Claim
from reportedly.trace.members import Member
from reportedly.trace.origins import spoken
from reportedly.trace.sources import Directory


def distance(member: Member, key: str, directory: Directory) -> int:
    """How far the report stands from the origin of that key.

    0 its own pages, 1 a report that names it, 2 a report that names only an outlet which goes back
    to it.
    """
    if directory.outlet(member.report).key == key:
        return 0
    direct = {voice.key for voice in spoken(member, directory)}
    return 1 if key in direct or key.startswith(("self:", "person:")) else 2


def own_tellings(
    members: Sequence[Member], value: Callable[[Claim], object], directory: Directory
) -> tuple[Member, ...]:
    """The members that give a value, each with the voices for which it is no retelling.

    Of an origin count the reports that stand nearest to it, and of those the earliest; its own
    pages all count. What later reports put in its mouth adds nothing.
    """
    giving = [member for member in members if value(member.claim)]
    best: dict[str, tuple[int, date]] = {}
    ranks: list[dict[str, tuple[int, date]]] = []
    for member in giving:
        own = {voice.key: _rank(member, voice.key, directory) for voice in member.voices}
        ranks.append(own)
        for key, rank in own.items():
            best[key] = min(rank, best.get(key, rank))
    kept = (
        msgspec.structs.replace(
            member, voices=tuple(v for v in member.voices if own[v.key] == best[v.key])
        )
        for member, own in zip(giving, ranks, strict=True)
    )
    return tuple(member for member in kept if member.voices)


def _rank(member: Member, key: str, directory: Directory) -> tuple[int, date]:
    far = distance(member, key, directory)
    return (far, member.said or date.max) if far else (0, date.min)
