"""Cases to learn from, of the pack's history and of a ledger, as the public may be told of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reportedly.account.clearing import cleared
from reportedly.account.picture import learned, rulings
from reportedly.model import Event
from reportedly.packs import Pack
from reportedly.protect import PUBLIC, Audience, told_for
from reportedly.weigh.cases import labelled
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.records import record_of

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


def public_cases(
    ledger: Ledger,
    pack: Pack,
    as_of: date | None = None,
    recorded: date | None = None,
    to: Audience = PUBLIC,
) -> tuple[Case, ...]:
    """Every case known by a day: the history's, and the ledger's as far as they may be told.

    An event that is withheld is no case and bears on none.

    Args:
        ledger: what is kept.
        pack: what is known beforehand, its history among it.
        as_of: only what was public by this day.
        recorded: only what the ledger had learned by this day; the pack is today's.
        to: whom the gate opens for.
    """
    kept = cleared(ledger.learned(recorded), pack, to)
    whole = learned(kept, pack, as_of, recorded)
    told = told_for(whole, to, pack).events
    ids = {event.id for event in told}
    events = [event for event in whole.events if event.id in ids]
    ruled = rulings(kept.decisions, as_of)
    cases = labelled(events, whole.reports, whole.readings, pack, ruled, as_of)
    return told_cases(cases, events, told)


def told_cases(
    cases: Iterable[Case], before: Iterable[Event], after: Iterable[Event]
) -> tuple[Case, ...]:
    """Cases without the words of origins that the gate has withheld, titled by what remains.

    Args:
        cases: cases of these events, and others, which stay as they are.
        before: the events that were weighed.
        after: the same events as they may be told.
    """
    whole = {event.id: event for event in before}
    told = {event.id: event for event in after}
    found = (
        _told(case, whole[case.id], told[case.id]) if case.id in whole else case for case in cases
    )
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
