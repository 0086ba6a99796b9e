"""Active claims: what the last reading holds, less what was struck, amended where people say so."""

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.model import (
    BEYOND,
    Anchor,
    Claim,
    Correction,
    Mention,
    Quote,
    Reading,
    added,
    amended,
)


def active(readings: Iterable[Reading], corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """The readings with people's corrections applied, in the order in which they were made.

    A correction reaches the claims of its kind that its anchor's words fit best, whatever reader
    found them: so it outlives re-reading. One that meets nothing changes nothing.

    Raises:
        BadCorrection: a slot is unknown, or a value is none that the slot can have.
    """
    by_text: dict[str, list[Correction]] = {}
    for correction in sorted(corrections, key=lambda c: (c.made, c.id)):
        by_text.setdefault(correction.at.text_digest, []).append(correction)
    return tuple(_corrected(r, by_text.get(r.text_digest, [])) for r in readings)


def _corrected(reading: Reading, corrections: list[Correction]) -> Reading:
    if not corrections:
        return reading
    claims = [*reading.claims, *reading.claims_beyond]
    for correction in corrections:
        if correction.act == "add":
            claims.append(added(correction))
            continue
        met = _met(claims, correction)
        if correction.act == "strike":
            claims = [c for c in claims if c not in met]
        else:
            claims = [amended(c, correction) if c in met else c for c in claims]
    return msgspec.structs.replace(
        reading,
        claims=tuple(c for c in claims if c.kind not in BEYOND),
        claims_beyond=tuple(c for c in claims if c.kind in BEYOND),
        mentions=_named(reading.mentions, claims),
    )


def _met(claims: list[Claim], correction: Correction) -> list[Claim]:
    """The claims that a correction means: one sentence often holds several of a kind."""
    fits = [(_fit(c, correction.at), c) for c in claims if c.kind == correction.kind]
    best = max((fit for fit, _ in fits), default=0)
    return [c for fit, c in fits if fit == best and fit > 0]


def _fit(claim: Claim, anchor: Anchor) -> int:
    """How well an anchor fits a claim: by whom it names, by any slot's words, by the quote."""
    quote = anchor.quote
    named = claim.words.get("who")
    if named is not None and _overlap(named, quote) and quote != claim.quote:
        return 4
    if quote == claim.quote:
        return 3
    if any(_overlap(words, quote) for words in claim.words.values()):
        return 2
    return 1 if _overlap(claim.quote, quote) else 0


def _overlap(one: Quote, other: Quote) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


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
