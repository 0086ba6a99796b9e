"""The words and patterns of the English reader, read once from the YAML beside it.

The files are the reference: each explains its own rows. Words are compared in lower case with
straight apostrophes.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of triggers.yaml."""

    forms: tuple[str, ...]
    who: str
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")
    place: str | None = None
    unless: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    weak: bool = False
    caption: bool = False


class Trigger(msgspec.Struct, frozen=True):
    """A row with the kind that it tells of."""

    kind: str
    row: Row


class Page(msgspec.Struct, frozen=True):
    """page.yaml, compiled."""

    end: re.Pattern[str]
    outside: re.Pattern[str]
    caption: re.Pattern[str]
    heads: frozenset[str]
    abbreviations: frozenset[str]

    def inline_head(self, words: str) -> bool:
        """Whether words before a colon are a heading and no source."""
        return fold(words).strip(" :") in self.heads


class Words(msgspec.Struct, frozen=True):
    """Some lists of words by their name, each also as one pattern of whole words."""

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
    straight = text.translate(_STRAIGHT)
    low = straight.lower()
    if len(low) == len(straight):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


@cache
def raw(name: str) -> Any:
    """One data file as it stands."""
    path = files("reportedly.read.english").joinpath("data", f"{name}.yaml")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


def alternation(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of some words or phrases, whole and longest first."""
    return _alternation(tuple(words))


@cache
def _alternation(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted((fold(str(w)) for w in words), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w])")


@cache
def words(name: str) -> Words:
    """A data file that holds named lists of words."""
    data: dict[str, list[str]] = raw(name)
    return Words(
        {k: frozenset(fold(str(w)) for w in v) for k, v in data.items()},
        {k: alternation(v) for k, v in data.items()},
    )


@cache
def page() -> Page:
    """page.yaml."""
    data = raw("page")
    either = {
        k: re.compile("|".join(_scoped(p) for p in data[k])) for k in ("end", "outside", "caption")
    }
    return Page(
        either["end"],
        either["outside"],
        either["caption"],
        frozenset(fold(h) for h in data["inline_heads"]),
        frozenset(data["abbreviations"]),
    )


def _scoped(pattern: str) -> str:
    # A global flag is not allowed in the middle of an alternation, a scoped one is.
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else f"(?:{pattern})"


@cache
def triggers() -> tuple[dict[str, list[Trigger]], re.Pattern[str]]:
    """Triggers by form, and the pattern that finds any form."""
    by_form: dict[str, list[Trigger]] = {}
    for kind, rows in raw("triggers").items():
        for row in msgspec.convert(rows, tuple[Row, ...]):
            for form in row.forms:
                by_form.setdefault(form, []).append(Trigger(kind, row))
    return by_form, alternation(by_form)
