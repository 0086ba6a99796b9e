"""Active claims: what the last reading holds, less what was struck, amended where people say so."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from reportedly.model import (
    BEYOND,
    Claim,
    Correction,
    Mention,
    Reading,
    added,
    aimed_at,
    amended,
)


class Applied(NamedTuple):
    """Readings with corrections applied, and what each correction met.

    Attributes:
        readings: in the order given.
        met: the claims that each correction struck, amended or added, as they were before it (an
            added one as it is), by the correction's id; no row for one that met nothing.
    """

    readings: tuple[Reading, ...]
    met: dict[str, tuple[Claim, ...]]


def active(readings: Iterable[Reading], corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """The readings with people's corrections applied, in the order in which they were made.

    A correction reaches the claims of its kind that its anchor's words fit best, whatever reader
    found them: so it outlives re-reading. One that meets nothing changes nothing.

    Raises:
        BadCorrection: a slot is unknown, or a value is none that the slot can have.
    """
    return applied(readings, corrections).readings


def applied(readings: Iterable[Reading], corrections: Sequence[Correction]) -> Applied:
    """The same, with what each correction met.

    Raises:
        BadCorrection: a slot is unknown, or a value is none that the slot can have.
    """
    by_text: dict[str, list[Correction]] = {}
    for correction in sorted(corrections, key=lambda c: (c.made, c.id)):
        by_text.setdefault(correction.at.text_digest, []).append(correction)
    met: dict[str, tuple[Claim, ...]] = {}
    corrected = tuple(_corrected(r, by_text.get(r.text_digest, []), met) for r in readings)
    return Applied(corrected, met)


def _corrected(
    reading: Reading, corrections: list[Correction], met: dict[str, tuple[Claim, ...]]
) -> Reading:
    if not corrections:
        return reading
    claims = [*reading.claims, *reading.claims_beyond]
    for correction in corrections:
        if correction.act == "add":
            claims.append(added(correction))
            found = claims[-1:]
        else:
            found = aimed_at(correction, claims)
            kept = (_changed(c, correction) if c in found else c for c in claims)
            claims = [c for c in kept if c is not None]
        if found:
            met[correction.id] = (*met.get(correction.id, ()), *found)
    return msgspec.structs.replace(
        reading,
        claims=tuple(c for c in claims if c.kind not in BEYOND),
        claims_beyond=tuple(c for c in claims if c.kind in BEYOND),
        mentions=_named(reading.mentions, claims),
    )


def _changed(claim: Claim, correction: Correction) -> Claim | None:
    return None if correction.act == "strike" else amended(claim, correction)


def _named(mentions: tuple[Mention, ...], claims: list[Claim]) -> tuple[Mention, ...]:
    """The mentions, and one for each name that only a correction gives: so it finds its person."""
    known = {name for m in mentions for name in (m.name, *m.spellings)}
    fresh: dict[str, Mention] = {}
    for claim in claims:
        if claim.who not in known and _is_name(claim.who) and "who" in claim.words:
            fresh.setdefault(
                claim.who,
                Mention(name=claim.who, spellings=(claim.who,), quote=claim.words["who"]),
            )
    return (*mentions, *fresh.values())


def _is_name(who: str) -> bool:
    """Whether words are somebody's name and no description ("a diplomat")."""
    return who[:1].isupper() or not who[:1].isascii()
