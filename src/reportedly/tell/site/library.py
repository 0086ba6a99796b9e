"""A picture looked up in the ways in which pages ask of it, each look-up made once."""

from functools import cached_property

import msgspec

from reportedly.model import Event, Picture, Reading, Report, Turn
from reportedly.names import Index
from reportedly.tell.evidence import Evidence
from reportedly.tell.site.material import Material
from reportedly.trace import Directory


class Library(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What a site is made of, with its look-ups."""

    material: Material

    @property
    def picture(self) -> Picture:
        """What came out of the gate."""
        return self.material.picture

    @cached_property
    def evidence(self) -> Evidence:
        """The picture with the look-ups that all of telling shares."""
        return Evidence(picture=self.picture, pack=self.material.pack)

    @cached_property
    def directory(self) -> Directory:
        """Who a name of a source stands for."""
        return Directory(self.material.pack, self.picture.persons)

    @cached_property
    def reading_of(self) -> dict[str, Reading]:
        """The reading of each report."""
        return {reading.report: reading for reading in self.picture.readings}

    @cached_property
    def events_of(self) -> dict[str, list[Event]]:
        """The events of each person, by the person's id."""
        found: dict[str, list[Event]] = {}
        for event in self.picture.events:
            if event.person is not None:
                found.setdefault(event.person, []).append(event)
        return found

    @cached_property
    def event_of(self) -> dict[str, Event]:
        """The event that a claim tells of, by the claim's id."""
        return {claim: event for event in self.picture.events for claim in event.claims}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.picture.events}

    def bearing(self, event: Event) -> tuple[Report, ...]:
        """The reports that bear on an event, the oldest first."""
        ids = {
            report.id
            for claim in (*event.claims, *event.sightings)
            for report in self.evidence.reports_of.get(claim, ())
        }
        return self._in_order(ids)

    def near(self, event: Event) -> Picture:
        """All of the picture that bears on one event: so that its cost is that of the event.

        Its reports with all that was read in them, and whoever is told of there.
        """
        ids = {report.id for report in self.bearing(event)}
        ids |= {id_ for copy in event.copies for id_ in (copy.report, copy.of)}
        ids |= {id_ for echo in event.echoes for id_ in (echo.report, echo.of)}
        return self._part(ids, {event.person} if event.person else set(), (event,))

    def about(self, person: str) -> Picture:
        """All of the picture that is about one person, and those who may be meant as well."""
        found = self.evidence.persons[person]
        events = tuple(self.events_of.get(person, ()))
        ids = {*found.reports}
        ids |= {r.id for c in found.claims for r in self.evidence.reports_of.get(c, ())}
        others = {person, *found.candidates, *self._perhaps.get(person, ())}
        return self._part(ids, others | self.named_alike(person), events)

    def named_alike(self, person: str) -> set[str]:
        """Persons on file whose name can be read as this one's: its namesakes are among them."""
        found = self._names.nearest(self.evidence.persons[person].name)
        return {near.key for near in found if near.answer == "match"}

    def _part(self, ids: set[str], persons: set[str], events: tuple[Event, ...]) -> Picture:
        readings = tuple(
            self.reading_of[r.id] for r in self._in_order(ids) if r.id in self.reading_of
        )
        persons |= {c.person for r in readings for c in (*r.claims, *r.claims_beyond) if c.person}
        return msgspec.structs.replace(
            self.picture,
            reports=self._in_order(ids),
            readings=readings,
            persons=tuple(
                self.evidence.persons[p] for p in sorted(persons) if p in self.evidence.persons
            ),
            events=events,
            turns=self._turns(ids, {event.id for event in events}),
        )

    def _turns(self, reports: set[str], events: set[str]) -> tuple[Turn, ...]:
        return tuple(
            turn
            for turn in self.picture.turns
            if events.intersection(turn.events, turn.now)
            or reports.intersection(r.id for r in turn.reports)
        )

    def _in_order(self, ids: set[str]) -> tuple[Report, ...]:
        return tuple(sorted((self._reports[i] for i in ids if i in self._reports), key=self._place))

    def _place(self, report: Report) -> tuple[str, str]:
        return report.published or "9999", report.id

    @property
    def _reports(self) -> dict[str, Report]:
        return self.evidence.reports

    @cached_property
    def _perhaps(self) -> dict[str, list[str]]:
        """Persons who may be somebody, by that somebody's id."""
        found: dict[str, list[str]] = {}
        for person in self.picture.persons:
            for candidate in person.candidates:
                found.setdefault(candidate, []).append(person.id)
        return found

    @cached_property
    def _names(self) -> Index[str]:
        return Index((person.id, person.name) for person in self.picture.persons)
