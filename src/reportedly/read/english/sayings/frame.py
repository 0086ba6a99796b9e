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
        first: place of the first token of speaker and cue.
        leads: whether what is said stands behind the cue only.
    """

    sources: tuple[Said, ...]
    cue: int
    reach: frozenset[int]
    force: Force
    quote: Quote
    inner: bool = False
    to: Said | None = None
    first: int | None = None
    leads: bool = False


def frame(
    sentence: Sentence,
    sources: Sequence[Said],
    cue: Token,
    reach: frozenset[int],
    force: Force = "flat",
    *,
    inner: bool = False,
) -> Frame:
    """A frame whose quote spans cue and first source, where that stands in the sentence."""
    quote = sources[0].quote
    here = quote.field == sentence.field and sentence.start <= quote.start < sentence.end
    start = min(quote.start, cue.start) if here else cue.start
    end = max(quote.end, cue.end) if here else cue.end
    told = sentence.between(start, end)
    return Frame(tuple(sources), cue.i, reach, force, told, inner)
