"""Whether two written names can be the same name."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal, NamedTuple

from reportedly.names.chinese import chinese
from reportedly.names.hypothesis import Hypothesis, Position
from reportedly.names.name import Name, read
from reportedly.names.slip import is_slip, is_syllable_slip

Answer = Literal["match", "possible", "no"]
Meetings = tuple[tuple[Hypothesis, Hypothesis], ...]

_SHOWN = 8
_TRIED = 4


class Comparison(NamedTuple):
    """What the comparison of two names came to.

    Attributes:
        answer: ``"match"`` (they can be one name, which is not yet one person), ``"possible"``
            (only if somebody mistyped: for a person to judge) or ``"no"``.
        why: the reason in a few words.
        meetings: the ways to read the two that have every syllable in common.
    """

    answer: Answer
    why: str
    meetings: Meetings = ()

    @property
    def readings(self) -> tuple[str, ...]:
        """The Hangul readings that both names share, best first, at most eight."""
        least = min((one.rank + two.rank for one, two in self.meetings), default=0)
        found: dict[str, int] = {}
        for one, two in self.meetings:
            if one.rank + two.rank == least:
                for hangul, cost in _shared(one, two):
                    found[hangul] = min(cost, found.get(hangul, cost))
        return tuple(sorted(found, key=lambda hangul: (found[hangul], hangul)))[:_SHOWN]


_NOTHING = Comparison("no", "nothing to compare")
_FOREIGN = Comparison("no", "one is a Korean name, the other is not")
_OTHER = Comparison("no", "other letters")
_APART = Comparison("no", "no reading in common")
_MISTYPED = Comparison("possible", "one letter or two apart: perhaps mistyped")
_ONE_SYLLABLE = Comparison("possible", "one syllable is a letter apart: perhaps mistyped")


def compare(a: Name | str, b: Name | str) -> Comparison:
    """Decide whether two written names can be the same name. The order of the two is no matter."""
    one = read(a) if isinstance(a, str) else a
    two = read(b) if isinstance(b, str) else b
    if not one.folded or not two.folded:
        return _NOTHING
    if one.folded == two.folded:
        return Comparison("match", "the same letters", _lay_together(one, two)[0])
    meetings, nearly = _lay_together(one, two)
    if not meetings:
        return _compare_apart(one, two, nearly)
    if one.script == two.script == "hanja":
        return Comparison("possible", "read alike, written with other Hanja", meetings)
    return Comparison("match", "the same Hangul at every syllable", meetings)


def _meetings(ours: Sequence[Hypothesis], theirs: Sequence[Hypothesis]) -> Meetings:
    """Return the pairs of readings that meet at every syllable."""
    return tuple(
        (left, right)
        for left, right in product(ours, theirs)
        if len(left.positions) == len(right.positions)
        and not any(map(frozenset.isdisjoint, left.sets, right.sets))
    )


def _lay_together(one: Name, two: Name) -> tuple[Meetings, list[tuple[Position, Position]]]:
    """Return the readings that meet at every syllable, and the one pair that keeps others apart.

    Readings whose surnames do not meet, or that two pairs keep apart, are neither.
    """
    meetings: list[tuple[Hypothesis, Hypothesis]] = []
    nearly: list[tuple[Position, Position]] = []
    for left in one.hypotheses:
        surname, length = left.positions[0].syllables, len(left.positions)
        for right in two.hypotheses:
            there = right.positions
            if len(there) != length or surname.isdisjoint(there[0].syllables):
                continue
            apart = [
                (mine, yours)
                for mine, yours in zip(left.positions, there, strict=True)
                if mine.syllables.isdisjoint(yours.syllables)
            ]
            if not apart:
                meetings.append((left, right))
            elif len(apart) == 1:
                nearly += apart
    return tuple(meetings), nearly


def _shared(one: Hypothesis, two: Hypothesis) -> Iterator[tuple[str, int]]:
    """Yield Hangul names that two hypotheses share, each with its cost."""
    choices = []
    for mine, yours in zip(one.positions, two.positions, strict=True):
        costs = {
            each: mine.cost(each) + yours.cost(each) for each in mine.syllables & yours.syllables
        }
        choices.append(sorted((cost, each) for each, cost in costs.items())[:_TRIED])
    for chosen in product(*choices):
        yield "".join(syllable for _, syllable in chosen), sum(cost for cost, _ in chosen)


def _compare_apart(one: Name, two: Name, nearly: Sequence[tuple[Position, Position]]) -> Comparison:
    """Compare names that share no reading: is one a slip of the other, or its Chinese reading?"""
    ours, theirs = chinese(one), chinese(two)
    if ours or theirs:
        met = (*_meetings(ours, two.hypotheses), *_meetings(one.hypotheses, theirs))
        if met:
            return Comparison("possible", "as read in Chinese", met)
    if not one.hypotheses or not two.hypotheses:
        return _compare_unread(one, two)
    if any(is_syllable_slip(mine, yours) for mine, yours in nearly):
        return _ONE_SYLLABLE
    first, second = one.hypotheses[0], two.hypotheses[0]
    if len(first.positions) != len(second.positions) and first.surname == second.surname:
        return _MISTYPED if is_slip(one.folded, two.folded) else _APART
    return _APART


def _compare_unread(one: Name, two: Name) -> Comparison:
    """Compare names of which at least one cannot be read as Korean."""
    if one.script == two.script and is_slip(one.folded, two.folded):
        return _MISTYPED
    return _FOREIGN if one.is_korean or two.is_korean else _OTHER
