"""Finding again the mention that a decision points at, in whatever reading of the text."""

from collections.abc import Iterable

from reportedly.model.claim import Claim, Mention
from reportedly.model.reading import Reading
from reportedly.model.report import Anchor, Quote


def meant(anchor: Anchor, mentions: Iterable[Mention]) -> Mention | None:
    """The mention that an anchor means among those of its text.

    Another reader may find the fullest form of a name elsewhere, or cut it otherwise. The mention
    is the one that stands just there; else one of which the anchor's words are a form; else one
    whose words overlap with the anchor's. Of several, the nearest.

    Args:
        anchor: what a decision points at.
        mentions: those of one reading of the anchor's text.
    """
    ranked = [(_rank(anchor.quote, m), *_distance(anchor.quote, m.quote), m) for m in mentions]
    found = min((r for r in ranked if r[0] is not None), key=lambda r: r[:4], default=None)
    return None if found is None else found[4]


def unnamed(anchor: Anchor, reading: Reading) -> list[Claim]:
    """The claims of a reading about somebody unnamed, of whom just the anchor's words tell.

    Where a name stands there, the anchor means that: see `meant`.

    Args:
        anchor: what a decision points at.
        reading: one of the anchor's text.
    """
    if meant(anchor, reading.mentions) is not None:
        return []
    told = (*reading.claims, *reading.claims_beyond)
    named = {f.casefold() for m in reading.mentions for f in (m.name, *m.spellings)}
    return [
        claim
        for claim in told
        if claim.who.casefold() not in named
        and claim.words.get("who", claim.quote).overlaps(anchor.quote)
    ]


def _rank(quote: Quote, mention: Mention) -> int | None:
    if mention.quote == quote:
        return 0
    if quote.text.casefold() in {f.casefold() for f in (mention.name, *mention.spellings)}:
        return 1
    return 2 if mention.quote.overlaps(quote) else None


def _distance(one: Quote, two: Quote) -> tuple[bool, int, int]:
    return one.field != two.field, abs(one.start - two.start), two.start
