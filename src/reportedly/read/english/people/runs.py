"""Runs of capitalised words that can be a name which is not Korean."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.read.english.people.listed import listed

# All capitals of the Latin script, those of Vietnamese and Turkmen among them.
_LATIN = (chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
_CAPITAL = f"[A-Z{''.join(c for c in _LATIN if c.isupper())}]"
_ARTICLE = rf"(?:(?:{'|'.join(sorted(listed('name_articles')))})[-‑])?"
_WORD = rf"{_ARTICLE}{_CAPITAL}[^\W\d_]*(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*"
_INITIALS = rf"(?:{_CAPITAL}\.-?)+"
_GAP = r"[ \u00a0]{1,3}"
_SMALL = rf"(?:{'|'.join(sorted(listed('particles')))})"
_RUN = re.compile(
    rf"(?<![\w'’.@#-])(?:{_INITIALS}|{_WORD})"
    rf"(?:{_GAP}(?:{_INITIALS}|{_WORD}|(?:{_SMALL}{_GAP}){{1,2}}{_WORD}))+"
)
_WRITTEN = re.compile("[^ \u00a0]+")
_POSSESSIVE = re.compile("['’]s?$")


class Word(NamedTuple):
    """One word of a run, as written, without a possessive ``'s``."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Offset after the word."""
        return self.start + len(self.text)

    @property
    def initial(self) -> bool:
        """Whether it is an initial ("J.")."""
        return self.text.endswith(".")

    @property
    def small(self) -> bool:
        """Whether it is a particle inside a name ("van")."""
        return self.text in listed("particles")


def runs(text: str) -> Iterator[tuple[Word, ...]]:
    """Yield the runs of two capitalised words or more, particles and initials among them.

    A possessive ``'s`` ends a run: what follows it is another's.
    """
    for found in _RUN.finditer(text):
        run: list[Word] = []
        for written in _WRITTEN.finditer(found[0]):
            bare = _POSSESSIVE.sub("", written[0])
            run.append(Word(found.start() + written.start(), bare))
            if bare != written[0]:
                yield from _whole(run)
                run = []
        yield from _whole(run)


def _whole(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    while run and run[0].small:
        run = run[1:]
    if len(run) > 1:
        yield tuple(run)
