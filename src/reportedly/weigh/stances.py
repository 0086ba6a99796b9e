"""What each origin says of an event, once: its latest word, and how much it carries."""

from datetime import date
from typing import Final

from reportedly.model import Claim, Event, Noun, Origin
from reportedly.packs import Source
from reportedly.trace import Member, asserts, denies
from reportedly.trace.origins import voices
from reportedly.trace.sources import UNATTRIBUTED, UNKNOWN_OUTLET
from reportedly.weigh.likelihood import trigamma
from reportedly.weigh.phrases import factor_words
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
        log_odds: what it weighs by itself, before those who say the same.
        variance: how uncertain that is.
        manner: how it says so, and what takes from its weight, in words.
        claims: ids of the claims that carry it.
    """

    key: str
    name: str
    named: bool
    type: str
    deny: bool
    log_odds: float
    variance: float
    manner: str
    claims: tuple[str, ...]


def stances(event: Event, scene: Scene) -> tuple[Stance, ...]:
    """One stance an origin, for those that say anything in earnest, in the order of the origins."""
    home = scene.home(event, scene.members(event.claims))
    found = (_stance(origin, scene, home) for origin in event.origins)
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


def _stance(origin: Origin, scene: Scene, home: str | None) -> Stance | None:
    told = [m for m in scene.members(origin.claims) if asserts(m.claim) or denies(m.claim)]
    if not told:
        return None
    weights = {m.claim.id: _log_odds(m, origin, scene, home) for m in told}
    deny = max(told, key=lambda m: (_day(m), abs(weights[m.claim.id]), denies(m.claim))).claim
    side = [m for m in told if m.claim.polarity == deny.polarity]
    turned = [_day(m) for m in told if m.claim.polarity != deny.polarity]
    since = [m for m in side if not turned or _day(m) >= max(turned)]
    nearest = min(_distance(m, origin, scene) for m in since)
    word = max(
        (m for m in since if _distance(m, origin, scene) == nearest),
        key=lambda m: (_day(m), abs(weights[m.claim.id]), m.claim.certainty, m.claim.id),
    )
    qualified = factors(word.claim, origin, scene, home)
    log_odds = weights[word.claim.id]
    denied = denies(word.claim)
    flat = scene.parameters.ratio(deny=denied)
    scale = log_odds / flat if flat else 0.0
    return Stance(
        key=origin.key,
        name=origin.name,
        named=origin.named,
        type=origin.type,
        deny=denied,
        log_odds=log_odds,
        variance=scale * scale * _variance(scene, deny=denied),
        manner=factor_words(qualified),
        claims=tuple(sorted({i for m in side for i in _ids(m)})),
    )


def _ids(member: Member) -> list[str]:
    return [member.claim.id, *(copy.claim.id for copy in member.carried)]


def _day(member: Member) -> date:
    """The day on which it was said; what is undated cannot supersede anything."""
    return member.said or date.min


def _log_odds(member: Member, origin: Origin, scene: Scene, home: str | None) -> float:
    told = scene.parameters.ratio(deny=denies(member.claim))
    for factor in factors(member.claim, origin, scene, home).values():
        told *= factor
    return told


def _variance(scene: Scene, *, deny: bool) -> float:
    """Of the log-odds of a share known from so many settled cases: ψ1 of both counts."""
    ratio = scene.parameters.r_deny if deny else scene.parameters.r_assert
    held = scene.parameters.cases * ratio / (1.0 + ratio)
    return trigamma(held) + trigamma(scene.parameters.cases - held)


def _distance(member: Member, origin: Origin, scene: Scene) -> int:
    """How far the report stands from the origin.

    0 its own pages, 1 a report that names it, 2 a report that names only an outlet which goes back
    to it. A retelling further off may hedge for itself, and changes nothing of the origin's word.
    """
    if scene.directory.outlet(member.report).key == origin.key:
        return 0
    direct = {voice.key for voice in voices(member.claim, member.report, scene.directory)}
    return 1 if origin.key in direct or origin.key.startswith(("self:", "person:")) else 2


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
