"""Which reports of an event are whose text: copies, credits, and quotations in common."""

from collections.abc import Sequence
from typing import Any

from reportedly.model import Copy, Credit, Report
from reportedly.trace.members import Member
from reportedly.trace.reuse import echoes
from reportedly.trace.sources import Directory


def lineage(members: Sequence[Member], directory: Directory) -> dict[str, Any]:
    """An event's copies, credits and echoes, as slots of the event, each in a stable order.

    Args:
        members: the claims of one event, in order of time.
        directory: who is meant by a name.
    """
    copies = {
        Copy(report=c.report.id, of=c.of, share=c.share, slips=c.slips)
        for member in members
        for c in member.carried
    }
    own = {member.report.id: member.report for member in members}
    carried = {c.report.id: c.report for member in members for c in member.carried}
    joined = {(c.report, c.of) for c in copies}
    return {
        "copies": tuple(sorted(copies, key=lambda c: (c.report, c.of))),
        "credits": _credits({**own, **carried}, directory),
        "echoes": tuple(
            e for e in echoes(own.values()) if not joined & {(e.report, e.of), (e.of, e.report)}
        ),
    }


def _credits(reports: dict[str, Report], directory: Directory) -> tuple[Credit, ...]:
    found = []
    for id_ in sorted(reports):
        credit = directory.credit(reports[id_])
        if credit is not None:
            name = credit.source.names[0]
            found.append(Credit(report=id_, name=name, words=credit.words))
    return tuple(found)
