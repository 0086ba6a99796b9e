"""How the numbers of one period stand to one another."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reportedly.tell.series.bounds import apart
from reportedly.tell.series.nouns import Amount, Standing, Telling
from reportedly.tell.wording import listed, quoted


def standing(amounts: Sequence[Amount]) -> tuple[Standing, tuple[str, ...]]:
    """How the numbers of a period stand to one another, and why, in words.

    Numbers that are worded as counts of different things never clash; one whose words do not tell
    may be any of them. Nor do numbers of reports clash that have one number in common: one report's
    several numbers are of several things.
    """
    clashing = list(_clashing(amounts))
    revised = [pair for pair in clashing if _revised(*pair)]
    conflicts = [pair for pair in clashing if pair not in revised]
    worded = _wordings(amounts)
    because = [
        *(_conflict_words(*pair) for pair in conflicts),
        *(_revision_words(*pair) for pair in revised),
        *([_wording_words(amounts, worded)] if len(worded) > 1 else []),
    ]
    if conflicts:
        return "conflict", tuple(because)
    if revised:
        return "revised", tuple(because)
    if len(worded) > 1:
        return "worded", tuple(because)
    return "one" if len(amounts) == 1 else "agree", tuple(because)


def number_words(amount: Amount) -> str:
    """A number with its comparator: "more than 800", "about 830", "196"."""
    told = {"=": "", "<": "at most ", ">": "at least ", "~": "about "}[amount.comparator]
    return f"{told}{amount.value:,}"


def alike(first: Amount, second: Amount) -> bool:
    """Whether two numbers may be meant as counts of the same."""
    return first.counted == second.counted or None in {first.counted, second.counted}


def _clashing(amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    for first, second in combinations(amounts, 2):
        if alike(first, second) and _apart(first, second):
            ours, theirs = _reports(first), _reports(second)
            if any(not _reconciled(a, b, amounts) for a in ours for b in theirs):
                yield first, second


def _reconciled(ours: str, theirs: str, amounts: Sequence[Amount]) -> bool:
    """Whether two reports are one, or have numbers that can both be right."""
    if ours == theirs:
        return True
    mine = [a for a in amounts if ours in _reports(a)]
    other = [a for a in amounts if theirs in _reports(a)]
    return any(alike(a, b) and not _apart(a, b) for a in mine for b in other)


def _reports(amount: Amount) -> frozenset[str]:
    return frozenset(telling.report for telling in amount.tellings)


def _apart(first: Amount, second: Amount) -> bool:
    return apart((first.low, first.high), (second.low, second.high))


def _revised(first: Amount, second: Amount) -> bool:
    """Whether one source gave both, one after the other."""
    return any(
        a.key == b.key and a.published and b.published and a.published != b.published
        for a in first.tellings
        for b in second.tellings
    )


def _wordings(amounts: Sequence[Amount]) -> list[str]:
    return list(dict.fromkeys(a.counted for a in amounts if a.counted is not None))


def _conflict_words(first: Amount, second: Amount) -> str:
    return f"{_told(first)} and {_told(second)} cannot both be right"


def _revision_words(first: Amount, second: Amount) -> str:
    before, after = sorted((first, second), key=lambda a: a.tellings[0].published or "9999")
    source = next(b.source for b in after.tellings if b.key in {t.key for t in before.tellings})
    return f"{source} is told to have said {number_words(before)}, later {number_words(after)}"


def _wording_words(amounts: Sequence[Amount], worded: Sequence[str]) -> str:
    own = [
        quoted(next(a.tellings[0].measure for a in amounts if a.counted == each)) for each in worded
    ]
    return f"the wordings differ: {listed(own)}; they need not count the same"


def _told(amount: Amount) -> str:
    who = list(dict.fromkeys(_who(telling) for telling in amount.tellings))
    return f"{number_words(amount)} ({listed(who)})"


def _who(telling: Telling) -> str:
    outlet = telling.outlet or "an outlet that is not known"
    return outlet if telling.source == telling.outlet else f"{telling.source}, in {outlet}"
