"""Ids as they stand in nouns: alone, as part of a mention's place, within words."""

import re
from collections.abc import Callable

ID = re.compile(r"(?<![0-9A-Za-z])(?:[a-z]|unnamed)-[0-9a-f]{12}(?![0-9A-Za-z])")
"""An id of a ledger wherever it stands; holders of the pack have ids that are public names."""

_ALONE = re.compile(rf"(?:was-|read-)?({ID.pattern})(?::(?:title:)?[0-9]+)?")

WRITTEN = frozenset({"text", "title", "url", "measure", "what"})
"""Keys of what reports wrote: nothing in it is an id, however it looks."""


def alone(words: str) -> str | None:
    """The id that some words are, or with which a mention's place begins; None for other words."""
    found = _ALONE.fullmatch(words)
    return None if found is None else found[1]


def replaced(words: str, by: Callable[[str], str]) -> str:
    """Some words with every id in them replaced."""
    return ID.sub(lambda found: by(found[0]), words) if "-" in words else words


def found_in(words: str) -> list[str]:
    """The ids that stand in some words."""
    return ID.findall(words) if "-" in words else []
