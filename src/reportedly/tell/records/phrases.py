"""Counts, shares and verdicts in words."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from reportedly.packs import Pack
from reportedly.tell.wording import wording as shared_wording
from reportedly.weigh.record import Counts, Record, Verdict

NONE = "–"
"""What stands where there is no number."""


@lru_cache(maxsize=1)
def wording() -> dict[str, Any]:
    """`wording.yaml` of this folder."""
    text = files("reportedly.tell.records").joinpath("wording.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def plural(what: str) -> str:
    """The plural of a kind, or of a name for several ("purges")."""
    kind = shared_wording()["kinds"].get(what)
    return str(kind["plural"]) if kind else f"{what}s"


def percent(share: float | None) -> str:
    """A share in whole per cent."""
    return NONE if share is None else f"{round(100 * share)} %"


def span(low: float | None, high: float | None) -> str:
    """From one share to another ("34–69 %")."""
    if low is None or high is None:
        return NONE
    return f"{round(100 * low)}–{round(100 * high)} %"


def denials(counts: Counts) -> str:
    """What became of denials ("2 right, 1 open"); nothing where there were none."""
    parts = ((counts.right, "right"), (counts.wrong, "wrong"), (counts.denied, "open"))
    return ", ".join(f"{number} {word}" for number, word in parts if number)


def is_few(row: Record, pack: Pack) -> bool:
    """Whether a row has too few settled cases to say more than its counts."""
    return row.counts.settled < pack.weights["few_cases"]


def verdict_words(verdict: Verdict, group: str) -> str:
    """The verdict in one sentence."""
    first, second = plural(verdict.first.what), plural(verdict.second.what)
    if verdict.better is None:
        return str(wording()["cannot"]).format(group=group, first=first, second=second)
    worse = second if verdict.better == verdict.first else first
    better = plural(verdict.better.what)
    return str(wording()["better"]).format(group=group, better=better, worse=worse)


def reasons(verdict: Verdict, pack: Pack) -> tuple[str, ...]:
    """Why it cannot be told, each reason by itself; none where it can."""
    return () if verdict.better is not None else tuple(_reasons(verdict, pack))


def _reasons(verdict: Verdict, pack: Pack) -> Iterator[str]:
    said = wording()["reasons"]
    rows = (verdict.first, verdict.second)
    if verdict.few:
        cells = " and ".join(f"{r.counts.settled} of {plural(r.what)}" for r in verdict.few)
        yield said["few"].format(cells=cells, enough=verdict.enough)
    empty = [plural(r.what) for r in rows if r.floor is None]
    if empty:
        yield said["nothing"].format(empty=" and ".join(empty))
    elif verdict.intervals_overlap:
        first, second = (span(r.low, r.high) for r in rows)
        yield said["intervals"].format(first=first, second=second)
    if verdict.bounds_overlap and not empty:
        first, second = (span(r.floor, r.ceiling) for r in rows)
        missing = " and ".join(
            f"{r.counts.missing} {plural(r.what)}" for r in rows if r.counts.missing
        )
        yield said["bounds"].format(first=first, second=second, missing=missing or "none")
    yield from _come_to_light(rows, pack)


def _come_to_light(rows: tuple[Record, Record], pack: Pack) -> Iterator[str]:
    """Which outcomes become public, of kinds of which some are not settled."""
    for row in rows:
        for kind in row.unsettled:
            rule = pack.kinds.get(kind)
            if rule is not None and rule.comes_to_light:
                yield rule.comes_to_light
