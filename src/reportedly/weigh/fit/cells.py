"""How the words of each source, group and kind turned out, with any one case left out.

Counts are kept as whole numbers of a small unit: their sums are exact, so that neither the order of
the cases nor the leaving out of one changes a last bit.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from reportedly.weigh.fit.cases import Case, Says
from reportedly.weigh.fit.discount import ranks
from reportedly.weigh.fit.words import counted

Cell = tuple[str, ...]

_UNIT: Final = 1 << 60


def everywhere(says: Says) -> Cell:
    """All words of one stance."""
    return ("all", says)


def of_kind(kind: str, says: Says) -> Cell:
    """All words of one stance on one kind of event."""
    return ("kind", kind, says)


def of_group(group: str, kind: str, says: Says) -> Cell:
    """The words of a group of sources on one kind."""
    return ("group", group, kind, says)


def of_origin(origin: str, kind: str, says: Says) -> Cell:
    """The words of one source on one kind."""
    return ("origin", origin, kind, says)


class Cells:
    """Words on events that turned out true and false, by cell, and the settled events themselves.

    Of *n* origins that say the same of one event, each counts the mean of the ranked discount over
    the *n*: a pile-on is no more evidence of a source's worth than it is of the event.
    """

    def __init__(self, settled: Iterable[Case], discount: float) -> None:
        self._discount = discount
        self._true: Counter[Cell] = Counter()
        self._false: Counter[Cell] = Counter()
        self._cases: Counter[Cell] = Counter()
        self._own: dict[str, tuple[bool, Counter[Cell]]] = {}
        for case in settled:
            self._add(case)

    def _add(self, case: Case) -> None:
        own: Counter[Cell] = Counter()
        words = counted(case)
        spoke = Counter(word.says for word in words)
        for word in words:
            share = ranks(spoke[word.says], self._discount) / spoke[word.says]
            unit = round(share * _UNIT)
            for cell in (
                everywhere(word.says),
                of_kind(case.kind, word.says),
                of_group(word.group, case.kind, word.says),
                of_origin(word.origin, case.kind, word.says),
            ):
                own[cell] += unit
        self._own[case.id] = (case.truth == 1.0, own)
        (self._true if case.truth == 1.0 else self._false).update(own)
        self._cases.update({(word.group, case.kind) for word in words})

    def of(self, cell: Cell, without: str | None = None) -> tuple[float, float]:
        """Discounted words of a cell on true events and on false ones, less those of one case."""
        true, false = self._true[cell], self._false[cell]
        if without in self._own:
            held, own = self._own[without]
            true, false = (true - own[cell], false) if held else (true, false - own[cell])
        return true / _UNIT, false / _UNIT

    def settled(self, group: str, kind: str) -> int:
        """Settled cases of a kind on which some source of the group said something that counts."""
        return self._cases[group, kind]
