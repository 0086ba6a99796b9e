"""What weighing needs to see beside an event: its claims, the pack, whose person it is about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Self

from reportedly.model import Event, Reading, Report
from reportedly.packs import Pack
from reportedly.trace import Directory, Member, filed
from reportedly.weigh.fit import Numbers
from reportedly.weigh.parameters import Parameters


class Scene:
    """The claims behind the events, each by the id that it has in any copy."""

    def __init__(self, members: Iterable[Member], pack: Pack) -> None:
        """See what was filed.

        Args:
            members: every claim once, as `trace.filed` gives them.
            pack: what is known beforehand.

        Raises:
            PackError: the pack lacks a weight.
        """
        self.pack = pack
        self.parameters = Parameters.of(pack)
        self.numbers = Numbers.of(pack)
        self.directory = Directory(pack)
        self._members: dict[str, Member] = {}
        self._asked: dict[tuple[str, ...], tuple[Member, ...]] = {}
        for member in members:
            for claim in (*(copy.claim for copy in member.carried), member.claim):
                self._members[claim.id] = member

    @classmethod
    def of(cls, reports: Iterable[Report], readings: Iterable[Reading], pack: Pack) -> Self:
        """The scene of reports and readings that are not filed yet.

        Raises:
            PackError: the pack lacks a weight.
            ValueError: a reading is of a report that is not among the reports.
        """
        return cls(filed(reports, readings, Directory(pack)), pack)

    def members(self, claims: Iterable[str]) -> tuple[Member, ...]:
        """The claims of those ids, copies counted once, in order of time; unknown ids are none."""
        ids = tuple(claims)
        if ids not in self._asked:
            found = {m.claim.id: m for id_ in ids if (m := self._members.get(id_)) is not None}
            several = len(found) > 1
            ordered = sorted(found.values(), key=lambda m: m.order) if several else found.values()
            self._asked[ids] = tuple(ordered)
        return self._asked[ids]

    def home(self, event: Event, members: Sequence[Member]) -> str | None:
        """The two-letter code of the state whose person the event is about, as far as told."""
        holder = self.pack.holder(event.person)
        if holder is not None:
            return holder.state
        told = Counter(c for m in members if (c := self._code(m.claim.country)) is not None)
        return min(told, key=lambda code: (-told[code], code)) if told else None

    def _code(self, country: str | None) -> str | None:
        place = self.pack.place(country)
        if place is not None:
            return place.state
        return country if country and len(country) == 2 and country.isupper() else None
