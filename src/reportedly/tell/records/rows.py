"""Track records as plain data."""

from typing import Any

import msgspec

from reportedly.packs import Pack, PastCase
from reportedly.tell.records.page import Flip, SourcesPage
from reportedly.tell.records.phrases import reasons, verdict_words, wording
from reportedly.tell.records.source_page import SourcePage
from reportedly.tell.view import Row
from reportedly.weigh.fit.scores import Reliability
from reportedly.weigh.record import Record, Score, Verdict


def sources_rows(page: SourcesPage, pack: Pack) -> Row:
    """The records of many sources.

    `rows`, `parts` and `members` are records: `who`, `what`, `kinds`, the counts (`shown_true`,
    `shown_false`, `never_seen_since`, `open`, `denials` of `right`, `wrong` and `open`,
    `own_acts`, `decided_by_itself`), `mean`, `low` and `high` (the 90 % interval), `floor` and
    `ceiling` (the bounds; None without a case). `verdict` is None, or `better` (None where it
    cannot be told), `words` and `reasons`; each of `flips` has `held`, `rows` and `verdict`.
    `scores` and `reliability` are of our own beliefs.
    """
    return {
        **msgspec.to_builtins(page.basis),
        "group": page.group,
        "cases": page.cases,
        "own_acts": page.own_acts,
        "verdict": _verdict(page.verdict, page.group, pack),
        "rows": [record_row(row) for row in page.rows],
        "parts": [record_row(row) for row in page.parts],
        "members": [record_row(row) for row in page.members],
        "flips": [_flip(flip, page.group, pack) for flip in page.flips],
        "doubtful": [doubtful_row(row) for row in page.doubtful],
        "scores": [score_row(score) for score in page.scores],
        "reliability": reliability_row(page.reliability),
        "caveats": list(wording()["caveats"]),
    }


def source_row(page: SourcePage) -> Row:
    """The record of one source, with its cases: see `sources_rows` for its `rows` and `scores`."""
    return {
        **msgspec.to_builtins(page.basis),
        "name": page.name,
        "type": page.type,
        "group": page.group,
        "state": page.state,
        "with": list(page.family),
        "rows": [record_row(row) for row in page.rows],
        "cases": [
            {
                "id": told.case.id,
                "title": told.case.title,
                "kind": told.case.kind,
                "said": told.said,
                "came": told.came,
                "known": None if told.case.known is None else told.case.known.isoformat(),
                "by": told.by,
                "pages": list(told.pages),
            }
            for told in page.cases
        ],
        "doubtful": [doubtful_row(row) for row in page.doubtful],
        "scores": [score_row(score) for score in page.scores],
        "reliability": reliability_row(page.reliability),
        "caveats": list(wording()["caveats"]),
    }


def record_row(row: Record) -> Row:
    """One record."""
    counts = row.counts
    return {
        "who": row.who,
        "what": row.what,
        "kinds": list(row.kinds),
        "shown_true": counts.held,
        "shown_false": counts.failed,
        "never_seen_since": counts.unseen,
        "open": counts.open,
        "denials": {"right": counts.right, "wrong": counts.wrong, "open": counts.denied},
        "own_acts": counts.own_acts,
        "decided_by_itself": counts.itself,
        "mean": row.mean,
        "low": row.low,
        "high": row.high,
        "floor": row.floor,
        "ceiling": row.ceiling,
    }


def score_row(score: Score) -> Row:
    """One score of our own beliefs, with its skill over the share of the kind known by then."""
    plain: Row = msgspec.to_builtins(score)
    return plain


def reliability_row(reliability: Reliability | None) -> Row | None:
    """How our own beliefs and the outcomes lie to one another."""
    if reliability is None:
        return None
    plain: dict[str, Any] = msgspec.to_builtins(reliability)
    return plain


def doubtful_row(row: PastCase) -> Row:
    """A claim that is shown and not counted, with why."""
    return {
        "id": row.id,
        "title": f"{row.subject}, {row.kind}",
        "claimed": row.claimed,
        "outcome": row.outcome,
        "doubt": row.doubt,
        "pages": list(row.pages),
    }


def _verdict(verdict: Verdict | None, group: str | None, pack: Pack) -> Row | None:
    if verdict is None or group is None:
        return None
    return {
        "better": verdict.better.what if verdict.better else None,
        "words": verdict_words(verdict, group),
        "reasons": list(reasons(verdict, pack)),
    }


def _flip(flip: Flip, group: str | None, pack: Pack) -> Row:
    return {
        "held": flip.held,
        "rows": [record_row(row) for row in flip.rows],
        "verdict": _verdict(flip.verdict, group, pack),
    }
