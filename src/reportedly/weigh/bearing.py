"""All that bears on an event, gathered from the other events, the rulings and its own claims."""

from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.model import Event, Noun, Ruling, Term
from reportedly.trace import Member, asserts, rule_of
from reportedly.weigh.authority import Confirmation, authority
from reportedly.weigh.implications import Implications, Implied
from reportedly.weigh.rivals import Rivals
from reportedly.weigh.rulings import placed
from reportedly.weigh.scene import Scene
from reportedly.weigh.sightings import Against, Signs
from reportedly.weigh.silence import Silences
from reportedly.weigh.stances import Stance, stances


class Evidence(Noun, frozen=True):
    """All that bears on one event."""

    told: tuple[Stance, ...]
    implied: tuple[Implied, ...]
    authority: Confirmation | None
    against: Against | None
    silence: Term | None
    rivals: tuple[Event, ...]
    ruling: Ruling | None


class Bearing:
    """Looks up what bears on each of the events of a picture."""

    def __init__(self, events: Sequence[Event], scene: Scene, rulings: Iterable[Ruling]) -> None:
        self._scene = scene
        self._told = {event.id: stances(event, scene) for event in events}
        self._rivals = Rivals(events, self._told, scene)
        self._ruled = placed(rulings, events, scene)
        self.signs = Signs(events, scene)
        self._silences = Silences(events, scene)
        self._implied = Implications(events, self._told, scene, self._false)

    def on(self, event: Event, members: Sequence[Member]) -> Evidence:
        """All that bears on one event, whose claims are `members`."""
        bound = _latest_day(event, members)
        rule = rule_of(event.kind, self._scene.pack)
        return Evidence(
            told=self._told[event.id],
            implied=self._implied.of(event),
            authority=authority(event, members, self._scene),
            against=self.signs.against(event, bound, rule) if bound else None,
            silence=self._silences.of(event, bound) if bound else None,
            rivals=self._rivals.of(event),
            ruling=self._ruled.get(event.id),
        )

    def _false(self, event: Event) -> bool:
        """Whether an event is shown not to have happened."""
        ruling = self._ruled.get(event.id)
        if ruling is not None:
            return ruling.outcome == "failed"
        bound = _latest_day(event, self._scene.members(event.claims))
        if bound is None:
            return False
        against = self.signs.against(event, bound, rule_of(event.kind, self._scene.pack))
        return against is not None and against.settles


def _latest_day(event: Event, members: Sequence[Member]) -> date | None:
    """The last day on which it can have happened: by its date, else the first day it was told."""
    if event.happened is not None and event.happened.latest is not None:
        return event.happened.latest
    return min((m.said for m in members if asserts(m.claim) and m.said), default=None)
