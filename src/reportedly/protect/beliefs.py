"""What is left of a belief when some of its terms may not be told."""

import math

import msgspec

from reportedly.model import Belief, Origin, Term
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_text

# ICD 203 (2015), first row of terms; each band holds its lower edge.
_WORDS = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
)

_MOST = 700.0
"""Log-odds whose odds are still a number."""


def told_belief(
    belief: Belief, claims: frozenset[str], origins: tuple[Origin, ...], marker: Marker
) -> Belief:
    """A belief from the terms that point at claims which may be told.

    Base and terms still add up: what a dropped term had added is taken from the probability and
    both ends of the interval, on the scale of log-odds.

    Args:
        belief: as it was weighed.
        claims: ids of the claims that remain.
        origins: the origins that remain.
        marker: finds protected words in the terms' own words.
    """
    kept = tuple(t for t in belief.terms if not t.claims or claims & set(t.claims))
    lost = sum(t.log_odds for t in belief.terms) - sum(t.log_odds for t in kept)
    terms = tuple(_told_term(t, claims, marker) for t in kept)
    if len(kept) == len(belief.terms):
        return msgspec.structs.replace(belief, terms=terms)
    probability = _moved(belief.probability, lost)
    status = belief.status
    if status == "corroborated" and len(origins) < 2:
        status = "unconfirmed"
    return msgspec.structs.replace(
        belief,
        status=status,
        probability=probability,
        low=_moved(belief.low, lost),
        high=_moved(belief.high, lost),
        word=next((w for edge, w in _WORDS if probability < edge), "almost certain"),
        terms=terms,
    )


def _told_term(term: Term, claims: frozenset[str], marker: Marker) -> Term:
    words = narrow_text(term.words, marker) or "another source"
    return msgspec.structs.replace(
        term, words=words, claims=tuple(c for c in term.claims if c in claims)
    )


def _moved(probability: float, log_odds: float) -> float:
    """A probability with some log-odds taken away; 0 and 1 stay what they are."""
    if not 0 < probability < 1:
        return probability
    against = log_odds - math.log(probability / (1 - probability))
    # The end of an interval may be so near to nought that its odds are beyond all numbers.
    return 1 / (1 + math.exp(against)) if against < _MOST else 0.0
