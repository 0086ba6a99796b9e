"""Sayings that go on over the sentences behind them: quotations, lists, and plain statements.

"He had been ill," the official said. "He was taken home." -- the second sentence is the official's
as well, and so is a plain one in the same paragraph that goes on about the same persons.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from reportedly.read.english.lexicon import alternation, words
from reportedly.read.english.sayings.chain import outermost_first
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.text.sentence import Sentence

_LISTED = re.compile(r"^\s*(?:[-–—•*·●■▪]|\d{1,2}[.)])\s+")
_CLOSES = frozenset({"”"})
_QUOTED = 3
"""Words that a quotation has at least to be somebody's statement."""
_BACK = 2


class Speech(msgspec.Struct, frozen=True):
    """A quotation: its first and last sentence and the places of its tokens in each."""

    inside: dict[int, frozenset[int]]

    @property
    def first(self) -> int:
        """Number of the sentence in which it opens."""
        return min(self.inside)


def carried(sentences: Sequence[Sentence], found: Sequence[list[Frame]]) -> list[list[Frame]]:
    """The frames of each sentence, with those that reach it from its neighbours.

    Args:
        sentences: the report's.
        found: the frames of each.
    """
    out = [list(frames) for frames in found]
    for speech in _speeches(sentences):
        _over_speech(speech, sentences, out)
    source: list[Frame] = []
    for i, sentence in enumerate(sentences):
        if sentence.role not in {"lead", "body"}:
            continue
        flat = _flat(out[i])
        if flat:
            source = flat if not _LISTED.match(sentence.text) else source
        elif _goes_on(sentences, i, out):
            out[i].extend(_anew(_flat(out[i - 1]), sentence.everything, i))
        elif source and _listed(sentences, i):
            out[i].extend(_anew(source, sentence.everything, i))
    return out


def _listed(sentences: Sequence[Sentence], i: int) -> bool:
    """Whether a sentence stands in a line of a list."""
    first = i
    while first > 0 and sentences[first - 1].paragraph == sentences[i].paragraph:
        first -= 1
    return _LISTED.match(sentences[first].text) is not None


def _speeches(sentences: Sequence[Sentence]) -> list[Speech]:
    """The quotations of each paragraph that reach over more than one sentence or stand alone."""
    out, inside, paragraph = [], dict[int, frozenset[int]](), None
    quoted = False
    for i, sentence in enumerate(sentences):
        if sentence.role not in {"lead", "body"}:
            continue
        if sentence.paragraph != paragraph:
            if inside:
                out.append(Speech(inside))
            quoted, inside, paragraph = False, {}, sentence.paragraph
        for token in sentence.tokens:
            opens = token.text == "“" or (token.text == '"' and not quoted)
            closes = token.text == "”" or (token.text == '"' and quoted)
            if closes and quoted:
                quoted = False
                out.append(Speech(inside))
                inside = {}
            elif opens:
                quoted = True
            elif quoted:
                inside = inside | {i: inside.get(i, frozenset()) | {token.i}}
    if inside:
        out.append(Speech(inside))
    return [s for s in out if sum(map(len, s.inside.values())) >= _QUOTED]


def _over_speech(speech: Speech, sentences: Sequence[Sentence], out: list[list[Frame]]) -> None:
    """Whoever speaks beside a quotation says all of it; else whoever spoke before."""
    own = {i: _beside(out[i], places) for i, places in speech.inside.items()}
    said = next((frames for frames in own.values() if frames), None)
    if said is None and _whole(speech, sentences):
        before = speech.first - 1
        near = before >= 0 and sentences[speech.first].paragraph - sentences[before].paragraph <= 1
        said = _flat(out[before]) if near else None
    if not said:
        return
    for i, places in speech.inside.items():
        if not own[i]:
            out[i].extend(_anew(said, places, i))


def _beside(frames: Sequence[Frame], places: frozenset[int]) -> list[Frame]:
    """The frames that stand outside a quotation and reach into it."""
    return [f for f in _flat(frames) if f.cue not in places and f.reach & places]


def _whole(speech: Speech, sentences: Sequence[Sentence]) -> bool:
    """Whether a quotation opens its sentence."""
    sentence = sentences[speech.first]
    return sentence.text[:1] in {'"', "“"}


def _flat(frames: Sequence[Frame]) -> list[Frame]:
    """The frames that state something, outermost first."""
    return [f for f in outermost_first(list(frames)) if f.sources and f.force != "deny"]


def _anew(frames: Sequence[Frame], reach: frozenset[int], index: int) -> list[Frame]:
    """Frames of a sentence before, over another stretch; nothing is hedged by them any more."""
    return [replace(f, cue=-1, reach=reach, force="flat", first=None, leads=False) for f in frames]


def _goes_on(sentences: Sequence[Sentence], i: int, out: Sequence[list[Frame]]) -> bool:
    """Whether a plain sentence goes on with what the one before it said in the same paragraph."""
    if i == 0 or out[i] or not _flat(out[i - 1]):
        return False
    sentence, before = sentences[i], sentences[i - 1]
    if sentence.paragraph != before.paragraph or before.field != sentence.field:
        return False
    covered = any(len(f.reach) * 2 > len(before.tokens) for f in _flat(out[i - 1]))
    return covered and _opening().match(sentence.low) is not None and not _own_words(sentence)


@cache
def _opening() -> re.Pattern[str]:
    """Words that open a sentence which goes on about the same."""
    return re.compile(rf"[\"“]?(?:{alternation(words('speech')['going_on']).pattern})")


def _own_words(sentence: Sentence) -> bool:
    """Whether a sentence is the outlet's: nothing heard since, nobody answers."""
    return words("speech").find("outlets_own", sentence.text) is not None
