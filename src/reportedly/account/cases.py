"""Cases to learn from, of the pack's history and of a ledger, and what of them may be told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reportedly.account.picture import learned, rulings
from reportedly.model import Event, Picture
from reportedly.packs import Pack
from reportedly.weigh.cases import labelled
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.records import record_of

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


def known_cases(
    ledger: Ledger, pack: Pack, as_of: date | None = None, recorded: date | None = None
) -> tuple[Picture, tuple[Case, ...]]:
    """The picture of a day, and every case known by then: the history's and the ledger's.

    Args:
        ledger: what is kept.
        pack: what is known beforehand, its history among it.
        as_of: only what was public by this day.
        recorded: only what the ledger had learned by this day; the pack is today's.
    """
    kept = ledger.learned(recorded)
    whole = learned(kept, pack, as_of, recorded)
    ruled = rulings(kept.decisions, as_of)
    cases = labelled(whole.events, whole.reports, whole.readings, pack, ruled, as_of)
    return whole, cases


def told_cases(cases: Iterable[Case], whole: Picture, told: Picture) -> tuple[Case, ...]:
    """The cases as an audience may see them who sees so much of the picture.

    A case of an event that is not told goes; of the others the words of withheld origins do, and
    the title is made anew from what remains. What the pack's history alone tells is public.

    Args:
        cases: all cases.
        whole: the picture that they were made from.
        told: what came of it through the gate.
    """
    before = {event.id: event for event in whole.events}
    after = {event.id: event for event in told.events}
    found = []
    for case in cases:
        if case.id not in before:
            found.append(case)
        elif case.id in after:
            found.append(_told(case, before[case.id], after[case.id]))
    return tuple(case for case in found if case.told)


def _told(case: Case, before: Event, after: Event) -> Case:
    gone = _records(before) - _records(after)
    return msgspec.structs.replace(
        case,
        told=tuple(word for word in case.told if word.origin not in gone),
        decided_by=tuple(key for key in case.decided_by if key not in gone),
        title=f"{after.who}, {after.kind}",
    )


def _records(event: Event) -> frozenset[str]:
    return frozenset(record_of(origin.key) for origin in event.origins)
