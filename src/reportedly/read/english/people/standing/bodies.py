"""The name of a body at a place of a text: an institute, a university, a paper, a ministry."""

import re
from functools import cache

from reportedly.packs import Pack
from reportedly.read.english.lexicon import table, words
from reportedly.read.english.text.tokens import Span

_WORD = re.compile(r"[^\s,;:()\[\]“”\"—–]+")
_THE = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er) ")
_POSSESSIVE = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_NUMBERED = re.compile(r"\d{1,3} [A-Z][a-z]+(?<!s)(?<!an)")
_INSIDE = r"(?:(?:of|for|the|on|and|in|&) ){0,2}"
_BEFORE = re.compile(rf"((?:[A-Z0-9][\w.’'&-]* {_INSIDE}){{0,8}}[A-Z]\w*)['’]s $")
_HAS = frozenset({"'s ", "’s "})
_LONGEST = 14
"""Words that the name of a body has at most."""


@cache
def _listed(name: str) -> frozenset[str]:
    """One list of `data/standing.yaml`, as written."""
    return frozenset(table("standing", dict[str, list[str]])[name])


def body_at(text: str, at: int, limit: int, pack: Pack) -> Span | None:
    """The body whose name begins at an offset, article passed over: offsets of its name.

    Args:
        text: of one sentence, single spaces.
        at: where the name or its article begins.
        limit: offset that the name does not cross.
        pack: what is known of sources and places.
    """
    article = _THE.match(text, at)
    start = article.end() if article is not None else at
    if not text[start : start + 1].isupper() and not text[start : start + 1].isdecimal():
        return None
    best: Span | None = None
    for end in _ends(text, start, limit):
        if is_body(text[start:end], pack):
            best = Span(start, end)
    return best


def _ends(text: str, start: int, limit: int) -> list[int]:
    """Where the name of a body that begins at an offset can end, shortest first."""
    ends: list[int] = []
    at, held = start, False
    for count in range(_LONGEST):
        word = _WORD.match(text, at, limit)
        if word is None:
            break
        written = word.group()
        bare = _POSSESSIVE.sub("", written).rstrip(".!?")
        if written in _listed("inside") and count:
            held = written != "and" or _shared(text[start:at])
            if not held:
                break
        elif bare[:1].isupper() or (bare.isdecimal() and not count):
            if bare in words_of_time():
                break
            ends.append(at + len(bare))
        else:
            break
        at = word.end() + 1
        if bare != written or text[word.end() : at] != " ":
            break
    return ends


def _shared(before: str) -> bool:
    """Whether "and" can stand inside a name that begins so.

    It can behind "for" or "of" ("Center for Strategic and ..."), and where the noun of a body is
    still to come ("Organization and Guidance Department").
    """
    parts = before.split()
    return not {"for", "of", "on"}.isdisjoint(parts) or _listed("bodies").isdisjoint(parts)


@cache
def words_of_time() -> frozenset[str]:
    """Days and months: "of Harbour University on Monday" names no Monday."""
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    months = "January February March April May June July August September October November December"
    return frozenset((*days.split(), *months.split()))


def is_body(name: str, pack: Pack) -> bool:
    """Whether capitalised words name a body for which people work, and no state or place."""
    if name in _listed("known_bodies"):
        return True
    if pack.place(name) is not None:
        return False
    source = pack.source(name)
    if source is not None:
        return not source.collective and name[:1].isupper()
    parts = name.split(" ")
    if len(parts) == 1:
        return bool(_ACRONYM.fullmatch(name)) and name not in _listed("no_bodies")
    return any(part in _listed("bodies") for part in parts) or bool(_NUMBERED.fullmatch(name))


def body_before(text: str, at: int, pack: Pack) -> Span | None:
    """The body that has somebody: "the Harbour Institute's NAME", by the offset of the name."""
    found = _BEFORE.search(text, max(0, at - 120), at) if text[at - 3 : at] in _HAS else None
    if found is None:
        return None
    start, end = found.span(1)
    openers = words("grammar")["prepositions"] | words("grammar")["more_prepositions"]
    while " " in text[start:end]:
        word, _, _ = text[start:end].partition(" ")
        if word.lower() not in openers | {"the", "but", "and", "while", "a", "an"}:
            break
        start += len(word) + 1
    return Span(start, end) if is_body(text[start:end], pack) else None
