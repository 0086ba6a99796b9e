"""Which claim tells today what a claim of an earlier reading, or before a correction, told."""

from collections.abc import Iterable, Mapping

from reportedly.account.once import claims_in
from reportedly.identify import subject
from reportedly.model import Claim, Picture, Reading, place_of
from reportedly.packs import Pack
from reportedly.packs.pack import fold

_ITSELF, _SAME, _UNKNOWN, _ELSEWHERE, _OTHER, _RIVAL = range(6)


class Tellings:
    """The claims of a picture, asked for what once was told in their texts."""

    def __init__(self, picture: Picture, pack: Pack) -> None:
        self._owner = {place: p.id for p in picture.persons for place in p.mentions}
        self._told = {claim for event in picture.events for claim in event.claims}
        self._rivals = {kind: frozenset(rule.same_as) for kind, rule in pack.kinds.items()}

    def person(self, claim: Claim, reading: Reading) -> str | None:
        """Whom a claim is about, by the names that a reading of its text has."""
        mention = subject(reading, claim)
        return None if mention is None else self._owner.get(place_of(reading.report, mention.quote))

    def same(self, claim: Claim, beside: Iterable[Claim], reading: Reading) -> Claim | None:
        """The claim of an event that is the same telling, None where there is none.

        Before all others the claim itself, amended; then of its kind one in the same words, of the
        same person before somebody not known; then one of its kind and person elsewhere in the
        text; then one of its kind in the same words given to another person, but for those that
        told of that person already; at last one in the same words of a kind that may be a rival
        account. Of several, the nearest.

        Args:
            claim: as it once was.
            beside: the claims that stood with it.
            reading: the one of its text that stands, with persons.
        """
        others = [(o, self.person(o, reading)) for o in beside if o.id != claim.id]
        person = self.person(claim, reading)
        ranked = []
        for now in claims_in(reading):
            if now.id not in self._told:
                continue
            rank = self._rank(claim, person, now)
            if rank in {_UNKNOWN, _OTHER} and any(_meets(o, p, now) for o, p in others):
                continue
            if rank is not None:
                ranked.append((rank, _apart(claim, now), now.id, now))
        return min(ranked, key=lambda one: one[:3])[3] if ranked else None

    def _rank(self, claim: Claim, person: str | None, now: Claim) -> int | None:
        if now.id == claim.id:
            return _ITSELF
        overlaps, alike = claim.quote.overlaps(now.quote), _same_person(claim, person, now)
        apart = not alike and person is not None and now.person is not None
        if claim.kind == now.kind:
            if overlaps:
                return _SAME if alike else _OTHER if apart else _UNKNOWN
            return _ELSEWHERE if alike else None
        return _RIVAL if overlaps and not apart and _rival(claim, now, self._rivals) else None


def _same_person(claim: Claim, person: str | None, now: Claim) -> bool:
    if person is not None and now.person is not None:
        return person == now.person
    return fold(claim.who) == fold(now.who)


def _meets(other: Claim, person: str | None, now: Claim) -> bool:
    """Whether another claim that stood there told what this one tells."""
    alike = other.kind == now.kind and _same_person(other, person, now)
    return alike and other.quote.overlaps(now.quote)


def _rival(claim: Claim, now: Claim, rivals: Mapping[str, frozenset[str]]) -> bool:
    return now.kind in rivals.get(claim.kind, ()) or claim.kind in rivals.get(now.kind, ())


def _apart(claim: Claim, now: Claim) -> tuple[bool, int]:
    return claim.quote.field != now.quote.field, abs(claim.quote.start - now.quote.start)
