"""Who may be told in their own right, and who is told of only as somebody's kin."""

import re
from collections.abc import Iterator

from reportedly.model import Kin, Picture
from reportedly.packs import Pack
from reportedly.protect.lexicon import NAME, Lexicon, gate_words
from reportedly.protect.marking import Marker, relatives_named
from reportedly.protect.narrow import narrow_text
from reportedly.protect.ties import all_claims, closed_ties, is_holder

_NAME = re.compile(NAME)


def subjects(picture: Picture, lexicon: Lexicon) -> frozenset[str]:
    """Names of people who may be told in their own right: holders of office or of a post."""
    pack = lexicon.pack
    names = {n for h in pack.holders for n in h.names}
    posted = {c.person for c in all_claims(picture) if _post(c.post, lexicon)}
    for person in picture.persons:
        if is_holder(person.id, pack) or person.id in posted or _posts(person.posts, lexicon):
            names.update((person.name, *person.names))
    names.update(c.who for c in all_claims(picture) if _post(c.post, lexicon))
    for reading in picture.readings:
        for mention in reading.mentions:
            if _posts(mention.posts, lexicon):
                names.update((mention.name, *mention.spellings))
    return frozenset(n for n in names if n[:1].isupper() or not n.isascii())


def relatives(picture: Picture, lexicon: Lexicon, told: frozenset[str]) -> frozenset[str]:
    """Names of people who are told of only as kin or companions of somebody.

    Args:
        picture: what the readings say.
        lexicon: the words of kin.
        told: names that may be told in their own right; none of them is among the result.
    """
    given: set[str] = set()
    newsworthy = {c.who for c in all_claims(picture) if c.core}
    for kin in closed_ties(picture, lexicon.pack):
        given.update(_kin_names(kin, lexicon, newsworthy))
    for claim in all_claims(picture):
        given.update(name for member in claim.party for name in names_in(member, lexicon))
    for text in _texts(picture):
        given.update(relatives_named(text, lexicon, newsworthy))
    known = {n for n in given if _known(n, lexicon.pack) or _is_function_word(n)}
    return frozenset(n for n in given - known if n and not _stands_for(n, told))


def names_in(words: str, lexicon: Lexicon) -> set[str]:
    """Personal names in a phrase: those after a word of kin, or the name that the phrase is.

    A description ("a senior official in Office 39") holds no personal name.
    """
    names = relatives_named(words, lexicon)
    whole = _NAME.match(words.strip())
    if whole:
        names.add(whole.group())
    return {re.sub(r"['’]s?$", "", n) for n in names}


def told_who(who: str, marker: Marker) -> str | None:
    """The name or description of whom a claim is about, as it may be told.

    Returns:
        None where it is a relative or companion of somebody; "a diplomat" for "a diplomat and his
        wife"; the words themselves where nothing in them is protected.
    """
    kin = [s for s in marker.spans(who) if s.reason in {"kin", "companion"}]
    if kin:
        before = who[: min(s.start for s in kin)].rstrip()
        last = before.split()[-1].casefold() if before else ""
        if not (before.endswith(",") or last in gate_words()["joiners"]):
            return None
    return narrow_text(who, marker)


def _kin_names(kin: Kin, lexicon: Lexicon, newsworthy: set[str]) -> Iterator[str]:
    yield from names_in(kin.other, lexicon)
    is_relative = kin.relation.rstrip().endswith(" of") and lexicon.kin_noun.search(kin.relation)
    if is_relative or kin.who not in newsworthy:
        yield from names_in(kin.who, lexicon)


def _texts(picture: Picture) -> Iterator[str]:
    for report in picture.reports:
        yield report.title or ""
        yield report.text
    for reading in picture.readings:
        items = (reading.claims, reading.remarks, reading.context, reading.assertions)
        yield from (item.quote.text for group in items for item in group)


def _stands_for(name: str, told: frozenset[str]) -> bool:
    """Whether a name is that of somebody who may be told, in full or by its first part."""
    return any(name == t or t.startswith(name + " ") for t in told)


def _known(name: str, pack: Pack) -> bool:
    return pack.place(name) is not None or pack.source(name) is not None


def _is_function_word(name: str) -> bool:
    words = gate_words()
    low = name.casefold()
    return any(low in words[k] for k in ("possessors", "before_kin", "dangling", "clause_ends"))


def _post(post: str | None, lexicon: Lexicon) -> bool:
    return bool(post) and not lexicon.kin_noun.search(post or "")


def _posts(posts: tuple[str, ...], lexicon: Lexicon) -> bool:
    return any(_post(p, lexicon) for p in posts)
