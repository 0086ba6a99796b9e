"""What one flat word of a source is worth: its own record, pulled to its group's, and that to all.

Three levels in log-ratio space, each a Beta prior that stands where the level above puts it
(partial pooling, as in Efron and Morris 1975): all words of a stance, those of a group of sources
on one kind of event, those of one source on it. A level is never given more prior cases than the
one above holds. The share of a source's words that landed on true events, set against the share of
events that are true, is the likelihood ratio of a word.
"""

import math

from reportedly.model import Noun
from reportedly.weigh.fit.cases import Says
from reportedly.weigh.fit.cells import Cell, Cells, everywhere, of_group, of_kind, of_origin
from reportedly.weigh.fit.labels import Labels, logit
from reportedly.weigh.fit.numbers import Numbers
from reportedly.weigh.likelihood import probability, trigamma


class Weight(Noun, frozen=True):
    """What one flat word of a source is worth.

    Attributes:
        log_odds: never negative for an assertion, never positive for a denial: a source that is
            often wrong is ignored, not turned round.
        variance: of the log-odds.
        held: words of this source on this kind that proved right, discounted by how many said so.
        failed: those that proved wrong.
    """

    log_odds: float
    variance: float
    held: float
    failed: float


class _Level(Noun, frozen=True):
    """Log-odds of a word at one level, and the two counts, prior and own, behind it."""

    log_odds: float
    true: float
    false: float


class Pool:
    """Weighs a word by the records of its source, of its group and of all."""

    def __init__(self, cells: Cells, labels: Labels, numbers: Numbers, *, alone: bool) -> None:
        """Take what was counted.

        Args:
            cells: words by how their events turned out.
            labels: the settled events.
            numbers: strengths of the levels and the prior ratios.
            alone: whether hardly any settled case has two origins (see `_average`).
        """
        self._cells = cells
        self._labels = labels
        self._numbers = numbers
        self._alone = alone

    def weight(self, origin: str, group: str, kind: str, says: Says, without: str | None) -> Weight:
        """What one flat word is worth, as known without one case."""
        cell = of_origin(origin, kind, says)
        true, false = self._cells.of(cell, without)
        if says == "observe":
            return Weight(log_odds=0.0, variance=0.0, held=true, failed=false)
        n = self._numbers
        ratio = n.prior(says)
        whole = self._level(everywhere(says), ratio, n.c0, self._labels.prior(without), without)
        if self._alone:
            at = self._average(kind, says, ratio, without)
            whole = _Level(log_odds=ratio, true=whole.true, false=whole.false)
        else:
            at = self._labels.prior_of(kind, without)
        mass = min(n.m_type, whole.true + whole.false)
        pooled = self._level(of_group(group, kind, says), whole.log_odds, mass, at, without)
        mass = min(n.m_origin, pooled.true + pooled.false)
        told = self._level(cell, pooled.log_odds, mass, at, without)
        deny = says == "deny"
        return Weight(
            log_odds=min(told.log_odds, 0.0) if deny else max(told.log_odds, 0.0),
            variance=trigamma(told.true) + trigamma(told.false),
            held=false if deny else true,
            failed=true if deny else false,
        )

    def _level(
        self, cell: Cell, ratio: float, mass: float, at: float, without: str | None
    ) -> _Level:
        """A Beta prior of so much mass at log-odds `ratio + at`, and the counts of the cell."""
        true, false = self._cells.of(cell, without)
        share = probability(ratio + at)
        true += mass * share
        false += mass * (1.0 - share)
        return _Level(log_odds=math.log(true / false) - at, true=true, false=false)

    def _average(self, kind: str, says: Says, ratio: float, without: str | None) -> float:
        """The log-odds that stand for the base where each event has one origin.

        With one word an event, the base of a kind and the worth of the average source cannot be
        told apart: the share of words that proved right *is* the share of events that did. The
        worth of the average source is then left at its prior ratio, and what a group or a source
        shows is how far it is above or below that average; so the base here is what the words' own
        share of true events leaves when the prior ratio is taken off. The share within a kind is
        pooled to that of all kinds as the events' share is, and is that of the prior where there
        is no case.
        """
        true, false = self._cells.of(everywhere(says), without)
        start = probability(ratio + self._labels.prior(without))
        share = (true + 2.0 * start) / (true + false + 2.0)
        true, false = self._cells.of(of_kind(kind, says), without)
        mass = self._numbers.pool_kind
        return logit((true + mass * share) / (true + false + mass)) - ratio
