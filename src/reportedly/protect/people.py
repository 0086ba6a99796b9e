"""Who may be told in their own right, and who is told of only as somebody's kin."""

import re
from collections.abc import Iterator

from reportedly.model import Picture
from reportedly.protect.finds import relatives_named
from reportedly.protect.holding import is_holder
from reportedly.protect.lexicon import NAME, Lexicon, gate_words
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_text
from reportedly.protect.shapes import bonds
from reportedly.protect.spans import Span
from reportedly.protect.ties import all_claims

_NAME = re.compile(NAME)


def subjects(picture: Picture, lexicon: Lexicon) -> frozenset[str]:
    """Names of people who may be told in their own right: holders of office or of a post."""
    pack = lexicon.pack
    names = set(lexicon.latin_names)
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
    kin = [s for s in marker.by_words.spans(who) if s.reason in {"kin", "companion"}]
    kin += [Span(m.start(), m.end(), "kin") for m in _bonds_of(who, marker)]
    if kin:
        before = who[: min(s.start for s in kin)].rstrip()
        last = before.split()[-1].casefold() if before else ""
        if not (before.endswith(",") or last in gate_words()["joiners"]):
            return None
    return narrow_text(who, marker)


def _bonds_of(who: str, marker: Marker) -> Iterator[re.Match[str]]:
    """Friends and colleagues of somebody, in reports of journeys."""
    return bonds().finditer(who) if marker.near.by_shape else iter(())


def told_post(post: str, marker: Marker, *, held: bool) -> str | None:
    """A post as it may be told.

    Args:
        post: as a report gives it.
        marker: finds protected words.
        held: whether it is surely a holder's of public office; anybody else's is told without any
            place below a country, seats of government included.

    Returns:
        None where nothing is left, or where it is no post but a tie ("brother of a defector").
    """
    if not _post(post, marker.lexicon):
        return None
    return narrow_text(post, marker if held else marker.of_private)


def _post(post: str | None, lexicon: Lexicon) -> bool:
    return bool(post) and not lexicon.kin_noun.search(post or "")


def _posts(posts: tuple[str, ...], lexicon: Lexicon) -> bool:
    return any(_post(p, lexicon) for p in posts)
