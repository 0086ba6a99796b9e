"""The evidence behind sentences: which report an item stands in, and how it is cited."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

import msgspec

from reportedly.model import Cited, Claim, Event, Person, Picture, Quote, Reading, Report
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.tell.nouns import Citation, Sentence
from reportedly.tell.words import Words, finished
from reportedly.weigh.cases import cases_of
from reportedly.weigh.fit.cases import Case


class Evidence(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A gated picture with its look-ups. Order is by publication, then id: never by arrival."""

    picture: Picture
    pack: Pack

    @cached_property
    def history(self) -> tuple[Case, ...]:
        """The past cases of the pack as they were known on the picture's day."""
        as_of = self.picture.as_of
        return cases_of(self.pack, None if as_of is None else date.fromisoformat(as_of))

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id, oldest first, undated ones last."""
        ordered = sorted(self.picture.reports, key=lambda r: (r.published or "9999", r.id))
        return {r.id: r for r in ordered}

    @cached_property
    def outlets(self) -> dict[str, str]:
        """The outlets on file as their reports name them, by `source_key`, the oldest first."""
        named = [r.outlet for r in self.reports.values() if r.outlet]
        return {self.source_key(name): name for name in reversed(named)}

    def source_key(self, name: str) -> str:
        """What tells one source from others: its id in the pack, else its name without article."""
        source = self.pack.source(name)
        return source.id if source else fold(name)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Readings in the order of their reports."""
        place = {id_: i for i, id_ in enumerate(self.reports)}
        return tuple(sorted(self.picture.readings, key=lambda r: place.get(r.report, len(place))))

    @cached_property
    def persons(self) -> dict[str, Person]:
        """Persons by id, in the order of ids."""
        return {p.id: p for p in sorted(self.picture.persons, key=lambda p: p.id)}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id, in the order of their reports."""
        later = reversed(self.readings)
        found = {c.id: c for r in later for c in reversed((*r.claims, *r.claims_beyond))}
        return dict(reversed(found.items()))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Events by id."""
        return tuple(sorted(self.picture.events, key=lambda e: e.id))

    @cached_property
    def reports_of(self) -> dict[str, tuple[Report, ...]]:
        """The reports in which a claim stands, by its id: exact copies share the ids of claims."""
        found: dict[str, list[Report]] = {}
        for reading in self.readings:
            if reading.report in self.reports:
                for claim in (*reading.claims, *reading.claims_beyond):
                    found.setdefault(claim.id, []).append(self.reports[reading.report])
        return {id_: tuple(dict.fromkeys(reports)) for id_, reports in found.items()}

    @cached_property
    def report_of(self) -> dict[str, Report]:
        """The first report in which a claim stands, by the claim's id."""
        return {id_: reports[0] for id_, reports in self.reports_of.items()}

    @cached_property
    def seen(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that tell of somebody's appearances, by the id of the person."""
        found: dict[str, list[Claim]] = {}
        for event in self.events:
            if event.kind == "appearance" and event.person:
                found.setdefault(event.person, []).extend(self.claims_of(event))
        return {person: tuple(claims) for person, claims in found.items()}

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each claim stands in the order of reports, by its id."""
        return {id_: n for n, id_ in enumerate(self.claims) if id_ in self.report_of}

    def claims_of(self, event: Event) -> tuple[Claim, ...]:
        """The claims of an event, oldest report first."""
        known = {id_ for id_ in event.claims if id_ in self._places}
        return tuple(self.claims[id_] for id_ in sorted(known, key=self._places.__getitem__))

    def cite_claims(self, claims: Iterable[Claim | str]) -> tuple[Citation, ...]:
        """Citations of claims, given as such or by id; ids that are not in the picture are left."""
        ids = [c if isinstance(c, str) else c.id for c in claims]
        return tuple(
            cite(report, i, self.claims[i].quote)
            for i in dict.fromkeys(ids)
            for report in self.reports_of.get(i, ())
        )

    def cite_source(self, reading: Reading, cited: Cited) -> Citation:
        """The citation of a report's naming of a source."""
        return cite(self.reports[reading.report], reading.report, cited.quote)


def cite(report: Report, item: str, quote: Quote | None) -> Citation:
    """The citation of an item of a report; of its title where no words are given."""
    return Citation(
        report=report.id,
        item=item,
        outlet=report.outlet,
        published=report.published,
        words=quote.text if quote is not None else (report.title or ""),
        url=report.url,
        machine_written=report.machine_written is not None,
    )


def say(words: Words | str, cites: Iterable[Citation]) -> tuple[Sentence, ...]:
    """One sentence, or none: what nothing bears out is not said, and no words are no sentence.

    Args:
        words: its words with their facts; a mere text asserts nothing that is bound.
        cites: what bears it out.
    """
    kept = tuple(dict.fromkeys(cites))
    told = finished(Words(words) if isinstance(words, str) else words)
    if not kept or not words:
        return ()
    return (Sentence(text=told.text, cites=kept, facts=told.facts),)
