"""The stages in their order: readings, persons, events, beliefs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reportedly.account.corrections import active
from reportedly.account.markings import with_markings
from reportedly.account.public import was_public
from reportedly.account.unnamed import attached
from reportedly.identify import Identified, identify
from reportedly.model import (
    Correction,
    Decision,
    Grouping,
    Judgement,
    Picture,
    Reading,
    Report,
    Ruling,
    in_force,
)
from reportedly.packs import Pack
from reportedly.trace import Directory, Member, filed, traced
from reportedly.weigh import Scene, weighed

if TYPE_CHECKING:
    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned, Ledger


def picture(
    ledger: Ledger, pack: Pack, as_of: date | None = None, recorded: date | None = None
) -> Picture:
    """What stands on a day, by either clock or both.

    Args:
        ledger: what is kept.
        pack: what is known beforehand.
        as_of: only reports and rulings that were public by this day; all where None. Identities,
            corrections, pack and code are today's whatever the day.
        recorded: only what the ledger had learned by the end of this day (UTC): reports, readings
            and decisions; all where None. Pack and code are today's.
    """
    return learned(ledger.learned(recorded), pack, as_of, recorded)


def learned(
    kept: Learned, pack: Pack, as_of: date | None = None, recorded: date | None = None
) -> Picture:
    """The picture of rows that were taken out of a ledger once, to be asked for many a day.

    Args:
        kept: what the ledger had learned by `recorded`.
        pack: what is known beforehand.
        as_of: only reports and rulings that were public by this day.
        recorded: the day that `kept` was asked for.
    """
    if kept.shared is not None:
        return kept.shared.picture(as_of, recorded)
    reports, readings = kept.standing(as_of)
    from reportedly.account.carried import carried

    told = standing(reports, readings, carried(kept, as_of), pack, as_of)
    told = with_markings(told, kept, pack, as_of)
    day = None if recorded is None else recorded.isoformat()
    return msgspec.structs.replace(told, recorded=day)


def standing(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    pack: Pack,
    as_of: date | None = None,
) -> Picture:
    """The picture that some reports, readings and those decisions make that are in force."""
    found, told = _traced(reports, readings, decisions, pack)
    events = weighed(found.events, Scene(told, pack), rulings(decisions, as_of), as_of)
    day = None if as_of is None else as_of.isoformat()
    return msgspec.structs.replace(found, as_of=day, events=events)


def unweighed(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    pack: Pack,
) -> Picture:
    """The persons and events of some reports, with no belief in any: which claims are of one."""
    return _traced(reports, readings, decisions, pack)[0]


def _traced(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    pack: Pack,
) -> tuple[Picture, tuple[Member, ...]]:
    """The same, with the claims as they were filed."""
    found = _identified(reports, readings, decisions, pack)
    groupings = [d for d in in_force(decisions) if isinstance(d, Grouping)]
    told = filed(reports, found.readings, Directory(pack, found.persons))
    made = Picture(
        as_of=None,
        reports=tuple(reports),
        readings=found.readings,
        persons=found.persons,
        events=traced(told, found.persons, pack, groupings),
    )
    return made, told


def persons(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    pack: Pack,
) -> Picture:
    """Who is named in some reports, and no event: what questions of who is who need."""
    found = _identified(reports, readings, decisions, pack)
    return Picture(
        as_of=None,
        reports=tuple(reports),
        readings=found.readings,
        persons=found.persons,
        events=(),
    )


def alone(report: Report, reading: Reading, pack: Pack) -> Picture:
    """One report by itself, with its persons and no event: what `read` tells from."""
    found = identify([report], [reading], pack)
    return Picture(
        as_of=None, reports=(report,), readings=found.readings, persons=found.persons, events=()
    )


def _identified(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    pack: Pack,
) -> Identified:
    held = in_force(decisions)
    corrections = [d for d in held if isinstance(d, Correction)]
    judgements = [d for d in held if isinstance(d, Judgement)]
    found = identify(reports, active(readings, corrections), pack, judgements)
    return attached(found, judgements)


def rulings(decisions: Sequence[Decision], as_of: date | None = None) -> tuple[Ruling, ...]:
    """The rulings in force whose outcome was public by a day."""
    held = in_force(decisions)
    return tuple(d for d in held if isinstance(d, Ruling) and was_public(d, as_of))
