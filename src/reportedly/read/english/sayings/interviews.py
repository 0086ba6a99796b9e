"""Interviews: who tells what to which outlet, where no word of saying stands."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.sayings.frame import Frame, frame
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.sayings.stretch import after

_INSIDE = 10
"""Tokens from "interview" to the outlet that it was given to."""


def interviews(people: People, index: int, past: Past, pack: Pack) -> list[Frame]:
    """The frames of the interviews that a sentence names.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        past: the sources named before.
        pack: what is known of sources.
    """
    sentence = people.sentences[index]
    found = _given().search(sentence.low)
    if found is None:
        return []
    hearing = Hearing(people, index, sentence, past, pack)
    cue = sentence.at(sentence.start + found.start())
    to = sentence.at(sentence.start + found.end() + 1)
    phrase = after(sentence, to) if to is not None else None
    outlet = next(iter(hearing.outlets(phrase)), None) if phrase is not None else None
    speaker = _speaker(people, index, found)
    if cue is None or outlet is None or speaker is None:
        return []
    said = Said(speaker.name, people.first_words(speaker), speaker)
    made = frame(sentence, [said], sentence.tokens[cue], sentence.everything)
    return [replace(made, to=outlet)]


def _speaker(people: People, index: int, found: re.Match[str]) -> Known | None:
    """The last person named before the words of giving."""
    sentence = people.sentences[index]
    named = people.within(index, sentence.start, sentence.start + found.end())
    return named[-1][1] if named else None


@cache
def _given() -> re.Pattern[str]:
    """Words from "interview" to what stands before the outlet."""
    given = either(words("speech")["gives_interview"])
    return re.compile(rf"\binterviews?\b(?: [^\s.;]+){{0,{_INSIDE}}}? (?:{given}) (?:to|with)(?= )")


def own_stories(found: Sequence[Sequence[Frame]]) -> dict[int, tuple[Said, Said]]:
    """By number, each person who tells something to an outlet, with the outlet and himself."""
    return {said.known.number: (to, said) for to, said in _told(found) if said.known is not None}


def _told(found: Sequence[Sequence[Frame]]) -> Iterator[tuple[Said, Said]]:
    for frame_ in (f for frames in reversed(found) for f in frames):
        if frame_.to is not None and not frame_.to.own:
            yield from ((frame_.to, s) for s in frame_.sources if s.known is not None)
