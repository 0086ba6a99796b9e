"""The words that an editor's own may not be: lists, and the names that are on file."""

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

from reportedly.tell.evidence import Evidence

_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST = 4
"""Letters of a name that is a name whatever its capitals."""


@lru_cache(maxsize=1)
def own_words() -> dict[str, frozenset[str]]:
    """`words.yaml` as sets of words."""
    text = files("reportedly.tell.signed.own").joinpath("words.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return {name: frozenset(map(str, words)) for name, words in loaded.items()}


def plain(word: str) -> str:
    """A word without capitals, accents, and letters of another width."""
    parted = unicodedata.normalize("NFKD", word)
    bare = "".join(c for c in parted if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare).casefold()


class Names(msgspec.Struct, frozen=True):
    """Names on file as runs of words.

    Attributes:
        runs: each name's words, by its first word.
        kinds: "name", "place", "outlet" or "source" by the words.
    """

    runs: dict[str, tuple[tuple[str, ...], ...]]
    kinds: dict[tuple[str, ...], str]

    def at(self, words: list[str], start: int) -> tuple[int, str] | None:
        """The longest name that begins at a word: how many words it has, and what it names."""
        for run in self.runs.get(words[start], ()):
            if tuple(words[start : start + len(run)]) == run:
                return len(run), self.kinds[run]
        return None


def names_in(evidence: Evidence) -> Names:
    """Every name that the picture or the pack has: persons, places, outlets and sources."""
    kinds: dict[tuple[str, ...], str] = {}
    pack = evidence.pack
    for place in pack.places:
        _put(kinds, place.names, "place")
    for source in pack.sources:
        _put(kinds, source.names, "source")
    for report in evidence.reports.values():
        _put(kinds, (report.outlet,), "outlet")
    for claim in evidence.claims.values():
        _put(kinds, (*claim.origins, *claim.chain), "source", least=2)
        _put(kinds, (claim.from_, claim.to), "place", least=2)
        _put(kinds, (claim.who,), "name")
    for holder in pack.holders:
        _put(kinds, holder.names, "name")
    for person in evidence.persons.values():
        _put(kinds, (person.name, *person.names, person.native), "name")
    runs: dict[str, list[tuple[str, ...]]] = {}
    for run in kinds:
        runs.setdefault(run[0], []).append(run)
    longest = {first: tuple(sorted(same, key=len, reverse=True)) for first, same in runs.items()}
    return Names(longest, kinds)


def _put(
    kinds: dict[tuple[str, ...], str],
    names: tuple[str | None, ...],
    kind: str,
    least: int = 1,
) -> None:
    """Keep names that mean something: no descriptions in small letters, no single short word."""
    for name in names:
        if not name or not any(c.isupper() or not c.isascii() for c in name):
            continue
        told = [w for w in _LETTERS.findall(name) if w.casefold() not in {"the", "a", "an"}]
        run = tuple(plain(word) for word in told)
        if len(run) < least or not run or (len(run) == 1 and len(run[0]) < _LEAST):
            continue
        if len(run) > 1 and all(len(word) < 3 for word in run):  # "Ri Il", as in no sentence
            continue
        kinds[run] = kind
