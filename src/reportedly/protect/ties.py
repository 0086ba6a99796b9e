"""Ties of kin: which are public with the office of whom they are told, and which are closed."""

from collections.abc import Iterator

from reportedly.model import Claim, Kin, Picture
from reportedly.packs import Pack


def is_holder(person: str | None, pack: Pack) -> bool:
    """Whether a person is in the pack as a past or present holder of public office."""
    return pack.holder(person) is not None


def all_claims(picture: Picture) -> Iterator[Claim]:
    """The claims of all readings, those of `claims_beyond` among them."""
    for reading in picture.readings:
        yield from reading.claims
        yield from reading.claims_beyond


def closed_ties(picture: Picture, pack: Pack) -> frozenset[Kin]:
    """Ties whose words and relatives are RED: all but those of holders of public office.

    A tie to somebody who is said to have defected is closed, whatever office was held. Open ties
    are no part of a public picture either; but the people in them may be told in their own right.
    """
    left = {c.who for c in all_claims(picture) if c.kind == "defection"}
    gone = {c.person for c in all_claims(picture) if c.kind == "defection" and c.person}
    return frozenset(
        k
        for r in picture.readings
        for k in r.kin
        if not is_holder(k.person, pack) or k.person in gone or {k.who, k.other} & left
    )
