"""One event in a few words, as every list of a site has it: status, who says so, last seen."""

import msgspec

from reportedly.model import Event, Noun, Person, Status
from reportedly.tell.dates import date_words
from reportedly.tell.event_rows import newest_first
from reportedly.tell.numbers import number_words
from reportedly.tell.scope import heading
from reportedly.tell.site import addresses
from reportedly.tell.site.library import Library
from reportedly.tell.site.nouns import Ref
from reportedly.tell.site.words import cut


class Weight(Noun, frozen=True):
    """One term behind a status.

    Attributes:
        words: what it is.
        log_odds: what it adds (natural logarithm), with its sign.
    """

    words: str
    log_odds: str


class EventLine(Noun, frozen=True, rename={"from_": "from"}):
    """One event.

    Attributes:
        id: of the event.
        to: its page.
        title: its heading ("Execution of X, 2013").
        name: the same without the date.
        kind: what is said to have happened.
        person: the page of the person, where it is one in particular.
        when: in words; None where nothing tells.
        day: the same in EDTF.
        from_: from where, or where.
        destination: to where, or as what.
        status: the status word; None where it was not weighed.
        ruled: whether a person ruled it so.
        origins: who says so, and who denies it.
        last_seen: when the person was last seen, in words.
        terms: what the status rests on, term by term.
        number: the number behind it, in words; it may be that there are too few cases to say.
    """

    id: str
    to: str
    title: str
    name: str
    kind: str
    person: Ref | None
    when: str | None
    day: str | None
    from_: str | None
    destination: str | None
    status: Status | None
    ruled: bool
    origins: tuple[str, ...]
    last_seen: str | None
    terms: tuple[Weight, ...]
    number: str | None


def event_line(event: Event, library: Library, *, behind: bool = True) -> EventLine:
    """An event in a few words.

    Args:
        event: one of the picture's.
        library: what is told.
        behind: whether its terms and its number are told, which stand behind the status.
    """
    belief, evidence = event.belief, library.evidence
    kind = evidence.pack.kinds.get(event.kind)
    person = evidence.persons.get(event.person or "")
    return EventLine(
        id=event.id,
        to=addresses.event(event.id),
        title=cut(heading(event, evidence)),
        name=cut(heading(msgspec.structs.replace(event, when=None), evidence)),
        kind=event.kind if kind is None else kind.noun,
        person=None if person is None else _person(person),
        when=date_words(event.when),
        day=event.when,
        from_=event.from_ and cut(event.from_),
        destination=event.to and cut(event.to),
        status=belief.status if belief else None,
        ruled=event.outcome is not None and event.outcome.ruling is not None,
        origins=tuple(cut(origin.name) for origin in event.origins),
        last_seen=date_words(event.last_seen),
        terms=weights(event) if behind else (),
        number=number_words(belief, evidence.pack) if belief and behind else None,
    )


def _person(person: Person) -> Ref:
    return Ref(words=cut(person.name), to=addresses.person(person.id))


def event_lines(library: Library) -> tuple[EventLine, ...]:
    """All events, the newest first."""
    return tuple(event_line(event, library) for event in newest_first(library.picture.events))


def weights(event: Event) -> tuple[Weight, ...]:
    """The base and the terms of an event's belief."""
    belief = event.belief
    if belief is None:
        return ()
    base = Weight(words=belief.base_words or "before any report", log_odds=_signed(belief.base))
    return (base, *(Weight(words=t.words, log_odds=_signed(t.log_odds)) for t in belief.terms))


def year_of(line: EventLine) -> str:
    """The year under which an event is listed: of the last day on which it can have happened."""
    last = (line.day or "").rpartition("/")[2].lstrip("~?")
    return last[:4] if last[:4].isdigit() else "Undated"


def _signed(log_odds: float) -> str:
    """With its sign, a true minus among it, never minus nothing."""
    told = f"{log_odds:+.2f}"
    return "±0.00" if told in {"+0.00", "-0.00"} else told.replace("-", "−")
