"""Names that a report itself tells to be persons': it goes on with the surname alone."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.text.sentence import Sentence

_BARE = re.compile(
    r"(?<![\w.'’-])(?<![Tt]he )(?<!\b[Aa] )([A-Z][^\W\d_]{2,}(?:-[A-Z][a-z]+)?)(?![\w-])"
)
_VERBS = (
    "was",
    "is",
    "has",
    "had",
    "who",
    "told",
    "went",
    "will",
    "would",
    "did",
    "also",
    "did not",
)


def echoed(sentences: Sequence[Sentence], wanted: Iterable[str]) -> frozenset[str]:
    """Those of some words that stand alone as a person's surname does: "Warmbier said".

    Args:
        sentences: the sentences of a report.
        wanted: last words of what may be names.
    """
    left = set(wanted)
    found: set[str] = set()
    for sentence in sentences:
        if sentence.role in {"title", "heading"} or left.isdisjoint(sentence.text.split(" ")):
            continue
        for bare in _BARE.finditer(sentence.text):
            if bare[1] in left and _alone(sentence.text, bare):
                found.add(bare[1])
    return frozenset(found)


def _alone(text: str, bare: re.Match[str]) -> bool:
    """Whether a word stands before a verb of saying or being, and behind no other name."""
    before = text[: bare.start()].rsplit(None, 1)[-1:] or [""]
    return not before[0][:1].isupper() and _verb().match(text, bare.end()) is not None


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf" (?:{either(words('speech')['say'] | set(_VERBS))})\b")
