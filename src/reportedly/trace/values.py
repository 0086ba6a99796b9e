"""The values told of an event, side by side: who backs each, and which is taken and why."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

import msgspec

from reportedly.identify.posts import post_keys
from reportedly.model import Claim, Event, Noun, Picture
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.trace.carriers import carriers
from reportedly.trace.filing import member_of
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.naming import same_post
from reportedly.trace.reasons import reason
from reportedly.trace.slots import place_in, tellings
from reportedly.trace.sources import Directory, Voice
from reportedly.trace.tellings import own_tellings
from reportedly.when import When

Slot = Literal["when", "from", "to", "post"]
SLOTS: Final[tuple[Slot, ...]] = ("when", "from", "to", "post")


class Backer(Noun, frozen=True):
    """An origin that gives a value.

    Attributes:
        name: as it is shown.
        named: whether somebody in particular answers for it.
        claims: ids of its claims that give the value.
    """

    name: str
    named: bool
    claims: tuple[str, ...]


class Value(Noun, frozen=True):
    """One value of a slot as it is told.

    Attributes:
        value: in the report's words; of dates the EDTF form.
        backed: who says so in earnest, named origins first.
        denied: who gives it in denying that the event happened.
        taken: whether it is the event's own.
        rival: whether it cannot be true together with the event's own.
        because: why it is taken; None for one that is not.
    """

    slot: Slot
    value: str
    backed: tuple[Backer, ...]
    denied: tuple[Backer, ...]
    taken: bool
    rival: bool
    because: str | None


def values(
    event: Event, picture: Picture, pack: Pack, directory: Directory | None = None
) -> tuple[Value, ...]:
    """Every value that is told of when, from where, to where and in which post.

    Per slot the one that is taken comes first, then those that more named origins back, then more
    origins. What is told in doubt backs nothing, nor does what is retold of an origin later or
    further off than its own telling.

    Args:
        event: with its origins.
        picture: the reports and claims behind it; what it lacks is passed over.
        pack: places, by which a city agrees with its state.
        directory: of the pack and all persons of the picture, where it is there already.
    """
    directory = directory or Directory(pack, picture.persons)
    here = _members(event, picture)
    return tuple(value for slot in SLOTS for value in _of_slot(slot, event, here, directory))


def _members(event: Event, picture: Picture) -> list[Member]:
    """The event's claims with the origins that the event knows them to go back to."""
    return sorted(
        (
            msgspec.structs.replace(member_of(report, claim), voices=_voices(event, claim))
            for report, claim in carriers(event, picture)
        ),
        key=lambda member: member.order,
    )


def _voices(event: Event, claim: Claim) -> tuple[Voice, ...]:
    return tuple(
        Voice(key=o.key, name=o.name, named=o.named, type=o.type)
        for o in event.origins
        if claim.id in o.claims
    )


def _of_slot(
    slot: Slot, event: Event, members: Sequence[Member], directory: Directory
) -> list[Value]:
    told: dict[str, list[Member]] = {}
    for member in members:
        words = _told(slot, member.claim)
        if words:
            told.setdefault(words, []).append(member)
    own = _own(slot, event)
    earnest = [member for member in members if asserts(member.claim)]
    backing = own_tellings(earnest, lambda claim: _told(slot, claim), directory)
    found = [
        Value(
            slot=slot,
            value=words,
            backed=_backers(event, [m for m in backing if _told(slot, m.claim) == words]),
            denied=_backers(event, [m for m in group if denies(m.claim)]),
            taken=words == own,
            rival=own is not None and not _agree(slot, words, own, directory.pack),
            because=None,
        )
        for words, group in told.items()
    ]
    found.sort(key=lambda v: (not v.taken, *_standing(v), v.value))
    return [_explained(value, found, members, directory) for value in found]


def _explained(
    value: Value, found: Sequence[Value], members: Sequence[Member], directory: Directory
) -> Value:
    """The value with the reason for which it is taken."""
    if not value.taken:
        return value
    named = sum(1 for backer in value.backed if backer.named)
    counted = f"{_counted(named, 'named origin')}, {len(value.backed)} in all"
    rivals = [other.value for other in found if other.rival]
    slot = value.slot
    if len(found) == 1:
        because = "nothing else is told"
    elif not rivals:
        because = f"no other excludes it ({counted})"
    else:
        tiers = (own_tellings(t, lambda c: _told(slot, c), directory) for t in tellings(members))
        told = next((tier for tier in tiers if tier), ())
        because = f"{reason(slot, value.value, rivals, told, directory.pack)} ({counted})"
    return msgspec.structs.replace(value, because=because)


def _told(slot: Slot, claim: Claim) -> str | None:
    if slot == "when":
        return claim.when or (claim.happened.edtf if claim.happened is not None else None)
    return {"from": claim.from_, "to": claim.to, "post": claim.post}[slot]


def _own(slot: Slot, event: Event) -> str | None:
    return {"when": event.when, "from": event.from_, "to": event.to, "post": event.post}[slot]


def _agree(slot: Slot, one: str, other: str, pack: Pack) -> bool:
    if slot == "when":
        return When.of(one).meets(When.of(other))
    if slot == "post":
        return fold(one) == fold(other) or same_post(
            post_keys((one,), pack), post_keys((other,), pack)
        )
    here, there = place_in(one, pack), place_in(other, pack)
    if here is None or there is None:
        return fold(one) == fold(other)
    coarse = {"country", "state"}
    same = here.id == there.id or here.kind in coarse or there.kind in coarse
    return here.state == there.state and same


def _backers(event: Event, members: Iterable[Member]) -> tuple[Backer, ...]:
    ids: dict[str, list[str]] = {}
    for member in members:
        for voice in member.voices:
            ids.setdefault(voice.key, []).append(member.claim.id)
    found = (
        Backer(name=o.name, named=o.named, claims=tuple(sorted(ids[o.key])))
        for o in event.origins
        if o.key in ids
    )
    return tuple(sorted(found, key=lambda b: (not b.named, b.name)))


def _standing(value: Value) -> tuple[int, int]:
    return (-sum(1 for backer in value.backed if backer.named), -len(value.backed))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
