"""The list of persons by letter, and a page for each."""

import unicodedata
from collections.abc import Iterator

from reportedly.model import Noun, Person
from reportedly.tell.dates import date_words
from reportedly.tell.dossier import person_rows
from reportedly.tell.event_rows import newest_first
from reportedly.tell.site import addresses
from reportedly.tell.site.event_lines import EventLine, event_line
from reportedly.tell.site.leaves import sheets
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Leaf, Page, Ref
from reportedly.tell.site.report_lines import ReportLine, report_line
from reportedly.tell.site.words import cut
from reportedly.tell.view import Row

_MOST = 400
"""Rows of one table of a dossier that are shown: one whose reports are more is paged elsewhere."""


class PersonLine(Noun, frozen=True):
    """One person in a few words.

    Attributes:
        native: the name in the script of the state.
        post: what the person is or was, by the last word of it.
        events: how many events are told of this person.
        last_seen: in words.
    """

    id: str
    to: str
    name: str
    native: str | None
    post: str | None
    events: int
    reports: int
    last_seen: str | None


class LetterView(Noun, frozen=True):
    """The persons of one letter."""

    name: str
    persons: tuple[PersonLine, ...]


class PersonsView(Noun, frozen=True):
    """A page of persons, in the order of their names."""

    leaf: Leaf
    count: int
    letters: tuple[LetterView, ...]


class PersonView(Noun, frozen=True):
    """All that is told of one person.

    Attributes:
        line: in a few words.
        dossier: names, posts, claims, namesakes, what joined the mentions: as `person --json`.
        events: the same events, with their pages.
        reports: where the person is named.
        others: the pages of candidates and namesakes, by id.
        claims: the page of the event that each claim tells of, by the claim's id.
        more: of how many claims and reports no word is shown here.
    """

    line: PersonLine
    dossier: Row
    events: tuple[EventLine, ...]
    reports: tuple[ReportLine, ...]
    others: dict[str, str]
    claims: dict[str, str]
    more: int = 0


def persons_pages(library: Library) -> Iterator[Page]:
    """The list of persons, and a page for each."""
    lines = sorted((_line(p, library) for p in library.evidence.persons.values()), key=_place)
    for sheet in sheets("persons.html", lines, _letter):
        yield Page(
            address=sheet.address,
            kind="persons",
            title="Persons",
            view=PersonsView(
                leaf=sheet.leaf,
                count=len(lines),
                letters=tuple(LetterView(name=g.name, persons=g.rows) for g in sheet.groups),
            ),
        )
    for line in lines:
        yield _page(line, library)


def _page(line: PersonLine, library: Library) -> Page:
    person = library.evidence.persons[line.id]
    row = person_rows(library.about(line.id), person, library.material.pack)
    more = max(len(row["claims"]) - _MOST, 0) + max(len(row["reports"]) - _MOST, 0)
    row |= {name: row[name][-_MOST:] for name in ("claims", "reports", "joined", "posts")}
    row |= {"because": row["because"][:_MOST]}
    ids = {other["id"] for name in ("candidates", "perhaps", "namesakes") for other in row[name]}
    known = library.evidence.persons
    events = newest_first(library.events_of.get(line.id, ()))
    reports = (library.evidence.reports[each["id"]] for each in row["reports"])
    homes = {
        c["id"]: library.event_of[c["id"]] for c in row["claims"] if c["id"] in library.event_of
    }
    return Page(
        address=line.to,
        kind="person",
        title=line.name,
        trail=(Ref(words="Persons", to="persons.html"),),
        view=PersonView(
            line=line,
            dossier=row,
            events=tuple(event_line(event, library, behind=False) for event in events),
            reports=tuple(report_line(report, library) for report in reports),
            others={id_: addresses.person(id_) for id_ in sorted(ids) if id_ in known},
            claims={id_: addresses.event(event.id) for id_, event in homes.items()},
            more=more,
        ),
    )


def _line(person: Person, library: Library) -> PersonLine:
    events = library.events_of.get(person.id, ())
    holder = library.material.pack.holder(person.id)
    known = sorted(holder.posts, key=lambda p: p.from_ or p.to or "") if holder else ()
    posts = tuple(post.title for post in known) or person.posts
    return PersonLine(
        id=person.id,
        to=addresses.person(person.id),
        name=cut(person.name),
        native=person.native and cut(person.native),
        post=cut(posts[-1]) if posts else None,
        events=len(events),
        reports=len(person.reports),
        last_seen=date_words(max((e.last_seen for e in events if e.last_seen), default=None)),
    )


def _place(line: PersonLine) -> tuple[str, str]:
    return _folded(line.name), line.id


def _letter(line: PersonLine) -> str:
    """The letter under which a name is listed: its first, without marks; # for no letter."""
    first = _folded(line.name)[:1].upper()
    return first if first.isalpha() else "#"


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lstrip("“”\"'‘’ ")).casefold()
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))
