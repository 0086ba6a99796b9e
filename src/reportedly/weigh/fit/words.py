"""Which words on an event count: the latest of each origin, and none of those who decided it."""

from collections.abc import Iterable
from datetime import date

from reportedly.weigh.fit.cases import Case, Told


def latest(told: Iterable[Told]) -> tuple[Told, ...]:
    """One word an origin, its latest, in the order of the origins' keys.

    So a retraction replaces what it retracts, and a copy of a word changes nothing. Of words of one
    day the flatter counts, then the denial; what has no day supersedes nothing.
    """
    found: dict[str, Told] = {}
    for word in told:
        known = found.get(word.origin)
        if known is None or _order(word) > _order(known):
            found[word.origin] = word
    return tuple(found[origin] for origin in sorted(found))


def counted(case: Case) -> tuple[Told, ...]:
    """The words of a case that say something and did not themselves decide it.

    A word that settled the case would be shown right by itself.
    """
    return tuple(
        word
        for word in latest(case.told)
        if word.says != "observe" and word.origin not in case.decided_by
    )


def left_out(case: Case) -> bool:
    """Whether a case is part of no count.

    A state that announces its own act is always right: it would make every base and the state's
    record look better than what they tell of others' doings. The same holds of a case that was told
    only by those who decided it.
    """
    return case.own_act or (bool(case.told) and all(w.origin in case.decided_by for w in case.told))


def _order(word: Told) -> tuple[date, float, str, str]:
    return (word.said or date.min, word.share, word.says, word.group)
