"""Rival accounts: another end told of the same person at the same time."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.model import Event, Term
from reportedly.weigh.scene import Scene
from reportedly.weigh.stances import Stance
from reportedly.weigh.status import weighs
from reportedly.when import When


class Rivals:
    """The ends of lives that are told, by person: nobody dies twice."""

    def __init__(
        self, events: Iterable[Event], told: Mapping[str, Sequence[Stance]], scene: Scene
    ) -> None:
        self._kinds = scene.pack.kinds
        self._ends: dict[str, list[Event]] = {}
        for event in events:
            rule = self._kinds.get(event.kind)
            ends = rule is not None and rule.ends_life and event.person is not None
            if ends and event.person and weighs(told[event.id], scene.directory, deny=False):
                self._ends.setdefault(event.person, []).append(event)

    def of(self, event: Event) -> Term | None:
        """The rival accounts of an end, as a term that weighs nothing and makes it disputed.

        Rival are kinds that the pack names as such, where both end a life and their dates can meet.
        """
        rule = self._kinds.get(event.kind)
        if rule is None or not rule.ends_life or event.person is None:
            return None
        found = [
            other
            for other in self._ends.get(event.person, [])
            if other.kind in rule.same_as and _meet(event.happened, other.happened, rule.slack)
        ]
        if not found:
            return None
        accounts = sorted({f"{self._kinds[other.kind].noun} ({_names(other)})" for other in found})
        return Term(
            words=f"rival account: {'; '.join(accounts)}, +0",
            log_odds=0.0,
            claims=tuple(sorted({id_ for other in found for id_ in other.claims})),
        )


def _meet(one: When | None, other: When | None, slack: int) -> bool:
    return one is None or other is None or one.meets(other, slack=slack)


def _names(event: Event) -> str:
    return ", ".join(sorted(origin.name for origin in event.origins))
