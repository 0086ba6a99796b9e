"""The told words of a report with marks in them: what a claim rests on, slot by slot."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportedly.model import Claim, Noun, Quote, Reading
from reportedly.tell.site.nouns import Run
from reportedly.tell.wording import listed

_SLOTS = {
    "who": "who",
    "post": "post",
    "when": "when",
    "from": "where",
    "to": "where to",
    "origins": "source",
    "chain": "source",
    "manner": "manner",
    "charge": "charge",
    "by": "by whom",
    "cue": "hedge",
    "kind": "what",
    "polarity": "denial",
    "said": "said when",
}
"""How the words of a slot are called; those of no other slot are marked."""


class Passage(Noun, frozen=True):
    """Words of a report that stand together, and what is marked in them.

    Attributes:
        field: title or text.
        runs: the words, in order.
    """

    field: str
    runs: tuple[Run, ...]


class _Piece(NamedTuple):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def runs_of(claim: Claim) -> tuple[Run, ...]:
    """The words of a claim's quote, with those of its slots marked."""
    return _marked(_Piece(claim.quote.start, claim.quote.text), claim.quote.field, (claim,))


def passages(reading: Reading) -> tuple[Passage, ...]:
    """All words of a report that are told, in its order, each once, with the slots of its claims.

    Nothing but the words of quotes is there: what stands between them is not passed on, and no mark
    tells where something does.
    """
    claims = (*reading.claims, *reading.claims_beyond)
    found = []
    for field in ("title", "text"):
        for piece in _pieces(q for q in _quotes(reading) if q.field == field):
            runs = _marked(piece, field, claims)
            found.append(Passage(field=field, runs=runs))
    return tuple(found)


def _quotes(reading: Reading) -> Iterator[Quote]:
    lists: tuple[Sequence[Noun], ...] = (
        reading.claims,
        reading.claims_beyond,
        reading.figures,
        reading.remarks,
        reading.context,
        reading.assertions,
        reading.silences,
    )
    for items in lists:
        for item in items:
            yield item.quote  # type: ignore[attr-defined]


def _pieces(quotes: Iterable[Quote]) -> list[_Piece]:
    """Quotes in order, those that overlap as one; a quote that was altered stands by itself."""
    made: list[_Piece] = []
    for quote in sorted(set(quotes), key=lambda q: (q.start, -q.end, q.text)):
        whole = len(quote.text) == quote.end - quote.start
        last = made[-1] if made else None
        if last is not None and whole and quote.start <= last.end:
            shared = last.end - quote.start
            if quote.text[:shared] == last.text[quote.start - last.start :][:shared]:
                made[-1] = _Piece(last.start, last.text + quote.text[max(shared, 0) :])
                continue
        if last is None or quote.text not in last.text:
            made.append(_Piece(quote.start, quote.text))
    return made


def _marked(piece: _Piece, field: str, claims: Iterable[Claim]) -> tuple[Run, ...]:
    """The words of a piece, cut at the words of slots; of two that overlap the longer is marked."""
    spans = {span for claim in claims for span in _spans(claim, field, piece)}
    runs: list[Run] = []
    at = 0
    for start, end, slot in _apart(spans):
        if start > at:
            runs.append(Run(words=piece.text[at:start]))
        runs.append(Run(words=piece.text[start:end], slot=slot))
        at = end
    if at < len(piece.text):
        runs.append(Run(words=piece.text[at:]))
    return tuple(runs)


def _apart(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


def _spans(claim: Claim, field: str, piece: _Piece) -> Iterator[tuple[int, int, str]]:
    """Where in a piece the words of a claim's slots stand."""
    named = {"cue": claim.cue} if claim.cue is not None else {}
    for slot, quote in (*claim.words.items(), *named.items()):
        called = _SLOTS.get(slot.partition(".")[0])
        start, end = quote.start - piece.start, quote.end - piece.start
        if called is None or quote.field != field or start < 0 or end > len(piece.text):
            continue
        if piece.text[start:end] == quote.text and start < end:
            yield start, end, called


def sources_of(claim: Claim) -> str:
    """Whom a claim goes back to, as the report words it; empty where it speaks for itself."""
    return listed(claim.chain or claim.origins)
