"""Silence of state media: evidence for a disappearance, of people who are seen at a known rhythm.

It speaks only as far as the ledger itself follows that state's media: nobody is missing from pages
that nobody has filed. Of any other kind of event silence says nothing.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from reportedly.model import Event, Term
from reportedly.trace import Member, asserts
from reportedly.trace.appearances import NAME_ON_LIST, RERUN
from reportedly.weigh.scene import Scene

_SILENT = "disappearance"


class Silences:
    """When the media of each state showed anybody, and whom on which days."""

    def __init__(self, events: Iterable[Event], scene: Scene) -> None:
        self._scene = scene
        self._shown: dict[tuple[str, str], dict[date, str]] = {}
        self._reaches: dict[str, date] = {}
        for event in events:
            if event.kind == "appearance":
                for member in scene.members(event.claims):
                    self._take(event, member)

    def of(self, event: Event, bound: date) -> Term | None:
        """The term of a silence since somebody was last shown.

        Args:
            event: a disappearance; of any other kind there is no term.
            bound: the last day on which it can have begun. Who was shown after it is not silent.
        """
        home = self._scene.home(event, self._scene.members(event.claims))
        if event.kind != _SILENT or event.person is None or home is None:
            return None
        shown = self._shown.get((home, event.person), {})
        days = sorted(shown)
        p = self._scene.parameters
        if len(days) < max(2, p.silence_least) or days[-1] > bound:
            return None
        unseen = (self._reaches[home] - days[-1]).days
        rhythm = usual(days)
        weight = silence(unseen, rhythm, p.silence_benign, p.silence_cap)
        if not weight:
            return None
        return Term(
            words=f"not shown by the state's media for {unseen} days, up to "
            f"{self._reaches[home].isoformat()}; before, every {rhythm:g} days",
            log_odds=weight,
            claims=tuple(sorted({shown[days[-1]]})),
        )

    def _take(self, event: Event, member: Member) -> None:
        claim, when = member.claim, member.happened
        if not asserts(claim) or when is None or when.earliest is None:
            return
        if when.earliest != when.latest or claim.mode == RERUN:
            return
        for state in self._showing(event, claim.id):
            self._reaches[state] = max(self._reaches.get(state, when.earliest), when.earliest)
            if event.person is not None and claim.mode != NAME_ON_LIST:
                days = self._shown.setdefault((state, event.person), {})
                days[when.earliest] = min(days.get(when.earliest, claim.id), claim.id)

    def _showing(self, event: Event, claim: str) -> set[str]:
        """The states whose media show it."""
        found = set()
        for origin in event.origins:
            if claim in origin.claims:
                source = self._scene.directory.by_id(origin.key.removeprefix("source:"))
                if source is not None and source.type == "state media" and source.state:
                    found.add(source.state)
        return found


def usual(days: Sequence[date]) -> float:
    """The rhythm at which somebody is seen: the median of the days between two sightings.

    Args:
        days: on which the person was seen, in order; at least two.
    """
    return median((later - day).days for day, later in pairwise(days))


def silence(unseen: float, rhythm: float, benign: float, cap: float) -> float:
    """The log-odds of so many days unseen, of somebody who used to be seen every `rhythm` days.

    Whoever disappeared is not seen; of those who did not, a share is absent for other reasons (an
    illness, a posting), and the others are seen again at the old rhythm:
    ln(1 / (q + (1 - q) e^(-d/τ))).

    Args:
        unseen: days unseen.
        rhythm: days between two sightings before, at least one.
        benign: the share absent for other reasons, above 0 and up to 1.
        cap: the most that it may weigh.
    """
    if unseen <= 0:
        return 0.0
    seen_still = math.exp(-unseen / max(rhythm, 1.0))
    return max(0.0, min(cap, -math.log(benign + (1.0 - benign) * seen_still)))
