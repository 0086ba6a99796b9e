"""A written name and the ways to read it."""

import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from reportedly.names.hangul import read_hangul
from reportedly.names.hanja import is_hanja, read_hanja, standard_form
from reportedly.names.hypothesis import Hypothesis
from reportedly.names.jamo import is_syllable
from reportedly.names.latin import read_latin
from reportedly.names.marks import fold
from reportedly.names.tables import CACHED

Script = Literal["latin", "cyrillic", "hangul", "hanja", "other"]

_LONGEST_TEXT = 80
"""Characters; what is longer is no name and is not read as one."""


class Name(NamedTuple):
    """A name as some text writes it.

    Attributes:
        text: the name as given.
        script: ``"latin"``, ``"cyrillic"``, ``"hangul"``, ``"hanja"`` or ``"other"`` for
            another script, several or none.
        hypotheses: the ways to read it as a Korean name, likeliest first; empty if it is none.
        folded: its letters alone, without case and marks, Hanja in standard form.
    """

    text: str
    script: Script
    hypotheses: tuple[Hypothesis, ...]
    folded: str

    @property
    def is_korean(self) -> bool:
        """Whether it can be read as a Korean name."""
        return bool(self.hypotheses)

    @property
    def readings(self) -> tuple[tuple[frozenset[str], ...], ...]:
        """For each way to read it, the Hangul syllables possible at each position."""
        return tuple(each.sets for each in self.hypotheses)

    @property
    def surname(self) -> str:
        """The surname by the likeliest reading, in lower case; empty if it is no Korean name."""
        return self.hypotheses[0].surname if self.hypotheses else ""

    @property
    def given(self) -> str:
        """The given name by the likeliest reading, in lower case with hyphens; empty likewise."""
        return self.hypotheses[0].given if self.hypotheses else ""


def read(text: str) -> Name:
    """Read a written name. Any text is accepted; one that is no Korean name has no readings."""
    # what is longer than any name is not kept, so that the cache stays small whatever is asked
    return _read(text) if len(text) <= _LONGEST_TEXT else _read.__wrapped__(text)


@lru_cache(CACHED)
def _read(text: str) -> Name:
    composed = unicodedata.normalize("NFC", text)
    script = _script(composed) if len(composed) <= _LONGEST_TEXT else "other"
    if script in ("latin", "cyrillic"):
        return Name(text, script, read_latin(composed), fold(composed))
    if script == "hangul":
        return Name(text, script, read_hangul(composed), fold(composed))
    if script == "hanja":
        return Name(text, script, read_hanja(composed), fold(standard_form(composed)))
    return Name(text, script, (), fold(composed))


def _script(text: str) -> Script:
    kinds = {_kind(letter) for letter in text if letter.isalnum()}
    return kinds.pop() if len(kinds) == 1 else "other"


@lru_cache(CACHED)
def _kind(letter: str) -> Script:
    alphabet = unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""
    if alphabet == "LATIN":
        return "latin"
    if alphabet == "CYRILLIC":
        return "cyrillic"
    if is_syllable(letter):
        return "hangul"
    return "hanja" if is_hanja(letter) else "other"
