"""What is told of one event and implies another: an execution, the loss of the post."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportedly.model import Event, Noun
from reportedly.packs import Between
from reportedly.trace import rule_of
from reportedly.weigh.scene import Scene
from reportedly.weigh.stances import Stance
from reportedly.when import When


class Implied(Noun, frozen=True):
    """An origin's word on another event that implies this one.

    Attributes:
        kind: the kind of that other event.
        event: its id.
        because: why it implies this one.
    """

    stance: Stance
    kind: str
    event: str
    because: str


class Implications:
    """Looks up who told of something that implies an event of the same person."""

    def __init__(
        self,
        events: Iterable[Event],
        told: Mapping[str, Sequence[Stance]],
        scene: Scene,
        false: Callable[[Event], bool],
    ) -> None:
        """Sort the events by person and kind.

        Args:
            events: all events.
            told: what is said of each, by its id.
            scene: the claims behind them, and the pack.
            false: whether an event is shown not to have happened: then it implies nothing.
        """
        self._scene, self._told, self._false = scene, told, false
        self._rows: dict[str, list[Between]] = {}
        for row in scene.pack.between_kinds:
            if row.relation == "implies":
                self._rows.setdefault(row.other, []).append(row)
        telling = {row.kind for rows in self._rows.values() for row in rows}
        self._events: dict[tuple[str, str], list[Event]] = {}
        for event in events:
            if event.person is not None and event.kind in telling:
                self._events.setdefault((event.person, event.kind), []).append(event)

    def of(self, event: Event) -> tuple[Implied, ...]:
        """Every asserting word on an event that implies this one, its date as the pack asks."""
        if event.person is None:
            return ()
        return tuple(
            Implied(stance=stance, kind=other.kind, event=other.id, because=row.because)
            for row in self._rows.get(event.kind, [])
            for other in self._events.get((event.person, row.kind), [])
            if self._fits(row, other, event) and not self._false(other)
            for stance in self._told[other.id]
            if not stance.deny
        )

    def _fits(self, row: Between, telling: Event, implied: Event) -> bool:
        slack = max(rule_of(e.kind, self._scene.pack).slack for e in (telling, implied))
        if not meet(telling.happened, implied.happened, slack):
            return False
        return row.dates == "meet" or not _after(implied.happened, telling.happened)


def meet(one: When | None, other: When | None, slack: int) -> bool:
    """Whether two dates can be the same day, give or take some days; an open one meets any."""
    return one is None or other is None or one.meets(other, slack=slack)


def _after(one: When | None, other: When | None) -> bool:
    """Whether one surely begins after the other."""
    if one is None or other is None or one.earliest is None or other.latest is None:
        return False
    return one.earliest > other.latest
