"""A frame of saying: its sources, its cue and its reach."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from reportedly.model import Quote
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

Force = Literal["flat", "probable", "possible", "deny"]
"""What a word of saying does to what is said: nothing, a hedge, a denial."""


class Frame(msgspec.Struct, frozen=True):
    """One saying.

    Attributes:
        sources: who says so, several where they are coordinated.
        cue: place of the word of saying.
        reach: places of the tokens that are said.
        force: what the word of saying does to them.
        quote: source and cue together.
        inner: always deeper than the frames of speech verbs ("citing sources").
        to: the outlet that was told, outer to the source ("told the Chosun Ilbo").
    """

    sources: tuple[Said, ...]
    cue: int
    reach: frozenset[int]
    force: Force
    quote: Quote
    inner: bool = False
    to: Said | None = None


def frame(
    sentence: Sentence,
    sources: Sequence[Said],
    cue: Token,
    reach: frozenset[int],
    force: Force = "flat",
    *,
    inner: bool = False,
    to: Said | None = None,
) -> Frame:
    """A frame whose quote spans cue and first source, where that stands in the sentence."""
    first = sources[0].quote
    here = first.field == sentence.field and sentence.start <= first.start < sentence.end
    start = min(first.start, cue.start) if here else cue.start
    end = max(first.end, cue.end) if here else cue.end
    return Frame(tuple(sources), cue.i, reach, force, sentence.between(start, end), inner, to)
