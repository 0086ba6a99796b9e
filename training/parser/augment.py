"""Copies of treebank sentences with Korean names in the places of proper nouns.

Universal Dependencies splits names at hyphens, so a parser that has seen no Korean names takes
the last syllable of one for a common noun and loses the subject.
"""

from collections.abc import Iterable, Iterator
from random import Random

import msgspec

from training.parser.conllu import Sentence
from training.parser.frames import Frames, attributed, can_be_attributed, named_apposition
from training.parser.graft import Graft, graft
from training.parser.names import NameList, draw_name, name_words

_LONE_RELATIONS = frozenset({"nsubj", "nsubj:pass", "obj", "appos"})
_BARRED_DEPENDENTS = frozenset({"flat", "compound", "det", "amod", "case"})
_LONGEST_TAIL = 2
_SHORTEST_SENTENCE = 6
_TAKE = 0.8
_FULL_NAME_FOR_LONE_NOUN = 0.5
_APPOSITION = 0.4
_APPOSED_RELATIONS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "iobj"})
_LEFT_ALONE = frozenset({"case", "punct"})


class NamePlace(msgspec.Struct, frozen=True):
    """A run of proper nouns that a person's name can take the place of.

    Attributes:
        start: 0-based position of the first word, the head of the run.
        end: Position after the last word.
    """

    start: int
    end: int


def name_places(sentence: Sentence) -> tuple[NamePlace, ...]:
    """Find proper nouns with a short `flat` tail, and lone ones that are subject or object."""
    children = _children(sentence)
    places = []
    for position, word in enumerate(sentence.words):
        if word.upos == "PROPN":
            tail = _flat_tail(sentence, children, position)
            if tail or _stands_alone(sentence, children, position):
                places.append(NamePlace(position, position + 1 + tail))
    return tuple(places)


def with_korean_names(
    sentences: Iterable[Sentence], names: NameList, rng: Random, frames: Frames | None = None
) -> Iterator[Sentence]:
    """Yield a changed copy of every sentence that is long enough and has a place for a name.

    Args:
        sentences: Treebank sentences.
        names: The parts names are drawn from.
        rng: Source of chance; the same state gives the same copies.
        frames: Appositions some of the names get; none when left out.
    """
    for sentence in sentences:
        if len(sentence.words) < _SHORTEST_SENTENCE:
            continue
        places = name_places(sentence)
        if not places:
            continue
        taken = [place for place in places if rng.random() < _TAKE] or [rng.choice(places)]
        yield graft(sentence, [_named(sentence, place, names, rng, frames) for place in taken])


def with_attributions(
    sentences: Iterable[Sentence], names: NameList, rng: Random, frames: Frames, share: float
) -> Iterator[Sentence]:
    """Yield copies of a share (0 to 1) of the plain statements, each with a source named."""
    for sentence in sentences:
        if can_be_attributed(sentence) and rng.random() < share:
            yield attributed(sentence, frames, names, rng)


def _named(
    sentence: Sentence, place: NamePlace, names: NameList, rng: Random, frames: Frames | None
) -> Graft:
    full = place.end - place.start > 1 or rng.random() < _FULL_NAME_FOR_LONE_NOUN
    words = name_words(draw_name(names, rng, full))
    apposed = frames is not None and full and _takes_apposition(sentence, place)
    if frames is not None and apposed and rng.random() < _APPOSITION:
        following = sentence.words[place.end].upos
        words = named_apposition(frames, words, rng, following, first=place.start == 0)
    return Graft(place.start, place.end, place.start, words)


def _takes_apposition(sentence: Sentence, place: NamePlace) -> bool:
    """Tell whether a name is in a role, and bare enough, to stand with an apposition."""
    if place.end == len(sentence.words):
        return False
    if sentence.words[place.start].deprel not in _APPOSED_RELATIONS:
        return False
    others = [c for c in _children(sentence)[place.start] if not place.start <= c < place.end]
    # A case marker after the name is a possessive, which an apposition would tear off.
    return all(sentence.words[c].deprel in _LEFT_ALONE and c < place.start for c in others)


def _children(sentence: Sentence) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in sentence.words]
    for position, word in enumerate(sentence.words):
        if word.head:
            children[word.head - 1].append(position)
    return children


def _flat_tail(sentence: Sentence, children: list[list[int]], position: int) -> int:
    """Count the `flat` words right after a head; 0 when the run cannot be replaced whole."""
    flats = [c for c in children[position] if sentence.words[c].deprel == "flat"]
    contiguous = flats == list(range(position + 1, position + 1 + len(flats)))
    plain = all(sentence.words[c].upos == "PROPN" and not children[c] for c in flats)
    return len(flats) if len(flats) <= _LONGEST_TAIL and contiguous and plain else 0


def _stands_alone(sentence: Sentence, children: list[list[int]], position: int) -> bool:
    word = sentence.words[position]
    if word.deprel not in _LONE_RELATIONS or not word.form.istitle():
        return False
    return all(sentence.words[c].deprel not in _BARRED_DEPENDENTS for c in children[position])
