"""The days that a report tells beside its claims: of its persons, and of its meetings."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.read.english.claims.dated.saying_days import of_saying
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.salience import salient
from reportedly.read.english.scene import Day, Scene
from reportedly.read.english.text.tokens import SUBJECTS
from reportedly.when import When

_MONTH = re.compile(r"[A-Z][a-z]{2,}\.? \d|\d [A-Z]")
_TITLED = frozenset({"title", "caption", "heading"})


def days(scenes: Sequence[Scene], people: People, published: When | None) -> tuple[Day, ...]:
    """The days told in running text, but for days of saying, in order of the text."""
    last = published.latest if published is not None else None
    if last is None:
        return ()
    return tuple(day for scene in scenes for day in _told(scene, people, last))


def _told(scene: Scene, people: People, published: date) -> Iterator[Day]:
    if not scene.dated or scene.sentence.role in _TITLED:
        return
    for dated in scene.dated:
        first = dated.when.earliest
        if dated.when.precision != "day" or first is None or of_saying(scene, dated):
            continue
        if first > published or (first == published and _MONTH.search(scene.words_of(dated).text)):
            continue  # a page's own date
        held = words("venues").find("occasions", scene.sentence.text)
        yield Day(
            when=dated.when,
            words=scene.words_of(dated),
            sentence=scene.index,
            persons=_persons(scene, people),
            group=_group(scene),
            kinds=frozenset(h.kind for h in scene.happenings),
            occasion=held is not None,
        )


def _group(scene: Scene) -> bool:
    """Whether a sentence goes on about several who were told of before: "the pair left on ..."."""
    for token in scene.sentence.tokens:
        several = "Number=Plur" in token.feats or token.lower in words("people")["collectives"]
        if token.dep in SUBJECTS and several:
            definite = any(t.lower == "the" for t in scene.sentence.children(token.i, "det"))
            if token.lower == "they" or (definite and token.pos == "NOUN"):
                return True
    return False


def _persons(scene: Scene, people: People) -> frozenset[int]:
    """Who is named in a sentence, or meant by "he" or "she" at its subject."""
    sentence = scene.sentence
    named = {k.number for _, k in people.within(scene.index, sentence.start, sentence.end)}
    for token in sentence.tokens:
        if token.dep in SUBJECTS and token.lower in {"he", "she"}:
            known = salient(people, scene.index, token)
            named |= set() if known is None else {known.number}
    return frozenset(named)
