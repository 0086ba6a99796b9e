"""Somebody unnamed who was told of before: "two fishermen" are later "the pair" or "the men"."""

from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.read.english.lexicon import cardinals, table, words
from reportedly.read.english.people.described import Description, described, names_people, one_of
from reportedly.read.english.people.known import People
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_BACK = 8
"""Sentences that a description reaches back."""
_FRONT = 2
"""The last sentence, from 0, whose persons the whole report may go on to tell of."""
_MODIFIERS = 4
"""Words before a noun that tell which of several is meant ("the third fisherman")."""
_MOST = 12
"""Above so many, "the thirteen" tells of no group that a reader keeps in mind."""


class _Wanted(msgspec.Struct, frozen=True):
    """What a word that points back says of the persons meant.

    Attributes:
        noun: its noun in lower case, of one person.
        number: how many they are; None where it does not say.
        anybody: whether it can be said of persons of any calling.
    """

    noun: str
    number: int | None
    anybody: bool


def told_before(people: People, index: int, token: Token) -> Description | None:
    """Whom a description that points back has brought in before; None where nobody fits.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        token: the noun or number of the description.
    """
    wanted = _wanted(people.sentences[index], token)
    if wanted is None:
        return None
    nearest = range(index, max(-1, index - _BACK - 1), -1)
    for back in (*nearest, *range(min(_FRONT, index - _BACK - 1), -1, -1)):
        limit = token.i if back == index else len(people.sentences[back].tokens)
        for at, earlier in _brought_in(people, back):
            if at < limit and _fits(wanted, earlier):
                return earlier
    return None


def _wanted(sentence: Sentence, token: Token) -> _Wanted | None:
    """What a word says of those meant; None where it does not point back."""
    word, pointing = token.lower, words("grammar")["pointing"]
    after_the = sentence.word(token.i - 1) in pointing
    if word == "both":
        return _Wanted("", 2, anybody=True) if sentence.word(token.i + 1) != "of" else None
    number = cardinals().get(word)
    if number is not None and 1 < number <= _MOST:
        alone = after_the and not _goes_on(sentence, token)
        return _Wanted("", number, anybody=True) if alone else None
    found = described(sentence, token)
    if found is None:
        several = one_of(word) != word and after_the
        return _Wanted(one_of(word), None, anybody=_anybody(word)) if several else None
    first = sentence.word(sentence.at(found.quote.start) or 0)
    if not found.definite and first not in pointing | {"both"}:
        return None
    word = found.noun
    inside = {t.lower for t in sentence.tokens[max(0, token.i - _MODIFIERS) : token.i]}
    if " of " in found.quote.text or "'s" in inside or inside & words("people")["in_order"]:
        return None
    count = _numbers().get(word)
    if count is not None:
        return _Wanted("", count, anybody=True)
    if first == "both":
        return _Wanted("", 2, anybody=True)
    if found.count is not None:
        count = found.count.low
    elif found.single:
        count = 1
    return _Wanted(one_of(word), count, anybody=_anybody(word))


def _anybody(noun: str) -> bool:
    """Whether a noun, of one or of several, can be said of persons of any calling."""
    return one_of(noun) in words("callings")["anybody"]


@cache
def _numbers() -> dict[str, int]:
    """Nouns that are of so many: "pair", "trio"."""
    return table("numbers", dict[str, dict[str, int]])["collective"]


def _goes_on(sentence: Sentence, token: Token) -> bool:
    """Whether a noun follows a number: "the two men", "the three of them"."""
    if token.i + 1 >= len(sentence.tokens):
        return False
    after = sentence.tokens[token.i + 1]
    return after.pos in {"NOUN", "ADJ", "PROPN", "NUM"} or after.lower in {"of", "-"}


def _brought_in(people: People, index: int) -> tuple[tuple[int, Description], ...]:
    """Those unnamed whom a sentence brings in, each with the place of its noun, in order.

    Each sentence is looked through once a report: many words point back at the same.
    """
    if index not in people.brought_in:
        people.brought_in[index] = tuple(_found_in(people, index))
    return people.brought_in[index]


def _found_in(people: People, index: int) -> Iterator[tuple[int, Description]]:
    sentence = people.sentences[index]
    for token in sentence.tokens:
        noun = token.pos in {"NOUN", "NUM"} or names_people(token.lower)
        inner = names_people(sentence.word(token.i + 1))  # "Korean" in "two Korean men"
        if not noun or inner or people.at(index, token.start) is not None:
            continue
        if people.holder_of(index, token.i) is not None or _speaks(sentence, token):
            continue
        found = described(sentence, token)
        if found is None or _owned(found) or found.noun in words("people")["leaders"]:
            continue  # who leads a state is brought in by nobody
        if not found.definite or (index <= _FRONT and _in_full(found)):
            yield token.i, found


def _in_full(found: Description) -> bool:
    """Whether a description with "the" says by itself who is meant: "the head of a company"."""
    said = found.quote.text.lower().split()
    return any(word in {"of", "to", "from", "in", "at"} or "'s" in word for word in said)


def _owned(found: Description) -> bool:
    """Whether somebody is told of as another's: "his wife", "its crew"."""
    return found.quote.text.lower().startswith(("his ", "her ", "their ", "its "))


def _speaks(sentence: Sentence, token: Token) -> bool:
    listed = words("people")
    noun = one_of(token.lower)
    speaking = sentence.word(token.head) in words("speech")["say"] and token.dep == "nsubj"
    return speaking or noun in listed["speakers"] or noun in listed["observers"]


def _fits(wanted: _Wanted, earlier: Description) -> bool:
    noun, count = one_of(earlier.noun), earlier.count
    if count is not None:
        number = count.low if count.low == count.high else None
    else:
        number = 1 if earlier.single else None
    if wanted.number is not None and number != wanted.number:
        return False
    if wanted.number is None and number == 1:
        return False
    if noun == wanted.noun:
        return True
    return wanted.anybody and not _other_sex(wanted.noun, noun)


def _other_sex(a: str, b: str) -> bool:
    listed = words("people")
    one = (a in listed["female"]) - (a in listed["male"])
    other = (b in listed["female"]) - (b in listed["male"])
    return one * other < 0
