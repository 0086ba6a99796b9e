"""What an export tells: the part of a gated picture that was asked for, in an order of its own."""

from functools import cached_property
from typing import Any

import msgspec

from reportedly.model import Claim, Event, Origin, Person, Picture, Reading, Report
from reportedly.packs import Pack
from reportedly.tell.evidence import Evidence
from reportedly.tell.scope import Scope, scope_of
from reportedly.trace import Directory


class Extract(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The part of a picture that is exported: sorted by day and id, never by arrival.

    Attributes:
        evidence: the gated picture with its look-ups.
        scope: what of it was asked for.
        everything: whether that is all of it.
        label: the TLP 2.0 label of the audience for whom the picture came out of the gate.
        notice: the one notice of the document, None where nothing is withheld.
    """

    evidence: Evidence
    scope: Scope
    everything: bool
    label: str
    notice: str | None = None

    @property
    def pack(self) -> Pack:
        """What is known beforehand."""
        return self.evidence.pack

    @cached_property
    def directory(self) -> Directory:
        """Who is meant by the name of a source."""
        return Directory(self.pack, self.evidence.picture.persons)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, by id."""
        return tuple(sorted(self.scope.events, key=lambda e: e.id))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, oldest report first, then by id."""
        evidence = self.evidence
        ids = {c for e in self.events for c in e.claims}
        found = (c for c in evidence.claims.values() if self.everything or c.id in ids)
        standing = (c for c in found if c.id in evidence.report_of)
        return tuple(sorted(standing, key=lambda c: (order(evidence.report_of[c.id]), c.id)))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reports behind the claims, or all of them; oldest first, undated ones last."""
        if self.everything:
            return tuple(self.evidence.reports.values())
        ids = {r.id for c in self.claims for r in self.evidence.reports_of[c.id]}
        ids |= {reading.report for reading in self.readings}
        return tuple(r for r in self.evidence.reports.values() if r.id in ids)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The readings whose figures, remarks and context belong to it, in order of the reports."""
        kept = self.evidence.readings if self.everything else self.scope.readings
        return tuple(r for r in kept if r.report in self.evidence.reports)

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The persons whom the claims are about, or all of them; by id."""
        ids = self.scope.persons | {c.person for c in self.claims}
        kept = self.evidence.persons.values()
        return tuple(p for p in kept if self.everything or p.id in ids)

    @cached_property
    def event_of(self) -> dict[str, Event]:
        """The event that a claim is about, by the claim's id."""
        return {c: e for e in reversed(self.events) for c in e.claims}

    @cached_property
    def origin_of(self) -> dict[str, Origin]:
        """The origin to which a claim goes back, by the claim's id."""
        origins = (o for e in self.events for o in origins_of(e))
        return {c: o for o in origins for c in o.claims}

    @cached_property
    def known(self) -> dict[tuple[str, ...], Any]:
        """What was found of it before, by what it is: many claims ask the same of one origin."""
        return {}

    def claims_of(self, event: Event) -> tuple[Claim, ...]:
        """The claims of an event, oldest report first."""
        evidence = self.evidence
        told = {i: evidence.claims[i] for i in event.claims if i in evidence.report_of}
        return tuple(sorted(told.values(), key=lambda c: (order(evidence.report_of[c.id]), c.id)))

    def reports_of(self, claim: Claim) -> tuple[Report, ...]:
        """The reports in which a claim stands, oldest first."""
        return self.evidence.reports_of[claim.id]


def extract(
    picture: Picture, pack: Pack, what: str | None, *, label: str, notice: str | None = None
) -> Extract:
    """The part of a picture that is asked for.

    Args:
        picture: what came out of the gate.
        pack: what is known beforehand.
        what: a person, a kind of event, or an id, as `reportedly brief` takes it; None for all.
        label: the TLP 2.0 label of the audience.
        notice: the notice that the document carries.

    Raises:
        NotFound: nothing answers to `what`.
    """
    evidence = Evidence(picture=picture, pack=pack)
    return Extract(
        evidence=evidence,
        scope=scope_of(evidence, what),
        everything=what is None,
        label=label,
        notice=notice,
    )


def order(report: Report) -> tuple[str, str]:
    """By the day of publication, undated ones last, then by id."""
    return report.published or "9999", report.id


def origins_of(event: Event) -> tuple[Origin, ...]:
    """The origins of an event, by name; never by arrival."""
    return tuple(sorted(event.origins, key=lambda o: (o.name, o.type, sorted(o.claims))))
