"""What is asked of the record of one source, gathered."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.model import Noun
from reportedly.packs import Pack, PastCase
from reportedly.tell.records.cell import NOW, Asked, Basis
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.past import past_cases
from reportedly.weigh.record import (
    Came,
    Fitting,
    Naming,
    Record,
    Score,
    What,
    Whose,
    entries,
)


class ToldCase(Noun, frozen=True):
    """One case of a source's record.

    Attributes:
        came: what it came to for this source.
        said: when the source said so (EDTF).
        by: what settled it, in words, where the history tells.
        pages: where the history has it from.
    """

    case: Case
    came: Came
    said: str | None
    by: str | None
    pages: tuple[str, ...]


class SourcePage(Noun, frozen=True):
    """The record of one source.

    Attributes:
        basis: what they rest on.
        name: as it is shown.
        type: the pack's type of source, None where the pack does not know it.
        group: the group with which its record is pooled.
        state: the state that it belongs to.
        family: further sources that share the record: owned, printed or run by one.
        rows: its records, a kind each.
        cases: its cases, the newest first.
        doubtful: claims that are shown and not counted.
        scores: of our own beliefs on its cases.
        reliability: of our own beliefs at the first report.
    """

    basis: Basis
    name: str
    type: str | None
    group: str
    state: str | None
    family: tuple[str, ...]
    rows: tuple[Record, ...]
    cases: tuple[ToldCase, ...]
    doubtful: tuple[PastCase, ...]
    scores: tuple[Score, ...]
    reliability: Reliability | None


def source_page(
    cases: Sequence[Case],
    pack: Pack,
    fitting: Fitting,
    name: str,
    *,
    kinds: Sequence[str] = (),
    basis: Basis = NOW,
) -> SourcePage:
    """The record of the source of that name.

    Args:
        cases: what is known on the day, of the history and of the ledger.
        pack: what is known beforehand.
        fitting: makes beliefs out of cases, to be scored.
        name: any name of the source.
        kinds: names of kinds or of groups of kinds; every kind where none is named.
        basis: what the cases rest on.

    Raises:
        NotFound: no such source, or no such kind.
        PackError: the pack lacks a weight.
    """
    naming = Naming(pack, cases)
    asked = Asked(cases=tuple(cases), pack=pack, naming=naming)
    whose = naming.source(name)
    (key,) = whose.origins
    whats = [naming.what(kind) for kind in kinds] or [
        What(name=kind, kinds=(kind,)) for kind in pack.kinds
    ]
    rows = [asked.cell(whose, what) for what in whats]
    every = tuple(dict.fromkeys(kind for what in whats for kind in what.kinds))
    head, *rest = naming.family(key) or (None,)
    scores, reliable = asked.scored(fitting, whose, every)
    state = pack.state(head.state) if head else None
    return SourcePage(
        basis=basis,
        name=whose.name,
        type=head.type if head else None,
        group=naming.group_of(key),
        state=state.names[0] if state else None,
        family=tuple(source.names[0] for source in rest if source),
        rows=tuple(r for r in rows if kinds or not r.counts.empty),
        cases=tuple(_told(asked, whose, every, basis.as_of)),
        doubtful=asked.doubtful(whose, every, basis.as_of),
        scores=scores,
        reliability=reliable,
    )


def _told(
    asked: Asked, whose: Whose, kinds: Sequence[str], as_of: date | None
) -> Iterator[ToldCase]:
    rows = {past.case.id: past.rows for past in past_cases(asked.pack, as_of)}
    found = entries(asked.cases, whose, kinds)

    def day(case: Case) -> date:
        days = (t.said for t in case.told if whose.spoke(t) and t.said is not None)
        return max(days, default=date.min)

    for entry in sorted(found, key=lambda e: (day(e.case), e.case.id), reverse=True):
        known = rows.get(entry.case.id, ())
        own = (r.claimed for r in known if asked.naming.key_of(r.key) in whose.origins)
        said = None if day(entry.case) == date.min else day(entry.case).isoformat()
        yield ToldCase(
            case=entry.case,
            came=entry.came,
            said=max(own, default=said),
            by=next((row.by for row in known if row.by), None),
            pages=tuple(dict.fromkeys(page for row in known for page in row.pages)),
        )
