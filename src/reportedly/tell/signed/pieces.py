"""A drafted sentence in pieces: wording, and words that are bound to what is on file."""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.model import Noun, digest
from reportedly.tell.nouns import Citation, Fact, Sentence


class Noted(Noun, frozen=True):
    """What a note of a draft leads to.

    Attributes:
        report: id of the report.
        item: id of the item in it.
        words: digest of the words that it quotes.
    """

    report: str
    item: str
    words: str


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """Words bound to one slot of one item.

    Attributes:
        words: as they stand.
        item: id of the item.
        slot: which of its slots they tell.
        line: in which line of a draft they begin, from 1; 0 in a sentence that is not in a file.
    """

    words: str
    item: str
    slot: str
    line: int = 0


class Plain(msgspec.Struct, frozen=True, kw_only=True):
    """Words that are bound to nothing: wording of the program, or an editor's own."""

    words: str
    line: int = 0


Piece = Bound | Plain


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence as the program drafts it.

    Attributes:
        pieces: wording and bound words in turn.
        cites: what bears it out.
    """

    pieces: tuple[Piece, ...]
    cites: tuple[Citation, ...]

    @property
    def bound(self) -> tuple[tuple[str, str], ...]:
        """Item and slot of each fact, in order."""
        return tuple((p.item, p.slot) for p in self.pieces if isinstance(p, Bound))

    @property
    def wording(self) -> tuple[str, ...]:
        """What stands before, between and after the facts: one more than there are facts."""
        return wording_of(self.pieces)

    @property
    def notes(self) -> tuple[Noted, ...]:
        """What its notes lead to."""
        return tuple(noted(citation) for citation in self.cites)

    @property
    def seal(self) -> str:
        """A digest of its wording, of what it is bound to and of what it cites; of no fact."""
        return seal_of(self.wording, self.bound, self.notes)


def seal_of(
    wording: Iterable[str], bound: Iterable[tuple[str, str]], notes: Iterable[Noted]
) -> str:
    """A digest of a sentence but for the words of its facts.

    Args:
        wording: what stands around the facts.
        bound: item and slot of each fact.
        notes: what it cites, in any order.
    """
    told = (f"{item}.{slot}" for item, slot in bound)
    cites = sorted(f"{each.report} {each.item} {each.words}" for each in notes)
    return digest(*(words.strip() for words in wording), "\x1e", *told, "\x1e", *cites)


def noted(citation: Citation) -> Noted:
    """What a note on a citation leads to."""
    return Noted(report=citation.report, item=citation.item, words=digest(citation.words))


def drafted(sentence: Sentence) -> Drafted:
    """A sentence of a brief in pieces; of facts that overlap the first stays bound."""
    return Drafted(pieces=tuple(_pieces(sentence.text, sentence.facts)), cites=sentence.cites)


def wording_of(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The wording around the facts of some pieces, with single spaces, empty where there is none.

    Args:
        pieces: in any order that makes sense; neighbours that are plain count as one.
    """
    told = [""]
    for piece in pieces:
        if isinstance(piece, Plain):
            told[-1] += piece.words
        else:
            told.append("")
    return tuple(single_spaced(words) for words in told)


def single_spaced(words: str) -> str:
    """Words on one line, one blank for each run of them; a blank at either end stays."""
    inner = " ".join(words.split())
    if not inner:
        return " " if words else ""
    before = " " if words[:1].isspace() else ""
    return before + inner + (" " if words[-1:].isspace() else "")


def _pieces(text: str, facts: tuple[Fact, ...]) -> Iterator[Piece]:
    at = 0
    for fact in sorted(facts, key=lambda f: (f.start, -f.end)):
        if fact.start < at or fact.end <= fact.start:
            continue
        if fact.start > at:
            yield Plain(words=text[at : fact.start])
        yield Bound(words=text[fact.start : fact.end], item=fact.item, slot=fact.slot)
        at = fact.end
    if at < len(text):
        yield Plain(words=text[at:])
