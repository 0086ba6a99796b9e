"""Claims about somebody unnamed whom a person judged to be somebody."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.identify import Identified
from reportedly.model import (
    Anchor,
    Claim,
    Judgement,
    Person,
    Reading,
    meant,
    place_of,
    unnamed,
)


def attached(found: Identified, judgements: Iterable[Judgement]) -> Identified:
    """Who is who, with the claims of somebody unnamed given to whom they were judged to be about.

    Of several judgements on one claim the last stands; one that says "different" or "unsure" of
    whom the claim was given to takes it away. What the claim names as its source stays unnamed.

    Args:
        found: who is who by names.
        judgements: those in force.
    """
    by_text: dict[str, list[Reading]] = {}
    for reading in found.readings:
        by_text.setdefault(reading.text_digest, []).append(reading)
    owner = {where: p.id for p in found.persons for where in p.mentions}
    given: dict[str, str] = {}
    for each in sorted(judgements, key=lambda j: (j.made, j.id)):
        if isinstance(each.right, Anchor):
            sides = [(each.left, _person(each.right, by_text, owner))]
            sides.append((each.right, _person(each.left, by_text, owner)))
        else:
            sides = [(each.left, each.right)]
        for anchor, person in sides:
            for claim in _claims(anchor, by_text) if person is not None else ():
                if each.verdict == "same" and person is not None:
                    given[claim.id] = person
                elif given.get(claim.id) == person:
                    del given[claim.id]
    if not given:
        return found
    readings = tuple(_filled(reading, given) for reading in found.readings)
    return Identified(persons=_with_claims(found.persons, readings, given), readings=readings)


def _claims(anchor: Anchor, by_text: Mapping[str, Sequence[Reading]]) -> list[Claim]:
    """The claims about somebody unnamed that an anchor means, in every copy of its text."""
    return [claim for r in by_text.get(anchor.text_digest, ()) for claim in unnamed(anchor, r)]


def _person(
    anchor: Anchor, by_text: Mapping[str, Sequence[Reading]], owner: Mapping[str, str]
) -> str | None:
    for reading in by_text.get(anchor.text_digest, ()):
        mention = meant(anchor, reading.mentions)
        if mention is not None:
            return owner.get(place_of(reading.report, mention.quote))
    return None


def _filled(reading: Reading, given: Mapping[str, str]) -> Reading:
    def told(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        return tuple(
            msgspec.structs.replace(c, person=given[c.id]) if c.id in given else c for c in claims
        )

    return msgspec.structs.replace(
        reading, claims=told(reading.claims), claims_beyond=told(reading.claims_beyond)
    )


def _with_claims(
    persons: tuple[Person, ...], readings: Sequence[Reading], given: Mapping[str, str]
) -> tuple[Person, ...]:
    """The persons with the claims that they were given, and the reports that make those."""
    more: dict[str, list[tuple[str, str]]] = {}
    for reading in readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if claim.id in given:
                more.setdefault(given[claim.id], []).append((claim.id, reading.report))
    return tuple(
        msgspec.structs.replace(
            p,
            claims=tuple(dict.fromkeys((*p.claims, *(claim for claim, _ in more[p.id])))),
            reports=tuple(dict.fromkeys((*p.reports, *(report for _, report in more[p.id])))),
        )
        if p.id in more
        else p
        for p in persons
    )
