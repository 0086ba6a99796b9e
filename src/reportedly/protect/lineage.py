"""Whose text a report is, as far as that may be told: between reports whose claims are told."""

from typing import Any

import msgspec

from reportedly.model import Copy, Credit, Event
from reportedly.protect.coarsen import source_name
from reportedly.protect.marking import Marker


def told_lineage(event: Event, reports: frozenset[str], marker: Marker) -> dict[str, Any]:
    """An event's copies, credits and echoes, as slots of the event.

    Args:
        event: as it was traced.
        reports: ids of the reports in which its remaining claims stand; what joins any other to
            the event goes with it, so that nothing tells of a claim that is withheld.
        marker: finds protected words.
    """
    return {
        "copies": tuple(_told_copy(c, marker) for c in event.copies if {c.report, c.of} <= reports),
        "credits": tuple(
            told
            for c in event.credits
            if c.report in reports and (told := _told_credit(c, marker)) is not None
        ),
        "echoes": tuple(e for e in event.echoes if {e.report, e.of} <= reports),
    }


def _told_copy(copy: Copy, marker: Marker) -> Copy:
    """A copy without slips that are protected words: the share tells enough."""
    kept = tuple(slip for slip in copy.slips if not marker.is_red(slip))
    return msgspec.structs.replace(copy, slips=kept)


def _told_credit(credit: Credit, marker: Marker) -> Credit | None:
    """A credit that names no more than an agency; one with anything protected in it is withheld."""
    harmless = source_name(credit.name, marker) == credit.name
    return credit if harmless and not marker.is_red(credit.words.text) else None
