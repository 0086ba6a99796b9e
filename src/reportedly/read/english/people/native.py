"""Names in another script than the Latin one, beside the Latin name that they write."""

import re
from collections.abc import Iterator

from reportedly import names
from reportedly.read.english.people.known import Naming
from reportedly.read.english.people.other_script import is_other_script
from reportedly.read.english.text.sentence import Sentence

_LETTERS = r"[^\W\d_A-Za-z]+"
_WRITTEN = rf"{_LETTERS}(?:[ ·・-]{_LETTERS})*"
_LABEL = r"(?:[A-Z][a-z]+: ?)?"
_SEVERAL = rf"{_LABEL}{_WRITTEN}(?: ?[,;/、，] ?{_LABEL}{_WRITTEN}){{0,3}}"
_OPEN, _SHUT = r"[(\[（［]", r"[)\]）］]"
_BEHIND = re.compile(rf"(?:['’]s?)?(?: ?{_OPEN} ?({_SEVERAL}) ?{_SHUT}|,? ({_WRITTEN})(?![\w]))")
_BEFORE = re.compile(rf"(?<!\w)({_WRITTEN})(?: ?{_OPEN} ?|,? )$")
_ONE = re.compile(_WRITTEN)
_SPACE = re.compile(" ")
_LONGEST = 80
"""Code points before a name in which its other form is looked for."""


def native_namings(sentence: Sentence, naming: Naming) -> Iterator[Naming]:
    """The forms of a name in other scripts that stand directly beside it, in order of the text.

    "Ri Yong Ho (리용호, 李容浩)", "리용호 (Ri Yong Ho)". What can be read as a Korean name counts
    only where it can be the same name: in "Ri Yong Ho (외무상)" a post stands beside it.

    Args:
        sentence: where the name stands.
        naming: the name in Latin letters.
    """
    if sentence.text.isascii():
        return
    start, end = naming.start - sentence.start, naming.end - sentence.start
    before = _BEFORE.search(sentence.text, max(0, start - _LONGEST), start)
    behind = _BEHIND.match(sentence.text, end)
    for found in (before, behind):
        for group in range(1, 1 + (found.re.groups if found is not None else 0)):
            yield from _alike(sentence, naming, found, group)


def _alike(
    sentence: Sentence, naming: Naming, found: re.Match[str] | None, group: int
) -> Iterator[Naming]:
    """The forms in one group of a match that can be the name."""
    if found is None or found.group(group) is None:
        return
    for one in _ONE.finditer(sentence.text, *found.span(group)):
        # In "외무상 리용호" a post stands before the name.
        tries = (one.start(), *(m.end() for m in _SPACE.finditer(sentence.text, *one.span())))
        at = next((k for k in tries if writes(naming.text, sentence.text[k : one.end()])), None)
        if at is not None:
            start, end = sentence.start + at, sentence.start + one.end()
            yield Naming(naming.sentence, start, end, sentence.text[at : one.end()], True)


def writes(latin: str, native: str) -> bool:
    """Whether words in another script can be a name in Latin letters."""
    if not all(map(is_other_script, filter(str.isalpha, native))):
        return False
    read = names.read(native)
    if read.is_korean or (names.read(latin).is_korean and read.script in {"hangul", "hanja"}):
        return names.compare(latin, native).answer != "no"
    return True
