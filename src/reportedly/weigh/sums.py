"""The sum behind a belief: the base of the kind, each origin's word, and what else bears on it."""

import math
from collections.abc import Mapping, Sequence

from reportedly.model import Event, Noun, Term
from reportedly.weigh.bearing import Evidence
from reportedly.weigh.blocs import Apart, apart
from reportedly.weigh.discount import Share, shares
from reportedly.weigh.fit import Base, Fit
from reportedly.weigh.rivals import accounts, taken, weights
from reportedly.weigh.rulings import term as ruling_term
from reportedly.weigh.scene import Scene
from reportedly.weigh.worth import worths


class Sum(Noun, frozen=True):
    """What an event has for and against itself, before its rivals.

    Attributes:
        base: the base of the kind.
        parts: each origin's word, at the discount of its rank.
        within: words that are counted with another, with the reason, as terms of nothing.
        special: terms of what is no word of an origin.
        log_odds: base and terms together.
        variance: of that.
    """

    base: Base
    parts: tuple[Share, ...]
    within: tuple[Term, ...]
    special: tuple[Term, ...]
    log_odds: float
    variance: float


class Sums:
    """The sum of every event, each made once."""

    def __init__(
        self, events: Sequence[Event], evidence: Mapping[str, Evidence], fitted: Fit, scene: Scene
    ) -> None:
        """Take what the sums are made of.

        Args:
            events: all events.
            evidence: what bears on each, by its id.
            fitted: what past cases say of bases and of words.
            scene: the claims behind the events, and the pack.
        """
        self._events = {event.id: event for event in events}
        self._evidence = evidence
        self._fitted = fitted
        self._scene = scene
        self._made: dict[str, Sum] = {}

    def of(self, event: Event) -> Sum:
        """What an event has for and against itself."""
        if event.id not in self._made:
            self._made[event.id] = self._sum(event)
        return self._made[event.id]

    def rivals(self, event: Event) -> tuple[Term, float] | None:
        """What its rivals take from an event, and the variance of that; None where it has none."""
        rivals = self._evidence[event.id].rivals
        if not rivals:
            return None
        sums = [self.of(rival) for rival in rivals]
        log_odds = [each.log_odds for each in sums]
        variance = math.fsum(
            weight * weight * each.variance
            for weight, each in zip(weights(log_odds), sums, strict=True)
        )
        term = Term(
            words=accounts(rivals, self._scene.pack),
            log_odds=taken(log_odds),
            claims=tuple(sorted({id_ for rival in rivals for id_ in rival.claims})),
        )
        return term, variance

    def _sum(self, event: Event) -> Sum:
        evidence, fitted = self._evidence[event.id], self._fitted
        factor = self._scene.parameters.implied
        kept = apart(
            worths(event, evidence.told, evidence.implied, fitted, factor), self._scene.directory
        )
        parts = shares(kept.counted, fitted.numbers.discount)
        base = fitted.base(event.kind, without=event.id)
        special = self._special(evidence)
        scale, scale_variance = fitted.scale()
        told = math.fsum(part.log_odds for part in parts) / scale
        return Sum(
            base=base,
            parts=parts,
            within=_within(kept),
            special=special,
            log_odds=math.fsum(
                [base.log_odds, *(p.log_odds for p in parts), *(t.log_odds for t in special)]
            ),
            variance=math.fsum(
                [base.variance, told * told * scale_variance, *(p.variance for p in parts)]
            ),
        )

    def _special(self, evidence: Evidence) -> tuple[Term, ...]:
        found = []
        if evidence.authority is not None:
            found.append(evidence.authority.term)
        if evidence.against is not None:
            found.append(evidence.against.term)
        if evidence.silence is not None:
            found.append(evidence.silence)
        if evidence.ruling is not None:
            found.append(ruling_term(evidence.ruling, self._scene.parameters.ruling))
        return tuple(found)


def _within(kept: Apart) -> tuple[Term, ...]:
    return tuple(
        Term(words=f"{worth.stance.name}: {words}, +0", log_odds=0.0, claims=worth.stance.claims)
        for worth, words in kept.within
    )
