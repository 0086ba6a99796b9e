"""What each origin says of an event, once: its latest word, and how much it carries."""

import math
from datetime import date
from typing import Final

from reportedly.model import Claim, Event, Noun, Origin
from reportedly.packs import Source
from reportedly.trace import Member, asserts, denies
from reportedly.trace.sources import UNATTRIBUTED, UNKNOWN_OUTLET
from reportedly.trace.tellings import distance
from reportedly.weigh.phrases import factor_words
from reportedly.weigh.records import group_of, record_of
from reportedly.weigh.scene import Scene

STATE_TYPES: Final = frozenset(
    {
        "state media",
        "government",
        "ministry",
        "parliament",
        "military",
        "intelligence service",
        "court",
    }
)


class Stance(Noun, frozen=True):
    """One origin's word on one event.

    Attributes:
        key: the origin's weighing key.
        name: the origin as it is shown.
        named: whether somebody in particular answers for it.
        deny: whether it says that the event did not happen.
        share: the part of a flat word's log-odds that counts, from 0 to 1; whatever its record.
        record: the key of the source whose record the word is part of: an unnamed source's outlet.
        group: the group of sources with which that record is pooled.
        said: the day on which it was said, None where nothing tells.
        manner: how it says so, and what takes from its weight, in words.
        claims: ids of the claims that carry it.
    """

    key: str
    name: str
    named: bool
    type: str
    deny: bool
    share: float
    record: str
    group: str
    said: date | None
    manner: str
    claims: tuple[str, ...]


def stances(event: Event, scene: Scene, until: date | None = None) -> tuple[Stance, ...]:
    """One stance an origin, for those that say anything in earnest, in the order of the origins.

    Args:
        event: the event that they speak of.
        scene: the claims behind it.
        until: words that were said later are left out; none are where None.
    """
    home = scene.home(event, scene.members(event.claims))
    found = (_stance(origin, scene, home, until) for origin in event.origins)
    return tuple(stance for stance in found if stance is not None)


def factors(claim: Claim, origin: Origin, scene: Scene, home: str | None) -> dict[str, float]:
    """What takes from the weight of an origin's word, by reason; all of them multiply."""
    p = scene.parameters
    found: dict[str, float] = {}
    if claim.certainty != "certain":
        hedge = p.hedge if claim.certainty == "probable" else p.hedge_possible
        found[f"told as {claim.certainty}"] = hedge
    if origin.key.startswith("machine:"):
        found["written by a machine, and so nobody's word"] = p.machine_written
    elif origin.key == UNATTRIBUTED:
        found["hearsay"] = p.unattributed
    elif origin.key.startswith("unnamed:") or origin.key == UNKNOWN_OUTLET:
        found["not named"] = p.unnamed
    elif not origin.named:
        found["nobody in particular"] = p.collective
    if claim.basis == "background" and not claim.origins:
        found["told in passing as known"] = p.background
    source = scene.directory.by_id(origin.key.removeprefix("source:"))
    if claim.polarity == "denied" and home is not None and _of_state(source, home):
        found["a state denying of its own person"] = p.state_denial
    return found


def _of_state(source: Source | None, state: str) -> bool:
    return source is not None and source.state == state and source.type in STATE_TYPES


def _stance(origin: Origin, scene: Scene, home: str | None, until: date | None) -> Stance | None:
    told = [
        m
        for m in scene.members(origin.claims)
        if (asserts(m.claim) or denies(m.claim)) and (until is None or _day(m) <= until)
    ]
    if not told:
        return None
    strengths = {m.claim.id: _strength(m, origin, scene, home) for m in told}
    deny = max(told, key=lambda m: (_day(m), strengths[m.claim.id], denies(m.claim))).claim
    side = [m for m in told if m.claim.polarity == deny.polarity]
    turned = [_day(m) for m in told if m.claim.polarity != deny.polarity]
    since = [m for m in side if not turned or _day(m) >= max(turned)]
    # A retelling further off may hedge for itself, and changes nothing of the origin's word.
    nearest = min(distance(m, origin.key, scene.directory) for m in since)
    word = max(
        (m for m in since if distance(m, origin.key, scene.directory) == nearest),
        key=lambda m: (_day(m), strengths[m.claim.id], m.claim.certainty, m.claim.id),
    )
    qualified = factors(word.claim, origin, scene, home)
    denied = denies(word.claim)
    record = record_of(origin.key)
    return Stance(
        key=origin.key,
        name=origin.name,
        named=origin.named,
        type=origin.type,
        deny=denied,
        share=math.prod(qualified.values()),
        record=record,
        group=group_of(record, scene.directory),
        said=word.said,
        manner=factor_words(qualified),
        claims=tuple(sorted({i for m in side for i in _ids(m)})),
    )


def _ids(member: Member) -> list[str]:
    return [member.claim.id, *(copy.claim.id for copy in member.carried)]


def _day(member: Member) -> date:
    """The day on which it was said; what is undated cannot supersede anything."""
    return member.said or date.min


def _strength(member: Member, origin: Origin, scene: Scene, home: str | None) -> float:
    """How much a word would weigh of a source without a record: which of two on one day stands."""
    flat = abs(scene.numbers.prior("deny" if denies(member.claim) else "assert"))
    return flat * math.prod(factors(member.claim, origin, scene, home).values())


def strength(member: Member, event: Event, scene: Scene) -> float:
    """The share of full weight that a claim carries by its best origin, from 0 to 1."""
    home = scene.home(event, (member,))
    best = 0.0
    for origin in event.origins:
        if member.claim.id in origin.claims:
            share = 1.0
            for factor in factors(member.claim, origin, scene, home).values():
                share *= factor
            best = max(best, share)
    return best
