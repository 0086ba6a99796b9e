"""Whose words are surely a holder's: by a key beside the name, since others share the name."""

from collections.abc import Iterator

import msgspec

from reportedly.identify import rests_on_the_name, subject
from reportedly.model import Claim, Link, Mention, Person, Picture, Reading, place_of
from reportedly.packs import Pack


def is_holder(person: str | None, pack: Pack) -> bool:
    """Whether a person is in the pack as a past or present holder of public office."""
    return pack.holder(person) is not None


def is_bare(person: str | None, pack: Pack) -> bool:
    """Whether the pack says that a holder is meant by the name alone."""
    return bool(getattr(pack.holder(person), "bare", False))


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """What in a picture is surely about holders of public office.

    Attributes:
        places: where they are mentioned, as `place_of` writes it: a key beside the name speaks for
            the holder there, or a person judged it.
        bare: where holders are mentioned of whom the pack says that the name is enough.
        claims: ids of the claims about such mentions.
    """

    places: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()

    @property
    def all_places(self) -> frozenset[str]:
        """Where holders may be told with days and cities."""
        return self.places | self.bare


def held(picture: Picture, pack: Pack) -> Holding:
    """What in a picture is surely about holders of public office.

    A claim that several reports share is so only if it is in each.
    """
    holders = [p for p in picture.persons if is_holder(p.id, pack)]
    places = frozenset(place for p in holders for place in _sure_places(p))
    bare = frozenset(m for p in holders if is_bare(p.id, pack) for m in p.mentions)
    found: dict[str, bool] = {}
    for reading in picture.readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            sure = is_holder(claim.person, pack) and _place(reading, claim) in places | bare
            found[claim.id] = sure and found.get(claim.id, True)
    return Holding(places=places, bare=bare, claims=frozenset(c for c, s in found.items() if s))


def names_held(reading: Reading, places: frozenset[str]) -> frozenset[str]:
    """The names of mentions that stand at some places of one report, in every form."""
    return frozenset(
        name
        for m in reading.mentions
        if place_of(reading.report, m.quote) in places
        for name in forms(m)
    )


def forms(mention: Mention) -> tuple[str, ...]:
    """Every form of a name in one report, the fullest first."""
    return (mention.name, *mention.spellings)


def _place(reading: Reading, claim: Claim) -> str | None:
    mention = subject(reading, claim)
    return None if mention is None else place_of(reading.report, mention.quote)


def _sure_places(person: Person) -> frozenset[str]:
    """Mentions joined to the holder, or to another such mention, by more than a name."""
    links = list(_strong(person))
    sure = {x.place for x in links if x.to == person.id}
    while more := {x.place for x in links if x.to in sure} - sure:
        sure |= more
    return frozenset(sure)


def _strong(person: Person) -> Iterator[Link]:
    for link in person.links:
        if link.verdict == "same" and not rests_on_the_name(link.keys):
            yield link
