"""Whom a pronoun or a description that points back may mean: those told of shortly before."""

from collections.abc import Iterator

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.gender import of_pronoun
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.salience import is_subject
from reportedly.read.english.people.whom import Whom, named, resolve
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import SUBJECTS, Token

_BACK = 3
"""Sentences that are looked back, besides the word's own."""
_GROUPS_BACK = 2
_PLURAL = frozenset({"they", "them", "their", "both", "pair", "duo", "two", "trio", "three"})


def antecedents(people: People, scene: Scene, token: Token) -> Iterator[Whom]:
    """Everybody whom a word may point back at, the nearest sentence first.

    Args:
        people: everybody whom the report names.
        scene: the sentence of the word.
        token: the word.
    """
    if token.lower in _PLURAL:
        yield from _groups(people, scene)
        return
    for back in range(scene.index, max(-1, scene.index - 1 - _BACK), -1):
        sentence = people.sentences[back]
        if sentence.role in {"title", "caption"} and back != scene.index:
            continue
        limit = token.start if back == scene.index else sentence.end
        for _, known in people.within(back, sentence.start, limit):
            yield named(people, known)


def _groups(people: People, scene: Scene) -> Iterator[Whom]:
    """The groups told of in the sentences before, subjects first."""
    for back in range(scene.index - 1, max(-1, scene.index - 1 - _GROUPS_BACK), -1):
        sentence = people.sentences[back]
        if sentence.role in {"title", "caption", "heading"}:
            continue
        nouns = [t for t in sentence.tokens if t.pos == "NOUN"]
        for token in sorted(nouns, key=lambda t: t.dep not in SUBJECTS):
            whom = resolve(people, back, token)
            if whom is not None and whom.known is None and whom.count is not None:
                yield whom


def pointing_features(people: People, scene: Scene, whom: Whom, token: Token) -> Iterator[str]:
    """What speaks for and against somebody as the one whom a word points back at.

    Args:
        people: everybody whom the report names.
        scene: the sentence of the word.
        whom: who it may be.
        token: the word.
    """
    pronoun = token.lower in words("grammar")["singular"]
    form = of_pronoun(token.lower) if pronoun else "noun"
    known = whom.known
    if known is None:
        yield f"points {form} unnamed"
        return
    yield f"points {form}"
    told = people.gender(known)
    if pronoun:
        yield f"points sex {'unknown' if told is None else 'same' if told == form else 'other'}"
    else:
        yield f"points told so {token.lower in people.post_nouns(known)}"
    last = _last(known, scene, token)
    if last is None:
        yield f"points {form} not yet named"
        return
    back = min(scene.index - last.sentence, _BACK + 1)
    yield f"points {form} back {back}"
    sentence = people.sentences[last.sentence]
    others = {k.number for _, k in people.within(last.sentence, sentence.start, sentence.end)}
    yield f"points back {min(back, 2)} alone {len(others) == 1}"
    if is_subject(sentence, last.start):
        yield f"points back {min(back, 2)} subject"
    first = people.within(last.sentence, sentence.start, sentence.end)[0][1]
    if first is known:
        yield f"points back {min(back, 2)} first"
    if known is people.topic:
        yield f"points {form} topic"
    if people.only_speaks(known):
        yield f"points {form} speaker"


def _last(known: Known, scene: Scene, token: Token) -> Naming | None:
    """Where somebody was last named before a word."""
    here = (scene.index, token.start)
    before = (n for n in known.namings if (n.sentence, n.start) < here)
    return max(before, key=lambda n: (n.sentence, n.start), default=None)
