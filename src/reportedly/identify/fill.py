"""Readings with persons filled in: who each claim, remark, tie and sentence is about."""

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from reportedly.identify.likeness import folded
from reportedly.model import Assertion, Claim, Kin, Mention, Quote, Reading, Remark

Told = TypeVar("Told", Claim, Remark, Kin, Assertion)


def filled(reading: Reading, persons: Mapping[tuple[str, int, str], str]) -> Reading:
    """A reading in which everybody named has the id of a person.

    Args:
        reading: of one report.
        persons: ids by report, offset and name of a mention.
    """

    def who(name: str | None, near: Quote) -> str | None:
        mention = _meant(reading.mentions, name, near)
        if mention is None:
            return None
        return persons.get((reading.report, mention.quote.start, mention.name))

    return msgspec.structs.replace(
        reading,
        claims=_each(reading.claims, lambda c: who(c.who, c.words.get("who", c.quote))),
        claims_beyond=_each(
            reading.claims_beyond, lambda c: who(c.who, c.words.get("who", c.quote))
        ),
        remarks=_each(reading.remarks, lambda r: who(r.who, r.words.get("who", r.quote))),
        kin=_each(reading.kin, lambda k: who(k.who, k.quote)),
        assertions=_each(reading.assertions, lambda a: who(a.about, a.quote)),
    )


def subject(reading: Reading, claim: Claim) -> Mention | None:
    """The mention of whom a claim is about; None where it names nobody."""
    return _meant(reading.mentions, claim.who, claim.words.get("who", claim.quote))


def _each(told: tuple[Told, ...], who: Callable[[Told], str | None]) -> tuple[Told, ...]:
    return tuple(msgspec.structs.replace(each, person=who(each)) for each in told)


def _meant(mentions: tuple[Mention, ...], name: str | None, near: Quote) -> Mention | None:
    """The mention of that name: by its fullest form before any other, the nearest of several."""
    if not name or not folded(name):
        return None
    fullest = [m for m in mentions if folded(m.name) == folded(name)]
    found = fullest or [m for m in mentions if folded(name) in map(folded, m.spellings)]
    return min(found, key=lambda m: _distance(m.quote, near), default=None)


def _distance(mention: Quote, near: Quote) -> tuple[bool, int, int]:
    return mention.field != near.field, abs(mention.start - near.start), mention.start
