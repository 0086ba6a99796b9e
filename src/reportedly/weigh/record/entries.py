"""What one case is to the record of a source, or of sources that share one."""

from collections.abc import Iterable, Iterator
from typing import Literal

from reportedly.model import Noun
from reportedly.weigh.fit.cases import Case, Outcome, Told

Came = Literal[
    "shown true",
    "shown false",
    "never seen since",
    "open",
    "denial shown right",
    "denial shown wrong",
    "denial open",
    "own act",
    "decided by itself",
]

_ASSERTED: dict[Outcome, Came] = {
    "held": "shown true",
    "failed": "shown false",
    "never seen since": "never seen since",
    "open": "open",
}
_DENIED: dict[Outcome, Came] = {
    "held": "denial shown wrong",
    "failed": "denial shown right",
    "never seen since": "denial open",
    "open": "denial open",
}


class Whose(Noun, frozen=True):
    """Whose words make up a record: those of some origins, of whole groups, or of everybody.

    Attributes:
        name: how it is shown.
        origins: keys of origins.
        groups: names of groups of sources.
        everybody: whether every word counts.
    """

    name: str
    origins: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    everybody: bool = False

    def spoke(self, told: Told) -> bool:
        """Whether a word is one of theirs."""
        return self.has(told.origin, told.group)

    def has(self, origin: str, group: str) -> bool:
        """Whether an origin of a group is one of them."""
        return self.everybody or origin in self.origins or group in self.groups


EVERYBODY = Whose(name="all sources", everybody=True)


class Entry(Noun, frozen=True):
    """One case in a record, and what it came to there."""

    case: Case
    came: Came


def entries(cases: Iterable[Case], whose: Whose, kinds: Iterable[str]) -> tuple[Entry, ...]:
    """What the cases of some kinds came to for them, in the order of the cases.

    A case counts once however many of them said so; one of which some asserted it and others denied
    it is two entries. Who merely observes that others tell it has said nothing. A state that
    announces its own act shows nothing of how its word turns out, and nobody's word is borne out by
    himself: both are entries of their own, and part of no share.
    """
    wanted = frozenset(kinds)
    return tuple(e for case in cases if case.kind in wanted for e in _of(case, whose))


def _of(case: Case, whose: Whose) -> Iterator[Entry]:
    words = [told for told in case.told if whose.spoke(told) and told.says != "observe"]
    if not words:
        return
    if case.own_act:
        yield Entry(case=case, came="own act")
        return
    for says, came in (("assert", _ASSERTED), ("deny", _DENIED)):
        side = [told for told in words if told.says == says]
        if not side:
            continue
        if case.truth is not None and all(told.origin in case.decided_by for told in side):
            yield Entry(case=case, came="decided by itself")
        else:
            yield Entry(case=case, came=came[case.outcome])
