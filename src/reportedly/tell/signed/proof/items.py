"""What facts are bound to: the items of a gated picture, by their ids."""

from functools import cached_property

import msgspec

from reportedly.model import (
    Assertion,
    Claim,
    Context,
    Event,
    Figure,
    Kin,
    Person,
    Remark,
    Report,
    Silence,
)
from reportedly.tell.evidence import Evidence
from reportedly.tell.signed.proof.lexicon import even

Item = Assertion | Claim | Context | Event | Figure | Kin | Person | Remark | Report | Silence


class Items(msgspec.Struct, frozen=True, dict=True):
    """Every item of the evidence, and whose names are whose."""

    evidence: Evidence

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Items by id; an event under its former ids too."""
        found: dict[str, Item] = {}
        for event in self.evidence.events:
            found |= dict.fromkeys((*event.aliases, event.id), event)
        found |= self.evidence.reports
        found |= self.evidence.persons
        found |= self.evidence.claims
        for reading in self.evidence.readings:
            told: tuple[Item, ...] = (
                *reading.figures,
                *reading.remarks,
                *reading.context,
                *reading.assertions,
                *reading.kin,
                *reading.silences,
            )
            found |= {each.id: each for each in told}
        return found

    @cached_property
    def named(self) -> dict[str, frozenset[str]]:
        """Whom each spelling may mean, by ids of persons."""
        found: dict[str, set[str]] = {}
        for person in self.evidence.persons.values():
            for name in (person.name, *person.names, person.native or ""):
                found.setdefault(even(name), set()).add(person.id)
        return {name: frozenset(ids) for name, ids in found.items()}

    def reports_of(self, item: str) -> frozenset[str]:
        """Ids of the reports in which an item stands."""
        if item in self.evidence.reports:
            return frozenset({item})
        return frozenset(r.id for r in self.evidence.reports_of.get(item, ()))
