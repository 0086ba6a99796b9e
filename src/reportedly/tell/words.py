"""Words under way to a sentence: a text, and which of it is bound to what is on file.

Pieces are joined, and their facts shift with them: no fact is ever looked for in a finished text.
"""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter

import msgspec

from reportedly.tell.dates import date_words, joint_of
from reportedly.tell.nouns import Fact

_STOPS = (".", "!", "?", ".”", "?”", "!”")


class Words(msgspec.Struct, frozen=True):
    """A text with facts in it; false where it has no text.

    Attributes:
        text: as it stands.
        facts: in their order, none within another.
    """

    text: str = ""
    facts: tuple[Fact, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, more: Words | str) -> Words:
        other = Words(more) if isinstance(more, str) else more
        at = len(self.text)
        return Words(self.text + other.text, self.facts + tuple(_moved(f, at) for f in other.facts))

    def __radd__(self, before: str) -> Words:
        return Words(before) + self


NOTHING = Words()


def fact(text: str | None, item: str, slot: str) -> Words:
    """Words that are one fact, on one line; none for no text."""
    plain = " ".join((text or "").split())
    return (
        Words(plain, (Fact(start=0, end=len(plain), item=item, slot=slot),)) if plain else Words()
    )


def dated(when: str | None, item: str, slot: str) -> Words:
    """A date as a fact, after its preposition: " in November 2023"; none for no date."""
    words = date_words(when)
    if words is None or when is None:
        return Words()
    return joint_of(when, words) + fact(words, item, slot)


def filled(template: str, **pieces: Words | str) -> Words:
    """A template of the wording with words for its fields: "{outlet} reported{day} that {what}".

    Args:
        template: wording, with fields in braces.
        pieces: what stands in each; a mere text is wording, which asserts nothing.

    Raises:
        KeyError: the template has a field that is not given.
    """
    told = NOTHING
    for glue, field, _, _ in Formatter().parse(template):
        told = told + glue
        if field is not None:
            told = told + pieces[field]
    return told


def joined(pieces: Iterable[Words], between: str) -> Words:
    """Words with the same wording between them."""
    told = NOTHING
    for piece in pieces:
        told = told + between + piece if told else piece
    return told


def in_a_row(pieces: Iterable[Words]) -> Words:
    """Words in a row: "A", "A and B", "A, B and C"; each text once."""
    first: dict[str, Words] = {}
    for piece in pieces:
        first.setdefault(piece.text, piece)
    once = [piece for piece in first.values() if piece]
    if not once:
        return NOTHING
    before = joined(once[:-1], ", ")
    return before + " and " + once[-1] if before else once[-1]


def in_parts(pieces: Iterable[Words]) -> Words:
    """Clauses in a row, which have commas of their own: "A", "A; and B", "A; B; and C"."""
    *before, last = pieces
    return joined([*before, "and " + last if before else last], "; ")


def in_quotes(words: Words) -> Words:
    """Words in quotation marks; as they are where they have such marks themselves.

    A comma at their end belongs to the sentence that they were taken from, and stays there.
    """
    bare = _cut(words, len(words.text.rstrip().rstrip(",")))
    return bare if any(mark in bare.text for mark in '“”"') else "“" + bare + "”"


def finished(words: Words) -> Words:
    """Words as a sentence: a capital at its start, single spaces, a full stop at its end."""
    plain = _spaced(words)
    first = plain.text[:1].upper()
    if len(first) == 1:
        plain = Words(first + plain.text[1:], plain.facts)
    return plain if plain.text.endswith(_STOPS) else plain + "."


def _moved(told: Fact, by: int) -> Fact:
    return msgspec.structs.replace(told, start=told.start + by, end=told.end + by)


def _cut(words: Words, end: int) -> Words:
    kept = (msgspec.structs.replace(f, end=min(f.end, end)) for f in words.facts if f.start < end)
    return Words(words.text[:end], tuple(kept))


def _spaced(words: Words) -> Words:
    """Words with single spaces, and none at either end."""
    kept: list[str] = []
    places: list[int] = []
    for letter in words.text.rstrip():
        places.append(len(kept))
        if not letter.isspace():
            kept.append(letter)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    places += [len(kept)] * (len(words.text) + 1 - len(places))
    facts = (
        msgspec.structs.replace(f, start=places[f.start], end=places[f.end]) for f in words.facts
    )
    return Words("".join(kept), tuple(f for f in facts if f.start < f.end))
