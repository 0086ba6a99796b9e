"""Ties of kin: which are public with the offices of both, and which are closed."""

import re
from collections.abc import Iterator

from reportedly.model import Claim, Kin, Picture
from reportedly.packs import Pack
from reportedly.protect.holding import held, is_holder, names_held
from reportedly.protect.lexicon import Lexicon

CLEAR, RED = "TLP:CLEAR", "TLP:RED"

_NAME = re.compile(r"\b[A-Z][\w'’ŏŭŎŬ-]*(?:[ -][A-Z][\w'’-]*)+")


def all_claims(picture: Picture) -> Iterator[Claim]:
    """The claims of all readings, those of `claims_beyond` among them."""
    for reading in picture.readings:
        yield from reading.claims
        yield from reading.claims_beyond


def closed_ties(picture: Picture, pack: Pack) -> frozenset[Kin]:
    """Ties whose words and relatives are RED: all but those of holders of public office.

    A tie to somebody who is said to have defected is closed, whatever office was held. Of ties
    that are not closed, the people may be told in their own right; the ties themselves are told
    only where `open_ties` has them.
    """
    left = {c.who for c in all_claims(picture) if c.kind == "defection"}
    gone = {c.person for c in all_claims(picture) if c.kind == "defection" and c.person}
    return frozenset(
        k
        for r in picture.readings
        for k in r.kin
        if not is_holder(k.person, pack) or k.person in gone or {k.who, k.other} & left
    )


def open_ties(picture: Picture, pack: Pack) -> frozenset[Kin]:
    """Ties that may be told to everybody: between two holders of public office, nobody else named.

    Both must be known by more than a name, since a relative may share a minister's; and the words
    that tell of the tie must name no third person.
    """
    closed = closed_ties(picture, pack)
    gone = {c.person for c in all_claims(picture) if c.kind == "defection"}
    fled = {m for p in picture.persons if p.id in gone for m in p.mentions}
    fled |= {x.place for p in picture.persons if p.id in gone for x in p.links}
    sure = held(picture, pack).places - fled
    lexicon = Lexicon.of(pack)
    return frozenset(
        tie
        for reading in picture.readings
        for known in [names_held(reading, sure)]
        for tie in reading.kin
        if tie not in closed and tie.who in known and _is_between(tie, known, lexicon)
    )


def tie_marking(tie: Kin, told: frozenset[Kin]) -> str:
    """The TLP 2.0 label of a tie: CLEAR where it is one of those told to everybody, RED otherwise.

    Args:
        tie: of a picture.
        told: the picture's `open_ties`.
    """
    return CLEAR if tie in told else RED


def _is_between(tie: Kin, known: frozenset[str], lexicon: Lexicon) -> bool:
    words = tie.quote.text
    return (
        len(lexicon.kin.findall(words)) <= 1
        and _names_only(tie.other, known, lexicon.pack)
        and _names_only(words, known, lexicon.pack)
    )


def _names_only(words: str, known: frozenset[str], pack: Pack) -> bool:
    """Whether some words name one of these people, and nobody else."""
    rest = words
    for name in sorted(known, key=lambda n: (-len(n), n)):
        rest = rest.replace(name, "")
    named = (m.group() for m in _NAME.finditer(rest))
    known_too = (pack.place(n) or pack.source(n) for n in named)
    return rest != words and all(known_too)
