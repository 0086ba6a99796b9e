"""Replacing runs of words in a tree by small trees, so that the result is a tree again."""

from collections.abc import Sequence

import msgspec

from training.parser.conllu import Sentence, Word


class Graft(msgspec.Struct, frozen=True):
    """A small tree and the run of words it takes the place of.

    Attributes:
        start: 0-based position of the first replaced word.
        end: Position after the last replaced word.
        top: Position of the replaced word whose head and relation the small tree takes over.
        words: The small tree; heads count from 1 inside it, and its one root has head 0.
    """

    start: int
    end: int
    top: int
    words: tuple[Word, ...]


def graft(sentence: Sentence, grafts: Sequence[Graft]) -> Sentence:
    """Put small trees in place of runs of words.

    Words that hung on a replaced word hang on the root of the small tree afterwards. The blank
    after the last replaced word is kept.

    Args:
        sentence: The sentence to change.
        grafts: Runs that do not overlap, in any order.
    """
    ordered = sorted(grafts, key=lambda one: one.start)
    places = _new_places(sentence, ordered)
    words: list[Word] = []
    position = 0
    for one in ordered:
        words += (_moved(word, places) for word in sentence.words[position : one.start])
        words += _settled(one, sentence, len(words), places)
        position = one.end
    words += (_moved(word, places) for word in sentence.words[position:])
    return msgspec.structs.replace(sentence, words=tuple(words))


def _new_places(sentence: Sentence, ordered: Sequence[Graft]) -> list[int]:
    """Map old 1-based positions to new ones; a replaced word maps to its small tree's root."""
    places = [0]
    shift = 0
    for one in ordered:
        places += range(len(places) + shift, one.start + 1 + shift)
        root = next(n for n, word in enumerate(one.words, start=1) if word.head == 0)
        places += [one.start + shift + root] * (one.end - one.start)
        shift += len(one.words) - (one.end - one.start)
    places += range(len(places) + shift, len(sentence.words) + 1 + shift)
    return places


def _moved(word: Word, places: Sequence[int]) -> Word:
    return msgspec.structs.replace(word, head=places[word.head])


def _settled(one: Graft, sentence: Sentence, offset: int, places: Sequence[int]) -> list[Word]:
    top = sentence.words[one.top]
    settled = [
        msgspec.structs.replace(word, head=offset + word.head)
        if word.head
        else msgspec.structs.replace(word, head=places[top.head], deprel=top.deprel)
        for word in one.words
    ]
    last_space = sentence.words[one.end - 1].space_after
    settled[-1] = msgspec.structs.replace(settled[-1], space_after=last_space)
    return settled
