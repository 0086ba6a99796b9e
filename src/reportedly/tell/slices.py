"""A picture cut into small ones, each with all that is told of one event or one person.

What tells of one thing goes through the whole picture for it; of all things in turn that would be
the square of the picture. A slice holds whatever a view of its thing looks at, in the picture's
order, so that the view says of the slice what it says of the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from msgspec.structs import replace

from reportedly.model import Claim, Event, Kin, Person, Picture, Reading, Report, place_of
from reportedly.names import beginnings
from reportedly.packs import Pack
from reportedly.protect import open_ties
from reportedly.tell.dossier import person_rows
from reportedly.tell.dossier.namesakes import alike
from reportedly.tell.event_sheet import EventSheet, event_sheet
from reportedly.tell.view import Row
from reportedly.trace import Directory

T = TypeVar("T")


class Slices:
    """The slices of one picture.

    Args:
        picture: what came out of the gate.
        pack: what is known beforehand.
    """

    def __init__(self, picture: Picture, pack: Pack) -> None:
        self._whole, self._pack = picture, pack
        self._directory = Directory(pack, picture.persons)
        self._report = {report.id: at for at, report in enumerate(picture.reports)}
        self._claim: dict[str, list[int]] = defaultdict(list)
        self._tie: dict[str, list[int]] = defaultdict(list)
        self._place: dict[str, list[int]] = defaultdict(list)
        for at, reading in enumerate(picture.readings):
            for claim in _claims(reading):
                self._claim[claim.id].append(at)
            for tie in reading.kin:
                if tie.person is not None:
                    self._tie[tie.person].append(at)
            for mention in reading.mentions:
                self._place[place_of(reading.report, mention.quote)].append(at)
        self._event: dict[str, list[int]] = defaultdict(list)
        self._of: dict[str, list[int]] = defaultdict(list)
        for at, event in enumerate(picture.events):
            for id_ in {event.id, *event.aliases}:
                self._event[id_].append(at)
            if event.person is not None:
                self._of[event.person].append(at)
        self._turn: dict[str, list[int]] = defaultdict(list)
        for at, turn in enumerate(picture.turns):
            for id_ in (*turn.events, *turn.now, *(gone.id for gone in turn.gone)):
                self._turn[id_].append(at)
        self._person: dict[str, list[int]] = defaultdict(list)
        self._may_be: dict[str, list[int]] = defaultdict(list)
        self._begins: dict[str, list[int]] = defaultdict(list)
        for at, person in enumerate(picture.persons):
            self._person[person.id].append(at)
            for other in person.candidates:
                self._may_be[other].append(at)
            for beginning in beginnings(person.name):
                self._begins[beginning].append(at)

    def event_sheet(self, event: Event) -> EventSheet:
        """What `event_sheet` makes of an event and the whole picture."""
        return event_sheet(self.of_event(event), event, self._pack, self._directory)

    def person_rows(self, person: Person) -> Row:
        """What `person_rows` makes of a person and the whole picture."""
        return person_rows(self.of_person(person), person, self._pack, self._open)

    def of_event(self, event: Event) -> Picture:
        """All that is told of an event, but for the persons beside its own."""
        told = (*event.claims, *event.sightings)
        readings = self._at(self._whole.readings, self._claim, told)
        return replace(
            self._whole,
            reports=self._reports(readings, ()),
            readings=readings,
            persons=self._at(self._whole.persons, self._person, (event.person or "",)),
            events=self._at(self._whole.events, self._event, (event.id, *event.aliases)),
            turns=self._at(self._whole.turns, self._turn, (event.id,)),
            markings=(),
        )

    def of_person(self, person: Person) -> Picture:
        """All that is told of a person, and whoever could be taken for that person."""
        places = {
            *self._numbers(self._claim, person.claims),
            *self._numbers(self._tie, (person.id,)),
            *self._numbers(self._place, person.mentions),
        }
        readings = tuple(self._whole.readings[at] for at in sorted(places))
        others = {
            *self._numbers(self._person, (person.id, *person.candidates)),
            *self._numbers(self._person, (holder.id for holder in alike(person, self._pack))),
            *self._numbers(self._may_be, (person.id,)),
            *self._numbers(self._begins, beginnings(person.name)),
        }
        linked = (link.report for link in person.links)
        return replace(
            self._whole,
            reports=self._reports(readings, (*person.reports, *linked)),
            readings=readings,
            persons=tuple(self._whole.persons[at] for at in sorted(others)),
            events=self._at(self._whole.events, self._of, (person.id,)),
            turns=(),
            markings=(),
        )

    @cached_property
    def _open(self) -> frozenset[Kin]:
        """The ties that may be told to everybody: that hangs on the whole picture."""
        return open_ties(self._whole, self._pack) if self._tie else frozenset()

    def _reports(self, readings: Iterable[Reading], more: Iterable[str]) -> tuple[Report, ...]:
        ids = {*(reading.report for reading in readings), *more}
        places = sorted(self._report[id_] for id_ in ids if id_ in self._report)
        return tuple(self._whole.reports[at] for at in places)

    def _at(
        self, items: Sequence[T], of: dict[str, list[int]], keys: Iterable[str]
    ) -> tuple[T, ...]:
        return tuple(items[at] for at in sorted(set(self._numbers(of, keys))))

    def _numbers(self, of: dict[str, list[int]], keys: Iterable[str]) -> Iterator[int]:
        for key in keys:
            yield from of.get(key, ())


def _claims(reading: Reading) -> tuple[Claim, ...]:
    return (*reading.claims, *reading.claims_beyond)
