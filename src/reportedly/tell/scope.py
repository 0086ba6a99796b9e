"""What a brief is about: everything, a kind, a person, a report or one event."""

import re
import unicodedata

import msgspec

from reportedly.errors import NotFound
from reportedly.identify import find
from reportedly.model import Event, Gone, Kind, Person, Picture, Reading
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
        gone: events that no report tells of any more.
    """

    title: str
    events: tuple[Event, ...]
    readings: tuple[Reading, ...]
    persons: frozenset[str]
    gone: tuple[Gone, ...] = ()


def scope_of(evidence: Evidence, what: str | None) -> Scope:
    """The events that `what` names, and the readings that belong to them.

    `what` is, in this order: nothing (everything); the id or alias of an event; the id of a claim
    (its event) or of a report (the events of its claims); a kind of event in the singular or
    plural, alone or with whom it is of ("execution of NAME"); the id or any spelling of a person
    (case, hyphens and spaces aside), in any script. A reading belongs to an event where the event
    is core to its report; else only its claims are told.

    Raises:
        NotFound: nothing answers to `what`.
    """
    picture, gone = evidence.picture, gone_in(evidence.picture)
    if what is None:
        title = "What has been reported"
        return _scope(title, evidence.events, evidence, everything=True, gone=gone)
    events, lost = _by_id(picture, evidence, what), _gone_by_id(picture, what)
    if events or lost:
        titles = [*(heading(e, evidence) for e in events), *(heading(e, evidence) for e in lost)]
        title = titles[0] if len(titles) == 1 else what
        return _scope(title, events, evidence, gone=lost)
    kinds = {form: k for k in wording()["kinds"] for form in (k, plural_of(k))}
    kind = kinds.get(what.strip().casefold())
    if kind is not None:
        of_kind = tuple(e for e in evidence.events if e.kind == kind)
        lost = tuple(e for e in gone if e.kind == kind)
        return _scope(plural_of(kind).capitalize(), of_kind, evidence, gone=lost)
    noun, of, who = what.partition(" of ")
    kind = kinds.get(noun.strip().casefold()) if of else None
    if kind is not None:
        return _of_kind(kind, what, scope_of(evidence, who.strip()), evidence)
    people = find_persons(picture, what)
    lost = _gone_of(people, what, gone)
    if not people and lost:
        return _scope(lost[0].who, (), evidence, gone=lost)
    if not people:
        raise NotFound(
            f"nothing on file answers to '{what}'; give a name, a kind (defection, execution ...), "
            "or an id from `reportedly events`"
        )
    ids = {p.id for p in people}
    of_people = tuple(e for e in evidence.events if e.person in ids)
    return _scope(people[0].name, of_people, evidence, people=people, gone=lost)


def _of_kind(kind: Kind, what: str, scope: Scope, evidence: Evidence) -> Scope:
    """The events of one kind in a scope.

    Raises:
        NotFound: it has none.
    """
    events = tuple(e for e in scope.events if e.kind == kind)
    lost = tuple(e for e in scope.gone if e.kind == kind)
    if not events and not lost:
        raise NotFound(f"no {kind} of {scope.title} is on file; `reportedly events` lists what is")
    titles = [*(heading(e, evidence) for e in events), *(heading(e, evidence) for e in lost)]
    title = titles[0] if len(titles) == 1 else what
    return _scope(title, events, evidence, gone=lost)


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


def heading(event: Event | Gone, evidence: Evidence) -> str:
    """An event as a heading: "Defection of Ryu Hyun-woo, 2019"."""
    noun = evidence.pack.kinds[event.kind].noun if event.kind in evidence.pack.kinds else event.kind
    when = date_words(event.when)
    name = shown_name(event, evidence)
    return f"{noun.capitalize()} of {name}" + (f", {when}" if when else "")


def shown_name(event: Event | Gone, evidence: Evidence) -> str:
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


def gone_in(picture: Picture) -> tuple[Gone, ...]:
    """The events that no report tells of any more, each once, by id."""
    found = {event.id: event for turn in picture.turns for event in turn.gone}
    return tuple(found[id_] for id_ in sorted(found))


def _gone_by_id(picture: Picture, what: str) -> tuple[Gone, ...]:
    """Those that have an id, or that a report or claim of that id told of."""
    found = {
        event
        for turn in picture.turns
        for event in turn.gone
        if what in {event.id, *(c.id for c in turn.claims)}
        or (turn.before is not None and what in {turn.before.id, turn.before.name})
    }
    return tuple(sorted(found, key=lambda event: event.id))


def _gone_of(people: tuple[Person, ...], what: str, gone: tuple[Gone, ...]) -> tuple[Gone, ...]:
    """Those about some persons, or under a name where nobody who is on file has it."""
    ids = {person.id for person in people}
    names = {folded(name) for person in people for name in (person.name, *person.names)}
    wanted = names or {folded(what)}
    return tuple(event for event in gone if event.person in ids or folded(event.who) in wanted)


def _scope(
    title: str,
    events: tuple[Event, ...],
    evidence: Evidence,
    *,
    people: tuple[Person, ...] = (),
    everything: bool = False,
    gone: tuple[Gone, ...] = (),
) -> Scope:
    core = {c for e in events for c in e.claims if (k := evidence.claims.get(c)) and k.core}
    readings = tuple(
        r
        for r in evidence.readings
        if everything or any(c.id in core for c in (*r.claims, *r.claims_beyond))
    )
    persons = {e.person for e in events if e.person} | {p.id for p in people}
    ordered = sorted(events, key=lambda e: _newest_first(e, core))
    return Scope(
        title=title,
        events=tuple(ordered),
        readings=readings,
        persons=frozenset(persons),
        gone=gone,
    )


def _newest_first(event: Event, core: set[str]) -> tuple[bool, int, str]:
    happened = event.happened
    day = happened and (happened.latest or happened.earliest)
    return (not core & set(event.claims), -day.toordinal() if day else 0, event.id)
