"""The past cases that tell of an event of the ledger."""

from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.model import Event
from reportedly.names import Index
from reportedly.packs import PastCase
from reportedly.trace import rule_of
from reportedly.weigh.happenings import days_alive, one_happening
from reportedly.weigh.past import Past, unnamed
from reportedly.weigh.scene import Scene
from reportedly.when import When


class History:
    """Past cases found by the happening that they tell of; asked, never changed."""

    def __init__(self, past: Iterable[Past], events: Sequence[Event], scene: Scene) -> None:
        """Lay the cases out by kind, by holder and by name.

        Args:
            past: the cases as they were known on the day that is asked for.
            events: all events of the ledger, which show who lived when.
            scene: the claims behind them.
        """
        self._scene = scene
        self._past = {each.case.id: each for each in past}
        self._of_holder: dict[tuple[str, str], set[str]] = {}
        self._names: dict[str, Index[str]] = {}
        self._alike: dict[tuple[str, str], frozenset[str]] = {}
        for id_, each in self._past.items():
            for row in each.rows:
                self._lay(id_, each.case.kind, row)
        self._alive = days_alive(
            events, lambda event: [m.claim for m in scene.members(event.claims)]
        )

    def of(self, event: Event) -> list[Past]:
        """The cases of the same person and kind that tell of the same happening, by their ids."""
        if event.person is None:
            return []
        known = self._of_holder.get((event.person, event.kind), set())
        named = self._by_name(event.who, event.kind)
        found = [self._past[id_] for id_ in sorted(known | named)]
        return [p for p in found if self._is(p, event, by_name=p.case.id not in known)]

    def _lay(self, id_: str, kind: str, row: PastCase) -> None:
        if row.person is not None:
            self._of_holder.setdefault((row.person, kind), set()).add(id_)
        elif not unnamed(row):
            self._names.setdefault(kind, Index()).add(id_, row.subject)

    def _by_name(self, who: str, kind: str) -> frozenset[str]:
        """Ids of the cases of nobody whom the pack holds, whose name can be this one."""
        if (who, kind) not in self._alike:
            index = self._names.get(kind)
            near = index.nearest(who) if index is not None else ()
            self._alike[who, kind] = frozenset(n.key for n in near if n.answer == "match")
        return self._alike[who, kind]

    def _is(self, past: Past, event: Event, *, by_name: bool) -> bool:
        rule = rule_of(event.kind, self._scene.pack)
        alive = self._closed(past, event) if "appearance" in rule.refuted_by else ()
        days = self._days(event)
        return any(
            one_happening(told, day, rule, alive=alive, by_name=by_name)
            for told in _told(past, once=rule.once)
            for day in days
        )

    def _closed(self, past: Past, event: Event) -> tuple[date, ...]:
        """The days by which the person was shown alive, by the ledger and by the case itself."""
        failed = (past.case.known,) if past.refuted and past.case.known is not None else ()
        return (*self._alive.get(event.person or "", ()), *failed)

    def _days(self, event: Event) -> list[When]:
        """When it was first told, and when it happened."""
        said = [m.said for m in self._scene.members(event.claims) if m.said is not None]
        days = [When.day(min(said))] if said else []
        return days if event.happened is None else [*days, event.happened]


def _told(past: Past, *, once: bool) -> list[When]:
    """When a case was claimed; of what befalls a person once, when it happened as well."""
    told = [row.claimed for row in past.rows]
    return [When.of(day) for day in (*told, *(r.happened for r in past.rows if once)) if day]
