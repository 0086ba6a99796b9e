"""A brief of a length that a page can bear."""

from collections.abc import Iterator

import msgspec

from reportedly.model import Noun
from reportedly.tell.nouns import Brief, Citation, Section, Sentence

_PAGE = 170_000
"""Bytes of sentences and evidence on one page, about."""

_TEXT, _WORDS, _CITES = 1_200, 2_000, 30
"""Characters of a sentence and of a quote, and numbers behind a sentence."""


class Bearable(Noun, frozen=True):
    """A brief, and how many of its sentences a page has no room for."""

    brief: Brief
    left: int = 0


def bearable(brief: Brief) -> Bearable:
    """The brief as a page can bear it: nearly always as it is.

    Of a happening that hundreds of reports tell of, the first sentences stand there, each with the
    first of its evidence; a name of thousands of letters is cut.
    """
    room = _Room()
    sections = tuple(room.sections(brief.sections))
    return Bearable(brief=msgspec.structs.replace(brief, sections=sections), left=room.left)


class _Room:
    """What is still free on a page."""

    def __init__(self) -> None:
        self._free = _PAGE
        self._met: set[Citation] = set()
        self.left = 0

    def sections(self, sections: tuple[Section, ...]) -> Iterator[Section]:
        """Sections with as many of their sentences as fit; none that would be empty."""
        for section in sections:
            kept = tuple(filter(None, map(self._sentence, section.sentences)))
            inner = tuple(self.sections(section.sections))
            if kept or inner:
                yield msgspec.structs.replace(section, sentences=kept, sections=inner)

    def _sentence(self, sentence: Sentence) -> Sentence | None:
        told = _cut(sentence)
        fresh = [cite for cite in dict.fromkeys(told.cites) if cite not in self._met]
        weight = _bytes(told.text) + 120 * len(told.cites)
        weight += sum(500 + _bytes(cite.words) for cite in fresh)
        if weight > self._free:
            self._free = 0
            self.left += 1
            return None
        self._free -= weight
        self._met.update(fresh)
        return told


def _cut(sentence: Sentence) -> Sentence:
    """A sentence without what is too long; its facts only where it stands as it was."""
    cites = tuple(map(_cited, sentence.cites[:_CITES]))
    if len(sentence.text) <= _TEXT:
        return msgspec.structs.replace(sentence, cites=cites)
    return msgspec.structs.replace(
        sentence, text=f"{sentence.text[:_TEXT].rstrip()}…", cites=cites, facts=()
    )


def _cited(cite: Citation) -> Citation:
    if len(cite.words) <= _WORDS:
        return cite
    return msgspec.structs.replace(cite, words=f"{cite.words[:_WORDS].rstrip()}…")


def _bytes(words: str) -> int:
    return len(words.encode("utf-8", "replace"))
