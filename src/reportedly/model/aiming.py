"""Which claims a correction means, in whatever reading of the text."""

import re
from collections.abc import Iterable

from reportedly.model.claim import Claim
from reportedly.model.decision import Correction
from reportedly.model.report import Quote

_WORD = re.compile(r"\w+")


def aimed_at(correction: Correction, claims: Iterable[Claim]) -> list[Claim]:
    """The claims of a correction's kind that its words fit best; of those, whom it names.

    One sentence often holds several claims of a kind, and another reader may cut it otherwise: the
    words that tell of it and those that name the person say most, then those of any slot, then the
    sentence. Where several fit alike and the correction says of whom it is, a claim is meant only
    if its person has that name, or one that is part of it or has it as a part.

    Args:
        correction: a strike or an amendment.
        claims: those of one reading of the correction's text.
    """
    of_kind = [
        c for c in claims if c.kind == correction.kind and correction.polarity in {None, c.polarity}
    ]
    fits = [(_fit(c, correction.at.quote), c) for c in of_kind]
    best = max((fit for fit, _ in fits), default=0)
    met = [c for fit, c in fits if fit == best and fit > 0]
    if correction.of is None or len(met) < 2:
        return met
    whole = [c for c in met if c.who == correction.of]
    return whole or [c for c in met if _part(c.who, correction.of)]


def _fit(claim: Claim, quote: Quote) -> int:
    telling = [claim.words[slot] for slot in ("who", "kind") if slot in claim.words]
    if quote != claim.quote and any(words.overlaps(quote) for words in telling):
        return 4
    if quote == claim.quote:
        return 3
    if any(words.overlaps(quote) for words in claim.words.values()):
        return 2
    return 1 if claim.quote.overlaps(quote) else 0


def _part(one: str, other: str) -> bool:
    a, b = (frozenset(_WORD.findall(text.casefold())) for text in (one, other))
    return bool(a and b) and (a <= b or b <= a)
