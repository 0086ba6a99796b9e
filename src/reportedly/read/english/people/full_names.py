"""Full names in a sentence: Korean by their syllables, others by what stands beside them."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from reportedly import names
from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people import posts
from reportedly.read.english.people.known import Naming
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_WESTERN = re.compile(
    r"(?<![\w'’-])[A-Z][a-zA-Zà-öø-ÿ'’]+(?:-[A-Z][a-z]+)*"
    r"(?:\s(?:[A-Z]\.|(?:de|van|von|der|bin|al|el|da|di|Mc)|[A-Z][a-zà-öø-ÿA-Z'’]+(?:-[A-Za-z]+)*))"
    r"{1,3}(?![\w-])"
)
_TITLED = re.compile(r"(?<!\w)(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][a-z]+)(?![\w-])")


def full_names(i: int, sentence: Sentence, pack: Pack) -> list[Naming]:
    """The names of the sentence of that number, in order: full ones, and "Mr" with a surname."""
    out = _korean(i, sentence)
    for naming in _western(i, sentence, pack):
        if not _overlaps(naming, out):
            out.append(naming)
    for naming in _titled(i, sentence, pack):
        if not any(n.start <= naming.start < n.end for n in out):
            out.append(naming)
    return sorted(out, key=lambda n: n.start)


class Candidates(msgspec.Struct, frozen=True):
    """What in a text has the shape of a name, whatever stands beside it.

    Attributes:
        korean: by their syllables.
        western: runs of capitalised words, each with its offset.
    """

    korean: tuple[names.Found, ...]
    western: tuple[tuple[int, str], ...]

    @property
    def texts(self) -> Iterator[str]:
        """The candidates as written."""
        yield from (found.text for found in self.korean)
        yield from (text for _, text in self.western)


@lru_cache(maxsize=1024)
def candidates(text: str) -> Candidates:
    """The candidates of one sentence; it is asked for twice, before and after the parse."""
    western = ((found.start(), found.group()) for found in _WESTERN.finditer(text))
    return Candidates(names.find(text), tuple(western))


def _korean(i: int, sentence: Sentence) -> list[Naming]:
    out = []
    for found in candidates(sentence.text).korean:
        start, end = sentence.start + found.start, sentence.start + found.end
        naming = Naming(i, start, end, found.text, True)
        if found.strength == "strong" or _cue(sentence, naming):
            out.append(naming)
    return out


def _western(i: int, sentence: Sentence, pack: Pack) -> list[Naming]:
    """Runs of capitalised words that something beside them tells to be a person."""
    out = []
    for offset, run in candidates(sentence.text).western:
        text, start = _without_titles(run, sentence.start + offset)
        text = re.sub(r"['’]s?$", "", text)
        naming = Naming(i, start, start + len(text), text, True)
        if " " in text and _personal(text, pack) and _cue(sentence, naming):
            out.append(naming)
    return out


def _titled(i: int, sentence: Sentence, pack: Pack) -> list[Naming]:
    """A lone surname after a title of courtesy ("Mr Kang")."""
    return [
        Naming(
            i, sentence.start + found.start(1), sentence.start + found.end(1), found.group(1), False
        )
        for found in _TITLED.finditer(sentence.text)
        if pack.place(found.group(1)) is None
    ]


def _overlaps(naming: Naming, others: list[Naming]) -> bool:
    return any(n.start < naming.end and naming.start < n.end for n in others)


def _without_titles(text: str, start: int) -> tuple[str, int]:
    skip = words("people")["titles"] | words("people")["never_names"]
    parts = text.split(" ")
    while len(parts) > 1 and parts[0].lower().rstrip(".") in skip:
        start += len(parts[0]) + 1
        parts = parts[1:]
    return " ".join(parts), start


def _personal(text: str, pack: Pack) -> bool:
    listed = words("people")
    parts = [p.lower().replace("’", "'") for p in text.split(" ")]
    if any(p in listed["never_names"] or p in listed["posts"] for p in parts):
        return False
    first = text.split(" ", 1)[0]
    return pack.place(text) is None and pack.source(text) is None and pack.place(first) is None


def _cue(sentence: Sentence, naming: Naming) -> bool:
    """Whether a title, a post or a word of saying beside a name says that it is a person's."""
    first, last = sentence.at(naming.start), sentence.at(naming.end - 1)
    if first is None or last is None:
        return False
    before = sentence.text[: naming.start - sentence.start].rstrip().rsplit(" ", 1)[-1]
    if before.rstrip(".").lower() in words("people")["titles"]:
        return True
    if posts.around(sentence, Span(first, last)):
        return True
    saying = words("speech")["say"]
    near = sentence.tokens[max(0, first - 2) : first] + sentence.tokens[last + 1 : last + 3]
    return any(t.lower in saying for t in near)
