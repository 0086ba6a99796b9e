"""Events as they may be told: only what their remaining claims bear out."""

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.model import Belief, Claim, Event, Origin, Outcome, Reading, digest
from reportedly.protect.beliefs import told_belief
from reportedly.protect.coarsen import source_name
from reportedly.protect.lineage import told_lineage
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_text
from reportedly.protect.people import told_post, told_who
from reportedly.protect.slots import is_held, told_happened, told_place, told_when

Outlets = dict[str, frozenset[str | None]]
_SLOTS = ("from_", "to", "when", "happened")


def standing_in(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """In which reports each claim stands, by the claim's id: exact copies share ids."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            found.setdefault(claim.id, set()).add(reading.report)
    return {claim: frozenset(reports) for claim, reports in found.items()}


def outlets_of(
    standing: Mapping[str, frozenset[str]], publisher: Mapping[str, str | None]
) -> Outlets:
    """Who published each claim, by the claim's id."""
    return {c: frozenset(publisher.get(r) for r in reports) for c, reports in standing.items()}


def told_event(
    event: Event,
    claims: dict[str, Claim],
    ids: frozenset[str],
    outlets: Outlets,
    named: frozenset[str],
    marker: Marker,
    reports: frozenset[str],
) -> Event | None:
    """An event from the claims that may be told.

    Args:
        event: as it was traced and weighed.
        claims: the claims that remain, by id.
        ids: their ids, made once for all events.
        outlets: who published each remaining claim, by the claim's id; exact copies share ids.
        named: by what names the person may be shown; any other gives way to a claim's.
        marker: finds protected words.
        reports: ids of the reports in which its remaining claims stand.

    Returns:
        The event, or None where none of its claims may be told.
    """
    kept = tuple(c for c in event.claims if c in claims)
    if not kept:
        return None
    first = claims[kept[0]].who
    who = told_who(event.who if event.who in named else first, marker)
    if who is None:
        return None
    found = (_told_origin(o, i, event, outlets, marker) for i, o in enumerate(event.origins))
    origins = tuple(o for o in found if o is not None)
    sightings = tuple(s for s in event.sightings if s in ids)
    unseen = bool(event.sightings) and not sightings
    return msgspec.structs.replace(
        event,
        who=who,
        claims=kept,
        origins=origins,
        **_told_slots(event, [claims[c] for c in kept], marker),
        sightings=sightings,
        last_seen=None if unseen else event.last_seen,
        belief=event.belief
        and told_belief(_renamed(event.belief, event, marker), ids, origins, marker),
        outcome=event.outcome and _told_outcome(event.outcome, ids, marker),
        **told_lineage(event, reports, marker),
    )


def _renamed(belief: Belief, event: Event, marker: Marker) -> Belief:
    """A belief whose terms call nobody by a description under which no origin is told."""
    names = {o.name: source_name(o.name, marker, o.outlets) for o in event.origins}
    terms = []
    for term in belief.terms:
        words, head = term.words, term.words.partition(":")[0]
        heads = {} if head in names else {head: source_name(head, marker)}
        for old, new in (names | heads).items():
            words = words.replace(old, new) if head and new != old else words
        terms.append(msgspec.structs.replace(term, words=words))
    return msgspec.structs.replace(belief, terms=tuple(terms))


def _told_outcome(outcome: Outcome, ids: frozenset[str], marker: Marker) -> Outcome | None:
    """What became of it: a ruling always, evidence where any of its claims may be told."""
    claims = tuple(c for c in outcome.claims if c in ids)
    if outcome.ruling is None and not claims:
        return None
    because = narrow_text(outcome.because, marker) or "for reasons that are withheld"
    return msgspec.structs.replace(outcome, because=because, claims=claims)


def _told_slots(event: Event, kept: list[Claim], marker: Marker) -> dict[str, object]:
    """The event's own slots, told by the rules for a claim that said the same.

    A day or city is public with an office only where a claim that is surely the holder's gives it.
    """
    sure = [c for c in kept if is_held(c, marker)]
    whole = len(sure) == len(kept)
    free = {s: whole or getattr(event, s) in {getattr(c, s) for c in sure} for s in _SLOTS}
    like = {s: _like(event, sure[0] if free[s] else kept[0], free[s]) for s in _SLOTS}
    to = told_place(like["to"], "to", marker)
    if all(c.id in marker.secrets.vague for c in kept):
        (first, *_) = kept
        return {n: getattr(first, n) for n in ("post", "from_", "to", "when", "happened")}
    return {
        "post": event.post and told_post(event.post, marker, held=whole),
        "from_": told_place(like["from_"], "from", marker),
        "to": narrow_text(to, marker) if to is not None and to == event.to else to,
        "when": told_when(like["when"], marker),
        "happened": told_happened(like["happened"], marker),
    }


def _like(event: Event, pattern: Claim, sure: bool) -> Claim:
    """A claim that says what the event says."""
    return msgspec.structs.replace(
        pattern,
        id=pattern.id if sure else "",
        kind=event.kind,
        person=event.person,
        from_=event.from_,
        to=event.to,
        when=event.when,
        happened=event.happened,
    )


def _told_origin(
    origin: Origin, index: int, event: Event, outlets: Outlets, marker: Marker
) -> Origin | None:
    claims = tuple(c for c in origin.claims if c in outlets)
    if not claims:
        return None
    name = source_name(origin.name, marker, origin.outlets)
    hidden = name != origin.name or marker.is_red(origin.key)
    still = {outlet for c in claims for outlet in outlets[c]}
    whole = len(claims) == len(origin.claims)
    return msgspec.structs.replace(
        origin,
        key=f"unnamed-{digest(event.id, str(index))}" if hidden else origin.key,
        name=name,
        claims=claims,
        outlets=origin.outlets if whole else tuple(o for o in origin.outlets if o in still),
    )
