"""The words and patterns of the English reader, read once from the YAML beside it.

The files are the reference: each explains its own rows. Words are compared in lower case with
straight apostrophes.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TypeVar

import msgspec
import yaml

T = TypeVar("T")
_CURVED = ("’", "‘", "ʼ")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Words(msgspec.Struct, frozen=True):
    """Lists of words by their name, each also as one pattern of whole words."""

    lists: dict[str, frozenset[str]]
    patterns: dict[str, re.Pattern[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]

    def find(self, name: str, text: str) -> re.Match[str] | None:
        """The first word or phrase of a list in a text."""
        return self.patterns[name].search(fold(text))

    def finditer(self, name: str, text: str) -> list[re.Match[str]]:
        """All words and phrases of a list in a text, leftmost longest."""
        return list(self.patterns[name].finditer(fold(text)))


def fold(text: str) -> str:
    """Lower case and straight apostrophes, one character for one."""
    if text.isascii():
        return text.lower()
    straight = text
    for apostrophe in _CURVED:
        straight = straight.replace(apostrophe, "'")
    low = straight.lower()
    if len(low) == len(straight):
        return low
    # "İ" has two characters in lower case: such letters stay as they are, so that offsets hold.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


def table(name: str, form: type[T]) -> T:
    """One data file, by its name without ".yaml", in the form that it must have.

    Raises:
        msgspec.ValidationError: a row has another form (YAML reads a bare `on` as true).
    """
    return msgspec.convert(_raw(name), form)


@cache
def _raw(name: str) -> object:
    path = files("reportedly.read.english").joinpath("data", f"{name}.yaml")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


@cache
def words(name: str) -> Words:
    """A data file that holds named lists of words."""
    data = table(name, dict[str, list[str]])
    return Words(
        {k: frozenset(map(fold, v)) for k, v in data.items()},
        {k: alternation(v) for k, v in data.items()},
    )


@cache
def cardinals() -> dict[str, int]:
    """Numbers written as words."""
    return table("numbers", dict[str, dict[str, int]])["cardinals"]


def alternation(listed: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of some words or phrases, whole and longest first."""
    return _alternation(tuple(listed))


@cache
def _alternation(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w])(?:" + either(listed) + r")(?![\w])")


def either(listed: Iterable[str], *, folded: bool = True) -> str:
    """Words as one pattern, longest first, common beginnings told once: many words cost little.

    Args:
        listed: words and phrases.
        folded: whether they are put into lower case first.
    """
    return _branches(sorted({fold(w) if folded else w for w in listed}))


def _branches(ordered: list[str], depth: int = 0) -> str:
    """What follows a common beginning of `depth` characters in words sorted by code point."""
    rest = [w for w in ordered if len(w) > depth]
    firsts = [list(group) for _, group in groupby(rest, key=lambda w: w[depth])]
    branches = [re.escape(g[0][depth]) + _branches(g, depth + 1) for g in firsts]
    pattern = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{pattern})?" if pattern and len(rest) < len(ordered) else pattern
