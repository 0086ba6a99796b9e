"""Whether what was said at 70 % came true in seven of ten: reliability without bins.

The share that came true is fitted to the probabilities as a function that never falls (pool
adjacent violators), after Dimitriadis, Gneiting and Jordan, "Stable reliability diagrams for
probabilistic classifiers", PNAS 118 (2021); so is the split of the Brier score.
"""

from collections.abc import Sequence

from reportedly.model import Noun
from reportedly.weigh.record.scores import brier_score


class Block(Noun, frozen=True):
    """Forecasts between two probabilities that share one fitted share.

    Attributes:
        low: their lowest probability.
        high: their highest.
        n: how many.
        held: how many of them came true.
    """

    low: float
    high: float
    n: int
    held: int

    @property
    def share(self) -> float:
        """The share that came true."""
        return self.held / self.n


class Reliability(Noun, frozen=True):
    """How forecasts and outcomes lie to one another.

    Attributes:
        blocks: by rising probability; their shares rise.
        miscalibration: what the Brier score would gain if each block said its own share.
        discrimination: what those shares gain over always saying the share of all.
        uncertainty: the Brier score of always saying the share of all.

    The Brier score is miscalibration - discrimination + uncertainty.
    """

    blocks: tuple[Block, ...]
    miscalibration: float
    discrimination: float
    uncertainty: float


def reliability(pairs: Sequence[tuple[float, float]]) -> Reliability | None:
    """The reliability of probabilities with their truths (0 or 1); None where there are none."""
    if not pairs:
        return None
    blocks = _pooled(pairs)
    n = sum(block.n for block in blocks)
    share = sum(block.held for block in blocks) / n
    fitted = sum(b.held * (1 - b.share) ** 2 + (b.n - b.held) * b.share**2 for b in blocks) / n
    uncertainty = share * (1 - share)
    return Reliability(
        blocks=blocks,
        miscalibration=brier_score(pairs) - fitted,
        discrimination=uncertainty - fitted,
        uncertainty=uncertainty,
    )


def _pooled(pairs: Sequence[tuple[float, float]]) -> tuple[Block, ...]:
    """Blocks whose shares rise: a block that lies no higher than the one before is joined to it."""
    blocks: list[Block] = []
    for p in sorted({p for p, _ in pairs}):
        truths = [y for q, y in pairs if q == p]
        blocks.append(Block(low=p, high=p, n=len(truths), held=round(sum(truths))))
        while len(blocks) > 1 and blocks[-2].share >= blocks[-1].share:
            last, before = blocks.pop(), blocks.pop()
            blocks.append(
                Block(
                    low=before.low,
                    high=last.high,
                    n=before.n + last.n,
                    held=before.held + last.held,
                )
            )
    return tuple(blocks)
