"""The values told of an event, side by side: who backs each, and which is taken and why."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from reportedly.identify.posts import post_keys
from reportedly.model import Claim, Event, Noun
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.trace.members import asserts, denies
from reportedly.trace.naming import same_post
from reportedly.trace.slots import place_in
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


def values(event: Event, claims: Mapping[str, Claim], pack: Pack) -> tuple[Value, ...]:
    """Every value that is told of when, from where, to where and in which post.

    Per slot the one that is taken comes first, then those that more named origins back, then more
    origins. What is told in doubt backs nothing.

    Args:
        event: with its origins.
        claims: the event's claims, by id; those that are not there are passed over.
        pack: places, by which a city agrees with its state.
    """
    here = [claims[id_] for id_ in event.claims if id_ in claims]
    return tuple(value for slot in SLOTS for value in _of_slot(slot, event, here, pack))


def _of_slot(slot: Slot, event: Event, claims: Sequence[Claim], pack: Pack) -> list[Value]:
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        words = _told(slot, claim)
        if words:
            told.setdefault(words, []).append(claim)
    own = _own(slot, event)
    found = [
        Value(
            slot=slot,
            value=words,
            backed=_backers(event, [c for c in group if asserts(c)]),
            denied=_backers(event, [c for c in group if denies(c)]),
            taken=words == own,
            rival=own is not None and not _agree(slot, words, own, pack),
            because=None,
        )
        for words, group in told.items()
    ]
    found.sort(key=lambda v: (not v.taken, *_standing(v), v.value))
    return [_explained(value, found) for value in found]


def _explained(value: Value, found: Sequence[Value]) -> Value:
    """The value with the reason for which it is taken."""
    if not value.taken:
        return value
    named = sum(1 for backer in value.backed if backer.named)
    because = f"{_counted(named, 'named origin')}, {len(value.backed)} in all"
    if len(found) == 1:
        because = "nothing else is told"
    elif not any(other.rival for other in found):
        because = f"no other excludes it ({because})"
    elif value.slot == "when":
        because = f"the day that most named origins allow ({because})"
    else:
        area = " or its state" if value.slot in {"from", "to"} else ""
        because = f"most named origins, then most origins, back it{area} ({because})"
    return Value(
        slot=value.slot,
        value=value.value,
        backed=value.backed,
        denied=value.denied,
        taken=True,
        rival=False,
        because=because,
    )


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


def _backers(event: Event, claims: Iterable[Claim]) -> tuple[Backer, ...]:
    ids = {claim.id for claim in claims}
    found = (
        Backer(name=o.name, named=o.named, claims=tuple(c for c in o.claims if c in ids))
        for o in event.origins
        if ids & set(o.claims)
    )
    return tuple(sorted(found, key=lambda b: (not b.named, b.name)))


def _standing(value: Value) -> tuple[int, int]:
    return (-sum(1 for backer in value.backed if backer.named), -len(value.backed))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
