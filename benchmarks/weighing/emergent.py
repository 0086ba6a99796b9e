"""Emergent: news rumours, who reported them with which stance, and whether they were true.

Ferreira and Vlachos, *Emergent: a novel data-set for stance classification*, NAACL 2016. The file
is `edata_all.csv` as the repository thanhan/fc-aaai18 has it; it is no part of this project.
"""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from reportedly.model import Noun
from reportedly.weigh.fit import Case, Says, Told

NAME = "edata_all.csv"
STANCES: dict[str, Says] = {"for": "assert", "against": "deny", "observing": "observe"}


class Rumour(Noun, frozen=True):
    """A rumour with a decided truth.

    Attributes:
        reports: outlet and stance, one report an outlet.
    """

    id: str
    true: bool
    reports: tuple[tuple[str, Says], ...]

    def count(self, says: Says) -> int:
        """Outlets with that stance."""
        return sum(told == says for _, told in self.reports)


Choice = Callable[[Sequence[Says]], Says]


def reserved(rows: Sequence[Says]) -> Says:
    """The stance that commits least to the rumour: to observe, then to deny, then to assert.

    With it plain votes and logistic regression score what they were reported to score on this file.
    """
    return min(rows, key=("observe", "deny", "assert").index)


def strongest(rows: Sequence[Says]) -> Says:
    """The stance that says most: to deny, then to assert, then to observe."""
    return min(rows, key=("deny", "assert", "observe").index)


def first(rows: Sequence[Says]) -> Says:
    """The stance of the first row in the file."""
    return rows[0]


def last(rows: Sequence[Says]) -> Says:
    """The stance of the last row in the file."""
    return rows[-1]


CHOICES: dict[str, Choice] = {
    "most reserved (used above)": reserved,
    "strongest": strongest,
    "first listed": first,
    "last listed": last,
}


def found(folder: Path) -> Path | None:
    """The file below a folder, if it is there."""
    return next(iter(sorted(folder.rglob(NAME))), None)


def rumours(path: Path, choose: Choice = reserved) -> tuple[Rumour, ...]:
    """The decided rumours of the file, in the order of their ids.

    Args:
        path: the file.
        choose: which stance an outlet has whose rows on one rumour differ; they bear no dates.
    """
    told: dict[str, dict[str, list[Says]]] = {}
    truth: dict[str, str] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            truth[row["claimId"]] = row["claimTruth"]
            outlets = told.setdefault(row["claimId"], {})
            outlets.setdefault(row["source"], []).append(STANCES[row["articleHeadlineStance"]])
    return tuple(
        Rumour(
            id=id_,
            true=truth[id_] == "true",
            reports=tuple((outlet, choose(rows)) for outlet, rows in sorted(told[id_].items())),
        )
        for id_ in sorted(told)
        if truth[id_] in ("true", "false")
    )


def before_denials(given: Sequence[Rumour]) -> tuple[Rumour, ...]:
    """The same rumours without the reports that deny them: as they stood before the debunk."""
    return tuple(
        Rumour(id=r.id, true=r.true, reports=tuple(t for t in r.reports if t[1] != "deny"))
        for r in given
    )


def case(rumour: Rumour) -> Case:
    """A rumour as the fit sees it: one kind, one group of sources, every word flat."""
    words = (Told(origin=outlet, group="outlet", says=says) for outlet, says in rumour.reports)
    return Case(
        id=rumour.id,
        kind="rumour",
        outcome="held" if rumour.true else "failed",
        told=tuple(words),
    )
