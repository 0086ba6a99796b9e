"""Active claims: what the last reading holds, less what was struck, amended where people say so."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from reportedly.model import Anchor, Claim, Correction, Reading, digest


def active(readings: Iterable[Reading], corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """The readings with people's corrections applied, in the order in which they were made.

    A correction reaches the claims of its kind whose words meet its anchor's, whatever reader found
    them: so it outlives re-reading. One that meets nothing changes nothing.
    """
    by_text: dict[str, list[Correction]] = {}
    for correction in sorted(corrections, key=lambda c: (c.made, c.id)):
        by_text.setdefault(correction.at.text_digest, []).append(correction)
    return tuple(_corrected(r, by_text.get(r.text_digest, [])) for r in readings)


def _corrected(reading: Reading, corrections: list[Correction]) -> Reading:
    claims = list(reading.claims)
    for correction in corrections:
        if correction.act == "add":
            claims.append(_added(correction))
            continue
        met = [c for c in claims if c.kind == correction.kind and _meets(c, correction.at)]
        for claim in met:
            at = claims.index(claim)
            claims[at : at + 1] = (
                [] if correction.act == "strike" else [_amended(claim, correction)]
            )
    return msgspec.structs.replace(reading, claims=tuple(claims))


def _meets(claim: Claim, anchor: Anchor) -> bool:
    quote = anchor.quote
    return (
        claim.quote.field == quote.field
        and claim.quote.start < quote.end
        and quote.start < claim.quote.end
    )


def _amended(claim: Claim, correction: Correction) -> Claim:
    plain: dict[str, Any] = msgspec.to_builtins(claim)
    return msgspec.convert(plain | correction.slots, Claim)


def _added(correction: Correction) -> Claim:
    quote = msgspec.to_builtins(correction.at.quote)
    plain = {
        "id": "c-" + digest(correction.id),
        "kind": correction.kind,
        "polarity": "affirmed",
        "certainty": "certain",
        "core": True,
        "stance": "own",
        "quote": quote,
        "words": {"who": quote},
    }
    return msgspec.convert(plain | correction.slots, Claim)
