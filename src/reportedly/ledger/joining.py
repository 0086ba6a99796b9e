"""Which of the reports that were got are one report.

Two reports of one wording are one where whatever one of them lacks the other has: an outlet, a
title, a day (or its month, or its year). The fuller one stands and the barer one joins it. Nothing
here depends on which came first.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime

import msgspec

from reportedly.model import Report, normalised

_NEVER = datetime.max.replace(tzinfo=UTC)
_PRECISE = len("2021-01-25")


def joined(captures: Iterable[tuple[str, Report]]) -> tuple[Report, ...]:
    """The reports that stand, by day of publication and id, undated ones last.

    Args:
        captures: every report as it was got, with the digest of its wording.
    """
    by_wording: dict[str, dict[str, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for wording, report in captures:
        by_wording[wording][report.id].append(report)
    standing = (
        report
        for same in by_wording.values()
        for report in _fullest([_merged(captured) for captured in same.values()])
    )
    return tuple(sorted(standing, key=lambda r: (r.published is None, r.published or "", r.id)))


def joins(bare: Report, full: Report) -> bool:
    """Whether a report of the same wording tells nothing of itself that the other does not.

    Args:
        bare: the one that may join.
        full: the one that it may join.
    """
    return (
        bare.outlet in (None, full.outlet)
        and starts(full.published, bare.published)
        and (not bare.title or normalised(bare.title) == normalised(full.title or ""))
    )


def public_on(report: Report) -> date:
    """The day from which a report counts: the last that its date allows; undated, the day got."""
    released = report.released
    if released is not None and released.latest is not None:
        return released.latest
    return (report.got or _NEVER).date()


def _merged(captured: list[Report]) -> Report:
    """One report that was got several times: got first, and named and addressed the same always."""
    taken = min(
        captured,
        key=lambda r: (r.text_digest, r.extractor, r.language or "", repr(r.machine_written)),
    )
    urls = [report.url for report in captured if report.url]
    return msgspec.structs.replace(
        taken,
        name=min(report.name for report in captured),
        url=min(urls, default=None),
        got=min((report.got for report in captured if report.got), default=None),
    )


def _fullest(reports: list[Report]) -> list[Report]:
    """Those that join no other. Only a report that lacks something can."""
    return [
        report
        for report in reports
        if _is_full(report)
        or not any(other.id != report.id and joins(report, other) for other in reports)
    ]


def _is_full(report: Report) -> bool:
    return bool(report.outlet and report.title and len(report.published or "") >= _PRECISE)


def starts(full: str | None, bare: str | None) -> bool:
    """Whether a bare date is the full one, or the year or month that it lies in, or none."""
    return bare is None or (full is not None and f"{full}-".startswith(f"{bare}-"))
