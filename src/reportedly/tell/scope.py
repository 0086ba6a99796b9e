"""What a brief is about: everything, a kind, a person, a report or one event."""

import re
import unicodedata

import msgspec

from reportedly.errors import NotFound
from reportedly.identify import find
from reportedly.model import Event, Person, Picture, Reading
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence
from reportedly.tell.wording import plural_of, wording


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a picture that is told.

    Attributes:
        title: what it is about, as a heading.
        events: core before background, newest first.
        readings: the readings whose figures, remarks and context belong to it.
        persons: ids of the persons it is about.
    """

    title: str
    events: tuple[Event, ...]
    readings: tuple[Reading, ...]
    persons: frozenset[str]


def scope_of(evidence: Evidence, what: str | None) -> Scope:
    """The events that `what` names, and the readings that belong to them.

    `what` is, in this order: nothing (everything); the id or alias of an event; the id of a claim
    (its event) or of a report (the events of its claims); a kind of event in the singular or
    plural; the id or any spelling of a person (case, hyphens and spaces aside), in any script. A
    reading belongs to an event where the event is core to its report; else only its claims are
    told.

    Raises:
        NotFound: nothing answers to `what`.
    """
    picture = evidence.picture
    if what is None:
        return _scope("What has been reported", evidence.events, evidence, everything=True)
    events = _by_id(picture, evidence, what)
    if events:
        return _scope(heading(events[0], evidence) if len(events) == 1 else what, events, evidence)
    kinds = {form: k for k in wording()["kinds"] for form in (k, plural_of(k))}
    kind = kinds.get(what.strip().casefold())
    if kind is not None:
        of_kind = tuple(e for e in evidence.events if e.kind == kind)
        return _scope(plural_of(kind).capitalize(), of_kind, evidence)
    people = find_persons(picture, what)
    if not people:
        raise NotFound(
            f"nothing on file answers to '{what}'; give a name, a kind (defection, execution ...), "
            "or an id from `reportedly events`"
        )
    ids = {p.id for p in people}
    of_people = tuple(e for e in evidence.events if e.person in ids)
    return _scope(people[0].name, of_people, evidence, people=people)


def find_persons(picture: Picture, query: str) -> tuple[Person, ...]:
    """The persons of whom the query is an id, native name or spelling; else the likeliest one.

    Case, hyphens and spaces count nothing; spellings that nobody has used yet are compared by how
    they may be read.
    """
    wanted = folded(query)
    exact = tuple(
        p
        for p in picture.persons
        if wanted and wanted in {folded(n) for n in (p.id, p.name, *p.names, p.native or "")}
    )
    return exact or find(picture.persons, query)[:1]


def folded(name: str) -> str:
    """A name as queries are compared: letters and digits only, lower case."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[^\w]|_", "", plain)


def heading(event: Event, evidence: Evidence) -> str:
    """An event as a heading: "Defection of Ryu Hyun-woo, 2019"."""
    noun = evidence.pack.kinds[event.kind].noun if event.kind in evidence.pack.kinds else event.kind
    when = date_words(event.when)
    name = shown_name(event, evidence)
    return f"{noun.capitalize()} of {name}" + (f", {when}" if when else "")


def shown_name(event: Event, evidence: Evidence) -> str:
    """The name under which the person of an event is shown, or the description of a group."""
    person = evidence.persons.get(event.person or "")
    return person.name if person else event.who


def _by_id(picture: Picture, evidence: Evidence, what: str) -> tuple[Event, ...]:
    exact = tuple(e for e in evidence.events if e.id == what)
    if exact:
        return exact
    of_report = {
        i for i, found in evidence.reports_of.items() for r in found if what in {r.id, r.name}
    }
    return tuple(
        e
        for e in evidence.events
        if what in {e.id, *e.aliases, *e.claims} or of_report & set(e.claims)
    )


def _scope(
    title: str,
    events: tuple[Event, ...],
    evidence: Evidence,
    *,
    people: tuple[Person, ...] = (),
    everything: bool = False,
) -> Scope:
    core = {c for e in events for c in e.claims if (k := evidence.claims.get(c)) and k.core}
    readings = tuple(
        r
        for r in evidence.readings
        if everything or any(c.id in core for c in (*r.claims, *r.claims_beyond))
    )
    persons = {e.person for e in events if e.person} | {p.id for p in people}
    ordered = sorted(events, key=lambda e: _newest_first(e, core))
    return Scope(title=title, events=tuple(ordered), readings=readings, persons=frozenset(persons))


def _newest_first(event: Event, core: set[str]) -> tuple[bool, int, str]:
    happened = event.happened
    day = happened and (happened.latest or happened.earliest)
    return (not core & set(event.claims), -day.toordinal() if day else 0, event.id)
