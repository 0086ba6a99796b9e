"""Persons as they may be told: from the mentions, claims and remarks of them that remain."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from reportedly.model import Link, Person, Reading, place_of
from reportedly.packs import Pack
from reportedly.protect.holding import Holding, forms, is_holder
from reportedly.protect.marking import Marker
from reportedly.protect.people import told_post


class Remains(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of one person.

    Attributes:
        names: forms of the name in told mentions, claims and remarks.
        posts: posts in told mentions and claims.
        reports: reports of which any of these is told.
        mentions: places of told mentions.
        claims: ids of told claims.
    """

    names: frozenset[str]
    posts: frozenset[str]
    reports: frozenset[str]
    mentions: frozenset[str]
    claims: frozenset[str]


def told_persons(
    persons: tuple[Person, ...],
    readings: tuple[Reading, ...],
    dropped: frozenset[str],
    marker: Marker,
    sure: Holding,
) -> tuple[Person, ...]:
    """Persons of whom something may be told, with what may be told of them.

    Args:
        persons: as they were made out.
        readings: as they may be told.
        dropped: ids of persons who are told of only as kin.
        marker: finds protected words.
        sure: what is surely about holders of public office.
    """
    pack = marker.lexicon.pack
    owners = {m: p.id for p in persons for m in p.mentions}
    found = _remains(readings, owners)
    kept = [
        (p, found.get(p.id, _NOTHING))
        for p in persons
        if p.id not in dropped and (p.id in found or is_holder(p.id, pack))
    ]
    told = [_told_person(p, r, marker) for p, r in kept]
    ids = frozenset(p.id for p in told)
    places = frozenset(place for _, r in kept for place in r.mentions)
    # The union is made once, and not for each link: both sets grow with the ledger.
    there = places | ids
    return tuple(_told_links(p, places, ids, there, sure) for p in told)


_NOTHING = Remains(
    names=frozenset(),
    posts=frozenset(),
    reports=frozenset(),
    mentions=frozenset(),
    claims=frozenset(),
)


def _remains(readings: tuple[Reading, ...], owners: dict[str, str]) -> dict[str, Remains]:
    """What is told of each person, by the person's id."""
    found: dict[str, dict[str, set[str]]] = {}

    def add(person: str | None, **more: Iterable[str]) -> None:
        if person is not None:
            slots = found.setdefault(person, {f: set() for f in Remains.__struct_fields__})
            for slot, values in more.items():
                slots[slot].update(values)

    for reading in readings:
        here = (reading.report,)
        for m in reading.mentions:
            place = place_of(reading.report, m.quote)
            owner = owners.get(place)
            add(owner, names=forms(m), posts=m.posts, reports=here, mentions=(place,))
        for c in (*reading.claims, *reading.claims_beyond):
            posts = (c.post,) if c.post else ()
            add(c.person, names=(c.who,), posts=posts, reports=here, claims=(c.id,))
        for r in reading.remarks:
            add(r.person, names=(r.who,), reports=here)
        for a in reading.assertions:
            add(a.person, names=(a.about,) if a.about else (), reports=here)
    return {
        id_: Remains(**{slot: frozenset(values) for slot, values in slots.items()})
        for id_, slots in found.items()
    }


def _told_person(person: Person, left: Remains, marker: Marker) -> Person:
    known = _pack_names(person.id, marker.lexicon.pack)
    # a person made without mentions has no form of which it could be said where it was told
    seen = left.names if person.mentions else frozenset((*person.names, person.native or ""))
    names = tuple(n for n in person.names if n in known or (n in seen and not marker.is_red(n)))
    lost = {n for n in person.names if n not in names}
    return replace(
        person,
        name=person.name if person.name in {*names, *known} else _heading(names, left, person),
        names=names,
        native=person.native if person.native in {*names, *known, *seen} else None,
        posts=_told_posts(person, left, marker),
        claims=tuple(c for c in person.claims if c in left.claims),
        reports=tuple(r for r in person.reports if r in left.reports),
        mentions=tuple(m for m in person.mentions if m in left.mentions),
        because=tuple(
            b for b in person.because if not marker.is_red(b) and not any(n in b for n in lost)
        ),
    )


def _told_posts(person: Person, left: Remains, marker: Marker) -> tuple[str, ...]:
    """The posts in the form in which mentions and claims are told with them."""
    held = is_holder(person.id, marker.lexicon.pack)
    told = (p if p in left.posts else told_post(p, marker, held=held) for p in person.posts)
    return tuple(dict.fromkeys(p for p in told if p in left.posts))


def _heading(names: tuple[str, ...], left: Remains, person: Person) -> str:
    return next(iter(names), None) or min(left.names, default=person.name)


def _pack_names(id_: str, pack: Pack) -> frozenset[str]:
    holder = pack.holder(id_)
    return frozenset() if holder is None else frozenset((*holder.names, *holder.native))


def _told_links(
    person: Person,
    places: frozenset[str],
    ids: frozenset[str],
    there: frozenset[str],
    sure: Holding,
) -> Person:
    """A person with the links between told mentions and persons, and what follows from them.

    A link to another mention of a holder that is itself withheld is told as one to the holder, if
    that mention surely was the holder's: what was known by more than a name stays so.
    """
    links = tuple(t for x in person.links if (t := _told_link(x, person, places, there, sure)))
    may_be = {x.to for x in person.links if x.verdict == "candidate"}
    still = {x.to for x in links if x.verdict == "candidate"}
    joined = any(x.verdict == "same" for x in person.links)
    is_joined = any(x.verdict == "same" for x in links)
    return replace(
        person,
        links=links,
        candidates=tuple(
            c for c in person.candidates if c in ids and (c not in may_be or c in still)
        ),
        because=person.because if is_joined or not joined else (),
    )


def _told_link(
    link: Link, person: Person, places: frozenset[str], there: frozenset[str], sure: Holding
) -> Link | None:
    if link.place not in places:
        return None
    if link.to in there:
        return link
    return replace(link, to=person.id) if link.to in sure.places else None
