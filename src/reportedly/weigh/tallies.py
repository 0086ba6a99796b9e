"""The plain counts behind records and bases, for the words of terms."""

from collections import Counter
from collections.abc import Iterable

from reportedly.model import Noun
from reportedly.weigh.fit import Case, Says
from reportedly.weigh.record import EVERYBODY, Came, Whose, entries

Cell = tuple[str, ...]

_SETTLED: dict[Came, tuple[str, bool]] = {
    "shown true": ("assert", True),
    "shown false": ("assert", False),
    "denial shown right": ("deny", True),
    "denial shown wrong": ("deny", False),
}


class Turned(Noun, frozen=True):
    """How often words proved right and wrong."""

    right: int
    wrong: int


class Reported(Noun, frozen=True):
    """Events of a kind that were reported, by what became of them."""

    held: int
    failed: int
    open: int

    @property
    def cases(self) -> int:
        """All of them."""
        return self.held + self.failed + self.open


class Tallies:
    """Counts of cases by source, group and kind, with any one case left out."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._own = {case.id: tuple(_cells(case)) for case in cases}
        self._all = Counter(cell for own in self._own.values() for cell in own)

    def of_origin(self, record: str, kind: str, says: Says, without: str) -> Turned:
        """How a source's words of one stance on a kind turned out."""
        return self._turned(("origin", record, kind, says), without)

    def of_group(self, group: str, kind: str, says: Says, without: str) -> Turned:
        """How the words of a group of sources turned out; a case counts once for all of them."""
        return self._turned(("group", group, kind, says), without)

    def settled(self, group: str, kind: str, without: str) -> int:
        """Settled cases of a kind on which a source of the group said something that counts."""
        told = [self.of_group(group, kind, says, without) for says in ("assert", "deny")]
        return sum(turned.right + turned.wrong for turned in told)

    def of_kind(self, kind: str, without: str) -> Reported:
        """What became of the events of a kind."""
        held, failed, open_ = (
            self._count(("kind", kind, outcome), without) for outcome in ("1", "0", "open")
        )
        return Reported(held=held, failed=failed, open=open_)

    def _turned(self, cell: Cell, without: str) -> Turned:
        right, wrong = (self._count((*cell, turned), without) for turned in ("True", "False"))
        return Turned(right=right, wrong=wrong)

    def _count(self, cell: Cell, without: str) -> int:
        return self._all[cell] - self._own.get(without, ()).count(cell)


def _cells(case: Case) -> Iterable[Cell]:
    """The cells in which a case counts."""
    truth = "open" if case.truth is None else f"{case.truth:g}"
    known = {e.came for e in entries((case,), EVERYBODY, (case.kind,))}
    if not known <= {"own act", "decided by itself"}:
        yield ("kind", case.kind, truth)
    whose = [("origin", o, Whose(name=o, origins=frozenset({o}))) for o in _origins(case)]
    whose += [("group", g, Whose(name=g, groups=frozenset({g}))) for g in _groups(case)]
    for level, name, words in whose:
        for entry in entries((case,), words, (case.kind,)):
            if entry.came in _SETTLED:
                says, right = _SETTLED[entry.came]
                yield (level, name, case.kind, says, str(right))


def _origins(case: Case) -> list[str]:
    return sorted({told.origin for told in case.told})


def _groups(case: Case) -> list[str]:
    return sorted({told.group for told in case.told})
