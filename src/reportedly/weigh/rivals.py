"""Rival accounts of one fate: of kinds that exclude one another, only one can have happened.

What the rivals have for themselves is taken from an event as the softmax over all candidates takes
it: its log-odds less ln(1 + Σ e^z) over the log-odds z of its rivals, each counted without its own
rivals. So nothing that is told of an event itself changes what its rivals take from it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from reportedly.model import Event
from reportedly.packs import Pack
from reportedly.trace import rule_of
from reportedly.weigh.implications import meet
from reportedly.weigh.scene import Scene
from reportedly.weigh.stances import Stance
from reportedly.weigh.status import weighs


class Rivals:
    """The accounts that exclude others, by person."""

    def __init__(
        self, events: Iterable[Event], told: Mapping[str, Sequence[Stance]], scene: Scene
    ) -> None:
        self._pack = scene.pack
        self._excluded: dict[str, set[str]] = {}
        for row in scene.pack.between_kinds:
            if row.relation == "excludes":
                self._excluded.setdefault(row.kind, set()).add(row.other)
                self._excluded.setdefault(row.other, set()).add(row.kind)
        self._accounts: dict[str, list[Event]] = {}
        for event in events:
            if event.person is None or event.kind not in self._excluded:
                continue
            if weighs(told[event.id], scene.directory, deny=False):
                self._accounts.setdefault(event.person, []).append(event)

    def of(self, event: Event) -> tuple[Event, ...]:
        """The events that exclude this one, their dates being such that they can be the same fate.

        An account that is no more than a rumour is nobody's rival.
        """
        if event.person is None:
            return ()
        kinds = self._excluded.get(event.kind, set())
        slack = rule_of(event.kind, self._pack).slack
        return tuple(
            other
            for other in self._accounts.get(event.person, [])
            if other.kind in kinds and meet(event.happened, other.happened, slack)
        )


def taken(log_odds: Sequence[float]) -> float:
    """What rivals of these log-odds take from an event: -ln(1 + Σ e^z), never more than nothing."""
    highest = max(0.0, *log_odds)
    odds = math.fsum([math.exp(-highest), *(math.exp(z - highest) for z in log_odds)])
    return -(highest + math.log(odds))


def weights(log_odds: Sequence[float]) -> tuple[float, ...]:
    """How far what is taken moves with each rival's log-odds: its share of 1 + Σ e^z."""
    whole = taken(log_odds)
    return tuple(math.exp(z + whole) for z in log_odds)


def accounts(rivals: Iterable[Event], pack: Pack) -> str:
    """The rival accounts in words, with who tells them."""
    found = {f"{rule_of(other.kind, pack).noun} ({_names(other)})" for other in rivals}
    return f"rival account: {'; '.join(sorted(found))}"


def _names(event: Event) -> str:
    return ", ".join(sorted(origin.name for origin in event.origins))
