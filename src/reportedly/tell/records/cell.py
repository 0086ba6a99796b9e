"""Cells of the table of records: one source or group on some kinds, and what belongs to it."""

from collections.abc import Sequence
from datetime import date

from reportedly.model import Noun
from reportedly.packs import Pack, PastCase
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.fit.scores import Reliability, reliability
from reportedly.weigh.record import (
    LAGS,
    Fitting,
    Naming,
    Record,
    Score,
    What,
    Whose,
    forecasts,
    record,
    score,
)
from reportedly.when import When


class Basis(Noun, frozen=True):
    """What an answer rests on.

    Attributes:
        as_of: only what was public by this day; all where None.
        recorded: only what the ledger had learned by this day; all where None.
        ledger: the ledger whose cases are among them; None where the pack's history stands alone.
    """

    as_of: date | None = None
    recorded: date | None = None
    ledger: str | None = None


NOW = Basis()
"""The pack's history alone, as it is known today."""


class Asked(Noun, frozen=True):
    """The cases, the pack and the names that a question about records is answered from."""

    cases: tuple[Case, ...]
    pack: Pack
    naming: Naming

    def cell(self, whose: Whose, what: What) -> Record:
        """The record of a source or a group on some kinds."""
        return record(
            self.cases,
            whose,
            what.name,
            what.kinds,
            within=self._above(whose),
            pool=self.pack.weights["record_pool"],
        )

    def _above(self, whose: Whose) -> tuple[Whose, ...]:
        """The group of a single source."""
        if len(whose.origins) != 1:
            return ()
        (key,) = whose.origins
        return (self.naming.pooled(self.naming.group_of(key)),)

    def members(self, whose: Whose) -> list[Whose]:
        """Those of them who said something, each by itself, in the order of their names."""
        keys = {t.origin for case in self.cases for t in case.told if whose.spoke(t)}
        return sorted(map(self.naming.of, keys), key=lambda w: (w.name.casefold(), w.name))

    def doubtful(
        self, whose: Whose, kinds: Sequence[str], as_of: date | None
    ) -> tuple[PastCase, ...]:
        """The doubtful claims of the history that would be theirs, by the day."""
        found = []
        for row in self.pack.history:
            if row.doubt is None or row.kind not in kinds:
                continue
            said = When.of(row.claimed).latest
            if as_of is not None and (said is None or said > as_of):
                continue
            key = self.naming.key_of(row.key)
            if whose.has(key, self.naming.group_of(key)):
                found.append(row)
        return tuple(found)

    def scored(
        self, fitting: Fitting, whose: Whose, kinds: Sequence[str]
    ) -> tuple[tuple[Score, ...], Reliability | None]:
        """The scores of our own beliefs on cases of those kinds of which they spoke.

        With them the reliability of what we believed at the first report.
        """
        made = forecasts(
            self.cases,
            fitting,
            of=lambda case: case.kind in kinds and any(map(whose.spoke, case.told)),
        )
        first = [(f.probability, f.truth == 1) for f in made if f.lag == LAGS[0]]
        return tuple(score(made, lag) for lag in LAGS), reliability(first)
