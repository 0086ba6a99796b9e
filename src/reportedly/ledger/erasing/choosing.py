"""Which reports somebody means who names some, and what else stands of their words or pages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportedly.errors import NotFound
from reportedly.ledger.erasing.tombstones import page_of
from reportedly.ledger.joining import joined, joins
from reportedly.model import Report

Captures = Sequence[tuple[str, Report]]
"""Every report as it was got, with the digest of its wording."""

_LISTED = 8


class Chosen(NamedTuple):
    """The reports that somebody means.

    Attributes:
        ids: of every report as it was got that stands as one of those named.
        others: standing reports of the same words, or of the same page with other words, that were
            not named.
    """

    ids: frozenset[str]
    others: tuple[Report, ...]


def chosen(captures: Captures, wanted: Iterable[str], *, all_versions: bool = False) -> Chosen:
    """The reports that are meant.

    Args:
        captures: what the ledger keeps.
        wanted: ids, beginnings of ids, or names of reports.
        all_versions: whether copies of their words, and their pages with other words, are meant
            too.

    Raises:
        NotFound: no report has such an id, or several have.
    """
    stands = _standing(captures)
    named = {stands[id_] for words in wanted for id_ in [_meant(words, captures, stands)]}
    others = _beside(captures, stands, named)
    if all_versions:
        while others:
            named |= others
            others = _beside(captures, stands, named)
    reports = {report.id: report for _, report in captures}
    ids = frozenset(id_ for id_, standing in stands.items() if standing in named)
    return Chosen(ids, tuple(reports[id_] for id_ in sorted(others)))


def _standing(captures: Captures) -> dict[str, str]:
    """The id under which each report stands that was got, by its own id."""
    by_wording = defaultdict(list)
    for wording, report in captures:
        by_wording[wording].append((wording, report))
    found = {}
    for same in by_wording.values():
        full = joined(same)
        for _, report in same:
            found[report.id] = next(each.id for each in full if joins(report, each))
    return found


def _meant(words: str, captures: Captures, stands: dict[str, str]) -> str:
    """The id of the report that some words mean."""
    exact = {report.id for _, report in captures if words in {report.id, report.name}}
    found = exact or {id_ for id_ in stands if words and id_.startswith(words)}
    if not found:
        raise NotFound(
            f"no report on file has the name '{words}' or an id that begins with it; "
            "`reportedly show REPORT` tells of one"
        )
    if len({stands[id_] for id_ in found}) > 1:
        listed = ", ".join(sorted(found)[:_LISTED])
        raise NotFound(f"{len(found)} reports answer to '{words}': {listed}; give one whole id")
    return min(found)


def _beside(captures: Captures, stands: dict[str, str], named: set[str]) -> set[str]:
    """Standing ids of what shares its words or its page with a report that was named."""
    rows = [(wording, report, stands[report.id] in named) for wording, report in captures]
    wordings = {wording for wording, _, meant in rows if meant}
    pages = {page_of(report.url) for _, report, meant in rows if meant and report.url}
    return {
        stands[report.id]
        for wording, report, meant in rows
        if not meant and (wording in wordings or (report.url and page_of(report.url) in pages))
    }
