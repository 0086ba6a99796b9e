"""What moved a belief besides what is told of the event, and what of that weighed nothing."""

import math
from collections.abc import Sequence

import msgspec

from reportedly.model import Belief, Event, Term
from reportedly.tell.history.mark import Mark
from reportedly.weigh.telling import apart_from_record

STILL = 0.05
"""Log-odds by which a belief may move and still read "as likely as before": the second decimal."""

OTHERS = "what became of other cases, by which sources are weighed"

_NOTHING = 0.005
"""Log-odds below which a word is shown as +0."""

_DECIDES = {"sighting", "ruling", "settled"}


def log_odds(belief: Belief | None) -> float:
    """Base and terms of a belief together; 0 for none."""
    return 0.0 if belief is None else math.fsum([belief.base, *(t.log_odds for t in belief.terms)])


def weighed(before: Event | None, after: Event, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks of a step with whatever else moved it; words that weigh nothing say so.

    What else moved it is a term that rests on none of the marks (a silence, an account that rules
    this one out), and what became of other cases: the base and the records of sources. They are
    told where they come to what shows, and always where no mark has any weight.
    """
    marks = tuple(_nothing(mark, after) for mark in marks)
    if before is None or before.belief is None or after.belief is None:
        return marks
    pairs = _pairs(before.belief, after.belief)
    told = {claim for mark in marks for claim in mark.claims}
    added = [n for o, n in pairs if o is None and n is not None and abs(n.log_odds) >= STILL]
    unsaid = [t for t in added if not told.intersection(t.claims)]
    gone = [o for o, n in pairs if n is None and o is not None and not o.claims]
    if unsaid and abs(_sum(unsaid) - _sum(gone)) < STILL:
        unsaid = []
    found = [_else(unsaid)] if unsaid else []
    moves = abs(log_odds(after.belief) - log_odds(before.belief)) >= STILL
    bare = moves and not found and not any(_weighs(mark, pairs) for mark in marks)
    if abs(_of_others(before.belief, after.belief, pairs)) >= STILL or bare or not (marks or found):
        found.append(Mark(what="else", words=OTHERS))
    return (*marks, *found)


_Pair = tuple[Term | None, Term | None]


def _pairs(before: Belief, after: Belief) -> list[_Pair]:
    """The terms that weigh, each beside what it was: known by claims in common, else by words."""
    old = [t for t in before.terms if t.log_odds]
    pairs: list[_Pair] = []
    for term in (t for t in after.terms if t.log_odds):
        same = max(old, key=lambda o: _alike(o, term), default=None)
        if same is None or not _alike(same, term):
            pairs.append((None, term))
        else:
            old.remove(same)
            pairs.append((same, term))
    return [*pairs, *((term, None) for term in old)]


def _alike(one: Term, other: Term) -> float:
    if one.claims and other.claims:
        common = len({*one.claims} & {*other.claims})
        return common / len({*one.claims, *other.claims})
    return float(not one.claims and not other.claims and one.words == other.words)


def _of_others(before: Belief, after: Belief, pairs: Sequence[_Pair]) -> float:
    """By how much the base and the records of sources moved it, where nothing else in a term did.

    Without any change of the base no case was settled, and a term moved for the event's own sake.
    """
    if before.base == after.base:
        return 0.0
    same = (
        new.log_odds - old.log_odds
        for old, new in pairs
        if old and new and apart_from_record(old.words) == apart_from_record(new.words)
    )
    return math.fsum([after.base - before.base, *same])


def _weighs(mark: Mark, pairs: Sequence[_Pair]) -> bool:
    """Whether a mark has a term that is new, or that came to be weighed otherwise."""
    if mark.what in _DECIDES:
        return True
    return any(
        new is not None
        and bool({*mark.claims} & {*new.claims})
        and (old is None or apart_from_record(old.words) != apart_from_record(new.words))
        for old, new in pairs
    )


def _nothing(mark: Mark, after: Event) -> Mark:
    """A side that is taken for the first time and weighs nothing says so, as copies do."""
    if mark.what not in {"origin", "denial"} or after.belief is None:
        return mark
    own = [t for t in after.belief.terms if {*t.claims} & {*mark.claims}]
    if not own or any(abs(t.log_odds) >= _NOTHING for t in own):
        return mark
    return msgspec.structs.replace(mark, words=f"{mark.words}, +0")


def _else(terms: Sequence[Term]) -> Mark:
    claims = tuple(sorted({c for t in terms for c in t.claims}))
    return Mark(what="else", words="; ".join(t.words for t in terms), claims=claims)


def _sum(terms: Sequence[Term]) -> float:
    return math.fsum(t.log_odds for t in terms)
