"""What is asked of the records of many sources, gathered."""

from collections.abc import Iterator, Sequence

from reportedly.errors import ReportedlyError
from reportedly.model import Noun
from reportedly.packs import Pack, PastCase
from reportedly.tell.records.cell import NOW, Asked, Basis
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import (
    EVERYBODY,
    Fitting,
    Naming,
    Record,
    Score,
    Verdict,
    What,
    Whose,
    compared,
    counted,
    entries,
    flipped,
    groups_in,
)

COMPARED = ("purge", "defection")
"""What is compared of a group where nothing is named: what a press is known for."""


class RefusedComparison(ReportedlyError):
    """A comparison of a kind with itself, or of more than two kinds of one group."""


class Flip(Noun, frozen=True):
    """The rows as they would be if every case that is not settled had come to one thing.

    Attributes:
        held: whether to true, else to false.
        verdict: what the rows would then say of one another, where two are compared.
    """

    held: bool
    rows: tuple[Record, ...]
    verdict: Verdict | None


class SourcesPage(Noun, frozen=True):
    """The records that are asked for.

    Attributes:
        basis: what they rest on.
        group: whose records, None for all groups.
        cases: how many cases the records rest on.
        own_acts: acts that a state announced of itself, of these kinds; part of no share.
        rows: the records.
        parts: of a name for several kinds, each kind by itself.
        members: the sources of a group, each by itself.
        verdict: what two rows say of one another.
        flips: the rows with what is not settled all true, then all false.
        doubtful: claims of the history that are shown and not counted.
        scores: of our own beliefs on these cases.
        reliability: of our own beliefs at the first report.
    """

    basis: Basis
    group: str | None
    cases: int
    own_acts: int
    rows: tuple[Record, ...]
    parts: tuple[Record, ...]
    members: tuple[Record, ...]
    verdict: Verdict | None
    flips: tuple[Flip, ...]
    doubtful: tuple[PastCase, ...]
    scores: tuple[Score, ...]
    reliability: Reliability | None


def sources_page(
    cases: Sequence[Case],
    pack: Pack,
    fitting: Fitting,
    *,
    type_: str | None = None,
    kinds: Sequence[str] = (),
    basis: Basis = NOW,
) -> SourcesPage:
    """The records of sources on kinds.

    Args:
        cases: what is known on the day, of the history and of the ledger.
        pack: what is known beforehand.
        fitting: makes beliefs out of cases, to be scored.
        type_: a group or a type of sources; every group where None.
        kinds: names of kinds or of groups of kinds. Of a group, two are compared: purges and
            defections where none is named. Of all groups, every kind is told where none is named.
        basis: what the cases rest on.

    Raises:
        NotFound: a kind, or the group or type, is not known.
        RefusedComparison: a kind is named twice, or more than two of a group.
        PackError: the pack lacks a weight.
    """
    naming = Naming(pack, cases)
    asked = Asked(cases=tuple(cases), pack=pack, naming=naming)
    group = None if type_ is None else naming.group(type_)
    whats = [naming.what(kind) for kind in kinds or _unasked(group, pack)]
    _check(whats, group)
    who = [group] if group else [naming.pooled(name) for name in groups_in(cases)]
    rows = [asked.cell(w, what) for what in whats for w in who]
    if group is None:
        rows = [row for row in rows if row.counts.told]
    verdict = _verdict(rows, pack) if group and len(rows) == len(COMPARED) else None
    told = EVERYBODY if group is None else group
    every = tuple(dict.fromkeys(k for what in whats for k in what.kinds))
    scores, reliable = asked.scored(fitting, told, every)
    return SourcesPage(
        basis=basis,
        group=group.name if group else None,
        cases=len({e.case.id for e in entries(cases, told, every)}),
        own_acts=counted(entries(cases, EVERYBODY, every)).own_acts,
        rows=tuple(rows),
        parts=tuple(_parts(asked, who, whats)),
        members=tuple(_members(asked, group, whats, by_kind=bool(kinds))),
        verdict=verdict,
        flips=tuple(_flip(rows, pack, held, verdict) for held in (True, False)),
        doubtful=asked.doubtful(told, every, basis.as_of),
        scores=scores,
        reliability=reliable,
    )


def _check(whats: Sequence[What], group: Whose | None) -> None:
    names = [what.name for what in whats]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise RefusedComparison(f"the kind {twice} is named twice; name it once")
    if group is not None and len(names) > len(COMPARED):
        raise RefusedComparison(
            f"of a group two kinds are compared, and {len(names)} are named; name two, or one alone"
        )


def _unasked(group: Whose | None, pack: Pack) -> list[str]:
    """The kinds that are told where none is named."""
    if group is not None:
        return list(COMPARED)
    grouped = {kind for kinds in pack.kind_groups.values() for kind in kinds}
    return [*pack.kind_groups, *(kind for kind in pack.kinds if kind not in grouped)]


def _verdict(rows: Sequence[Record], pack: Pack) -> Verdict:
    first, second = rows
    return compared(first, second, round(pack.weights["few_cases"]))


def _flip(rows: Sequence[Record], pack: Pack, held: bool, verdict: Verdict | None) -> Flip:
    turned = tuple(flipped(row, held=held) for row in rows)
    return Flip(held=held, rows=turned, verdict=_verdict(turned, pack) if verdict else None)


def _parts(asked: Asked, who: Sequence[Whose], whats: Sequence[What]) -> Iterator[Record]:
    for what in whats:
        if len(what.kinds) > 1:
            for kind in what.kinds:
                for whose in who:
                    row = asked.cell(whose, What(name=kind, kinds=(kind,)))
                    if row.counts.told:
                        yield row


def _members(
    asked: Asked, group: Whose | None, whats: Sequence[What], *, by_kind: bool
) -> Iterator[Record]:
    """The sources of a group, or for named kinds those of every group."""
    if group is None and not by_kind:
        return
    for whose in asked.members(EVERYBODY if group is None else group):
        for what in whats:
            row = asked.cell(whose, what)
            if row.counts.told:
                yield row
