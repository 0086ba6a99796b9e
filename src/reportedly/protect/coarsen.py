"""Coarsening: a place to its country, a date to its month, a source's description to "unnamed"."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from reportedly.packs import Pack, Place
from reportedly.packs.pack import fold
from reportedly.protect.descriptions import telling_beside_a_journey
from reportedly.protect.lexicon import gate_words
from reportedly.protect.marking import Marker
from reportedly.protect.shapes import days
from reportedly.when import When

UNNAMED = "an unnamed source"
UNNAMED_OF = "unnamed source of "
"""How a source begins that nothing is said of but by whom it was cited."""
_OWN_NAME = re.compile(r"\b[A-Z][\w-]*")


def country_of(name: str | None, pack: Pack) -> str | None:
    """The country that a place lies in, by its shown name.

    Args:
        name: a place as a report has it: a country, a city, or a phrase around one ("the embassy in
            Cuba").
        pack: knows the places.

    Returns:
        The name itself where it is a country, the country otherwise, None where no known place is
        in it: what cannot be coarsened is not told.
    """
    if not name:
        return None
    place = pack.place(name) or _within(name, pack)
    if place is None:
        return None
    if is_country(place):
        return name if pack.place(name) is place else place.names[0]
    return next((p.names[0] for p in pack.places if p.state == place.state and is_country(p)), None)


def is_country(place: Place) -> bool:
    """Whether a place is no narrower than a country."""
    return place.kind in gate_words()["country_level"]


def month_of(when: When | None) -> When | None:
    """A date no narrower than a month, and without the words that told the day.

    Returns:
        The date itself where it is a month, a year or a decade; otherwise each end that it has,
        moved out to the edge of its month.
    """
    if when is None:
        return None
    if when.precision in {"month", "year", "decade"}:
        narrow = when.words is not None and days().search(when.words)
        return msgspec.structs.replace(when, words=None) if narrow else when
    start, end = _month(when.earliest), _month(when.latest)
    if start is not None and start == end:
        wide = start
    else:
        wide = When.between(start.earliest if start else None, end.latest if end else None)
    return msgspec.structs.replace(
        wide, approximate=when.approximate, uncertain=when.uncertain, basis=when.basis
    )


def year_of(when: When | None) -> When | None:
    """A date no narrower than a year, where it lies in one; else no narrower than a month."""
    coarse = month_of(when)
    if coarse is None or coarse.earliest is None or coarse.latest is None:
        return coarse
    if coarse.earliest.year != coarse.latest.year:
        return coarse
    return msgspec.structs.replace(When.year(coarse.earliest.year), basis=coarse.basis)


def _month(day: date | None) -> When | None:
    return None if day is None else When.month(day.year, day.month)


def clear_date(when: When | None, marker: Marker) -> When | None:
    """A date without the words or the happening that it leans on, where those are protected."""
    if when is None:
        return None
    words = None if when.words is None or marker.is_red(when.words) else when.words
    leaning = when.leaning
    if leaning is not None and marker.is_red(leaning.happening):
        leaning = None
    return msgspec.structs.replace(when, words=words, leaning=leaning)


def source_name(name: str, marker: Marker, outlets: Iterable[str | None] = ()) -> str:
    """A source as it may be shown: an unnamed one loses what could tell who it is.

    Args:
        name: as it is told of.
        marker: finds protected words.
        outlets: who published what it says; they are told beside it.
    """
    pack = marker.lexicon.pack
    if pack.source(name):
        return name
    if name in marker.secrets.half_names:
        return UNNAMED
    printed = any(name in {o, f"{UNNAMED_OF}{o}"} for o in outlets if o)
    found = _tells_who(name, pack) or (not printed and _is_found_by(name, marker))
    return UNNAMED if found or marker.is_red(name) else name


def _is_found_by(name: str, marker: Marker) -> bool:
    """Whether a description in a report of a private journey says more than an office."""
    if marker.near.harmless is None or not re.search(r"(?:^|\s)[a-z]", name):
        return False
    if not re.search(r"\s", name) and re.search(r"[.\d]", name):  # a site, or a report's own name
        return False
    small = " ".join(w for w in name.split() if not w[:1].isupper())
    return telling_beside_a_journey(small) or marker.of_journey.is_red(_from_small(name))


def _from_small(name: str) -> str:
    """A description with its first letter small: what begins a sentence is no name."""
    return name[:1].lower() + name[1:]


def _tells_who(name: str, pack: Pack) -> bool:
    """Whether an unnamed source is described by a proper name that is no country or known body."""
    if not re.match(r"(?:a|an|one|another|the)\s+[a-z]", name):
        return False
    if not re.search(r"\b(?:surnamed|named|called|aged|\d+)\b", name):
        return False
    return any(pack.place(w) is None and pack.source(w) is None for w in _OWN_NAME.findall(name))


def _within(phrase: str, pack: Pack) -> Place | None:
    """The narrowest known place in a phrase, the longest name first."""
    words = [w.strip(',.;:()“”"') for w in phrase.split()]
    found = [
        place
        for size in range(min(4, len(words)), 0, -1)
        for i in range(len(words) - size + 1)
        if words[i][:1].isupper() and (place := pack.place(fold(" ".join(words[i : i + size]))))
    ]
    return next((p for p in found if not is_country(p)), found[0] if found else None)
