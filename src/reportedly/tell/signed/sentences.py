"""A paragraph in sentences: where the program's begin and end, and what is the editor's own."""

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.tell.signed.parse import Note, Passage
from reportedly.tell.signed.pieces import Bound, Drafted, Piece, Plain, wording_of


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What stands before some notes, and the notes.

    Attributes:
        pieces: an editor's own words, if any, and a sentence.
        notes: behind it; none where only words follow the last ones.
        line: where it begins.
    """

    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]
    line: int

    @property
    def bound(self) -> tuple[tuple[str, str], ...]:
        """Item and slot of each fact, in order."""
        return tuple((p.item, p.slot) for p in self.pieces if isinstance(p, Bound))

    @property
    def facts(self) -> tuple[Bound, ...]:
        """The facts, in order."""
        return tuple(p for p in self.pieces if isinstance(p, Bound))

    @property
    def wording(self) -> tuple[str, ...]:
        """What stands around the facts."""
        return wording_of(self.pieces)


def found_in(passage: Passage) -> Iterator[Found]:
    """The parts of a paragraph that end in notes, and what follows the last ones."""
    pieces: list[Piece] = []
    notes: list[Note] = []
    for part in passage.parts:
        if isinstance(part, Note):
            notes.append(part)
        elif notes and isinstance(part, Plain) and not part.words.strip():
            continue
        else:
            if notes:
                yield _made(pieces, notes, passage)
                pieces, notes = [], []
            pieces.append(part)
    if pieces or notes:
        yield _made(pieces, notes, passage)


def own_words(found: Found, told: Drafted) -> str | None:
    """What an editor wrote before a sentence of the program, where the rest is that sentence.

    Its first letter may be a small one behind the editor's words, or a capital without any.

    Args:
        found: as it stands in the file.
        told: the sentence as it is drafted.

    Returns:
        The editor's words, empty for none; None where this is not that sentence.
    """
    if found.bound != told.bound:
        return None
    (first, *rest), (wanted, *others) = found.wording, told.wording
    if not rest:
        first, wanted = first.rstrip(), wanted.rstrip()
    elif rest[-1].rstrip() != others[-1].rstrip() or rest[:-1] != others[:-1]:
        return None
    return _before(first, wanted)


def _before(text: str, wanted: str) -> str | None:
    """What stands in a text before its end, where that is what is wanted."""
    wanted = wanted.lstrip()
    if not wanted:
        return "" if not text.strip() else text if text[-1].isspace() else None
    at = len(text) - len(wanted)
    if at < 0 or text[at + 1 :] != wanted[1:] or text[at].casefold() != wanted[0].casefold():
        return None
    own = text[:at]
    return own if not own or own[-1].isspace() else None


def nearest(found: Found, drafts: Mapping[tuple[tuple[str, str], ...], list[Drafted]]) -> Drafted:
    """The sentence that something is likeliest meant to be.

    Args:
        found: as it stands in the file.
        drafts: what is drafted, by its facts; not empty.
    """
    if found.bound in drafts:
        return max(drafts[found.bound], key=lambda told: _shared(found.wording, told.wording))
    every = [told for same in drafts.values() for told in same]
    return max(every, key=lambda t: (_alike(found.bound, t.bound), t.seal))


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return sum(a.strip() == b.strip() for a, b in zip(one, other, strict=True))


def _alike(one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> float:
    same = len(set(one) & set(other))
    return same / (len(set(one) | set(other)) or 1)


def _made(pieces: list[Piece], notes: list[Note], passage: Passage) -> Found:
    line = next((p.line for p in pieces if not isinstance(p, Plain) or p.words.strip()), 0)
    line = line or next((n.line for n in notes), passage.line)
    return Found(pieces=tuple(pieces), notes=tuple(notes), line=line)
