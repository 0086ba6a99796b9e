"""Fitting what a telling is worth to how such tellings turned out; knows nothing of any ledger.

`cases` is what goes in; `cells` and `labels` count it, `pooling` weighs a word by it, `summing`
adds words up, `solving` and `bases` fit bases and scale, `interval` says how sure that is, and
`fitted` is the whole. `scores` and `beta` judge beliefs and records by what became of them.
"""

from reportedly.weigh.fit.bases import Base
from reportedly.weigh.fit.cases import Case, Outcome, Says, Told
from reportedly.weigh.fit.fitted import Believed, Fit, Part, fit
from reportedly.weigh.fit.interval import interval
from reportedly.weigh.fit.numbers import Numbers
from reportedly.weigh.fit.pooling import Weight

__all__ = [
    "Base",
    "Believed",
    "Case",
    "Fit",
    "Numbers",
    "Outcome",
    "Part",
    "Says",
    "Told",
    "Weight",
    "fit",
    "interval",
]
