"""Ministries, services and other bodies in a phrase."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, fold, table, words

LONGEST_NAME = 12
"""Words that the name of a source can have."""
_POSSESSIVE = re.compile(r"['’]s?$")
_OF = r"(?: (?:of|for)(?: the)? [A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+)*)?"


@cache
def body_pattern() -> re.Pattern[str]:
    """Capitalised words around the noun of a body ("Ministry of Unification")."""
    nouns = either(table("speech", dict[str, list[str]])["body_nouns"], folded=False)
    return re.compile(rf"(?:[A-Z][\w’'-]+ ){{0,6}}(?:{nouns}){_OF}")


@cache
def _plain_pattern() -> re.Pattern[str]:
    """Bodies in any case, with what says which ("South Korea's defence ministry")."""
    listed = words("speech")
    which = either(listed["body_kinds"])
    nouns = either(listed["plain_bodies"])
    return re.compile(
        rf"(?:(?:[A-Z][\w’'.-]*|(?i:{which})) ){{0,6}}(?i:{nouns})\b{_OF}"
        r"(?: (?:in|at|to) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?"
    )


def body_in(text: str, pack: Pack) -> str | None:
    """The longest body that a phrase names ("Unification Ministry spokesman")."""
    tokens = text.split(" ")
    for size in range(min(len(tokens), LONGEST_NAME), 0, -1):
        for first in range(len(tokens) - size + 1):
            run = " ".join(tokens[first : first + size])
            source = pack.source(run)
            if source is not None and not source.collective:
                return _POSSESSIVE.sub("", run)
    found = body_pattern().search(text)
    return found.group() if found else None


def plain_body(text: str) -> str | None:
    """A body in any case that a phrase names with words that say which it is."""
    found = next((m for m in bodies_in(text) if " " in m.group()), None)
    return found.group() if found else None


def bodies_in(text: str) -> Iterator[re.Match[str]]:
    """All bodies that a text names."""
    # Most texts hold no noun of a body: it is looked for before all that may stand around it.
    return _plain_pattern().finditer(text) if _noun().search(fold(text)) else iter(())


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words('speech')['plain_bodies'])})\b")
