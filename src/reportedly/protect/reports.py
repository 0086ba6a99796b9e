"""Reports and persons as they may be told."""

import re
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import replace

from reportedly.model import Person, Reading, Report, place_of
from reportedly.protect.items import told_posts
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_quote, narrow_text
from reportedly.protect.people import told_who
from reportedly.protect.ties import is_holder

_PARTS = re.compile(r"[\W_]+")


def told_report(report: Report, marker: Marker) -> Report:
    """A report without its text; its title narrowed, its name and address free of protected words.

    The digest of the text goes with the text: with it a guess at a withheld word could be tested.
    """
    made = report.machine_written
    return msgspec.structs.replace(
        report,
        text="",
        text_digest="",
        title=None
        if report.title is None
        else narrow_text(report.title, marker, least=3, whole=True),
        name=report.id if _slug_is_red(report.name, marker) else report.name,
        url=_told_url(report.url, marker),
        machine_written=None if made is None else narrow_quote(made, marker, least=1),
    )


def told_persons(
    persons: tuple[Person, ...],
    readings: tuple[Reading, ...],
    dropped: frozenset[str],
    marker: Marker,
) -> tuple[Person, ...]:
    """Persons of whom something may be told, with what may be told of them."""
    claims = {c.id for r in readings for c in (*r.claims, *r.claims_beyond)}
    places = frozenset(place_of(r.report, m.quote) for r in readings for m in r.mentions)
    named = {s for r in readings for m in r.mentions for s in (m.name, *m.spellings)}
    spoke = {m.person for r in readings for m in r.remarks}
    spoke |= {a.person for r in readings for a in r.assertions}
    kept = [
        p
        for p in persons
        if p.id not in dropped
        and (
            is_holder(p.id, marker.lexicon.pack)
            or claims & set(p.claims)
            or named & {p.name, *p.names}
            or p.id in spoke
        )
    ]
    ids = {p.id for p in kept}
    told = (_told_person(p, claims, ids, marker) for p in kept)
    return tuple(_told_places(p, places, ids) for p in told)


def only_kin(persons: tuple[Person, ...], marker: Marker) -> frozenset[str]:
    """Ids of persons who are told of only as somebody's kin or companions."""
    relatives = marker.secrets.relatives
    return frozenset(
        p.id
        for p in persons
        if not is_holder(p.id, marker.lexicon.pack)
        and (relatives & {p.name, *p.names} or told_who(p.name, marker) is None)
    )


def _told_person(person: Person, claims: set[str], ids: set[str], marker: Marker) -> Person:
    return msgspec.structs.replace(
        person,
        names=tuple(n for n in person.names if not marker.is_red(n)),
        posts=told_posts(person.posts, marker),
        claims=tuple(c for c in person.claims if c in claims),
        candidates=tuple(c for c in person.candidates if c in ids),
        because=tuple(b for b in person.because if not marker.is_red(b)),
    )


def _told_places(person: Person, places: frozenset[str], ids: set[str]) -> Person:
    """A person with the mentions that are told, and the links between these and told persons."""
    return replace(
        person,
        mentions=tuple(m for m in person.mentions if m in places),
        links=tuple(x for x in person.links if x.place in places and x.to in places | ids),
    )


def _told_url(url: str | None, marker: Marker) -> str | None:
    if url is None or not _slug_is_red(url, marker):
        return url
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else None


def _slug_is_red(slug: str, marker: Marker) -> bool:
    """Whether the words of an address or file name hold something protected, in whatever case."""
    words = " ".join(_PARTS.split(slug))
    return marker.is_red(words) or marker.is_red(words.lower()) or marker.is_red(words.title())
