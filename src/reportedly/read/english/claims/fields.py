"""Which field of life a report is of: in sport and business posts are no offices of a state."""

from collections.abc import Iterable

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence

_ENOUGH = 3
"""Different words of a field that make a report one of it."""


def of_sport_or_business(sentences: Iterable[Sentence]) -> bool:
    """Whether a report is of sport or business, by the words that only such reports use."""
    fields: dict[str, set[str]] = {"sport": set(), "business": set()}
    for sentence in sentences:
        for name, found in fields.items():
            found.update(m.group() for m in words("fields").finditer(name, sentence.text))
    return any(len(found) >= _ENOUGH for found in fields.values())
