"""The records of many sources, for the terminal: the verdict first, its reasons, the counts."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding

from reportedly.packs import Pack, PastCase
from reportedly.tell.records.cell import Basis
from reportedly.tell.records.page import Flip, SourcesPage
from reportedly.tell.records.phrases import (
    denials,
    is_few,
    plural,
    reasons,
    verdict_words,
    wording,
)
from reportedly.tell.records.tables import (
    records_table,
    records_tables,
    reliability_table,
    scores_table,
)
from reportedly.tell.view import words
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import Record, Score, Verdict


def sources_view(page: SourcesPage, pack: Pack) -> Group:
    """The records that were asked for."""
    parts: list[RenderableType] = []
    if page.verdict is not None and page.group is not None:
        parts += [*_verdict(page.verdict, page.group, pack), ""]
    rows = page.rows if page.group else [row for row in page.rows if row.counts.reported]
    if rows:
        alone = page.group is not None
        parts.append(records_table(rows, pack, who=False) if alone else records_tables(rows, pack))
    else:
        parts.append(words(wording()["none"]))
    if page.group is not None and page.parts:
        parts += ["", _head("parts"), records_table(page.parts, pack, who=False)]
    if page.verdict is not None and page.group is not None:
        for flip in page.flips:
            parts += ["", *_flip(flip, page.group, pack)]
    members = [row for row in page.members if row.counts.reported]
    if members:
        parts += ["", _head("sources"), records_tables(members, pack)]
    parts += denied(page.rows)
    parts += doubtful(page.doubtful)
    parts += believed(page.scores, page.reliability)
    parts += ["", *notes(page.rows, pack, page.own_acts)]
    return Group(*parts, rests_on(page.basis, page.cases))


def notes(rows: Sequence[Record], pack: Pack, own_acts: int) -> Iterator[RenderableType]:
    """What has to be said under every table."""
    if any(is_few(row, pack) and row.counts.reported for row in rows):
        yield words(wording()["few"].format(enough=round(pack.weights["few_cases"])), "dim")
    itself = sum(row.counts.itself for row in rows)
    if itself:
        yield words(wording()["itself"].format(number=itself), "dim")
    if own_acts:
        yield words(wording()["own_acts"].format(number=own_acts), "dim")
    for caveat in wording()["caveats"]:
        yield words(caveat, "dim")


def rests_on(basis: Basis, cases: int) -> RenderableType:
    """Where the cases come from."""
    said = wording()["history" if basis.ledger is None else "beside"]
    return words(said.format(cases=cases, ledger=basis.ledger), "dim")


def denied(rows: Sequence[Record]) -> list[RenderableType]:
    """What became of denials, where there were any."""
    told = [f"{r.who} on {plural(r.what)} {n}" for r in rows if (n := denials(r.counts))]
    return ["", words(wording()["denials"].format(told="; ".join(told)))] if told else []


def doubtful(rows: Sequence[PastCase]) -> list[RenderableType]:
    """Claims that are shown and not counted, each with why."""
    if not rows:
        return []
    told = [
        Padding(words(f"{r.subject}, {r.kind}, {r.claimed}: {r.doubt}"), (0, 0, 0, 2)) for r in rows
    ]
    return ["", _head("doubtful"), *told]


def believed(scores: Sequence[Score], reliability: Reliability | None) -> list[RenderableType]:
    """How good our own beliefs were."""
    if reliability is None:
        return ["", words(wording()["no_scores"])]
    return [
        "",
        _head("scores"),
        scores_table(scores),
        "",
        _head("reliability"),
        reliability_table(reliability),
    ]


def _verdict(verdict: Verdict, group: str, pack: Pack) -> Iterator[RenderableType]:
    yield words(verdict_words(verdict, group), "bold")
    for reason in reasons(verdict, pack):
        yield Padding(words(f"· {reason}"), (0, 0, 0, 2))


def _flip(flip: Flip, group: str, pack: Pack) -> Iterator[RenderableType]:
    said = wording()["flips"]["held" if flip.held else "failed"]
    verdict = "" if flip.verdict is None else f": {verdict_words(flip.verdict, group)}"
    yield words(f"{said}{verdict}", "bold")
    yield records_table(flip.rows, pack, who=False)


def _head(name: str) -> RenderableType:
    return words(wording()[name], "bold")
