"""The pictures of one event on each day on which something that bears on it became public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from reportedly.account.clearing import cleared
from reportedly.account.picture import learned
from reportedly.model import Event, Picture, Ruling, claims_of, in_force
from reportedly.packs import Pack
from reportedly.protect import Audience, told_for
from reportedly.tell.history import event_of
from reportedly.when import When

if TYPE_CHECKING:
    from reportedly.ledger import Learned


def pictures(
    kept: Learned,
    pack: Pack,
    wanted: str,
    to: Audience,
    as_of: date | None = None,
    recorded: date | None = None,
) -> tuple[tuple[date | None, Picture], ...]:
    """The picture of each day that matters to an event, after the gate, and last that of now.

    Nothing is kept of it: a day asked again, after more was recorded that was not public by then,
    gives the same. It takes as long as asking for each of those days would.

    Args:
        kept: what the ledger had learned by `recorded`.
        pack: what is known beforehand.
        wanted: the event's id, or a former one.
        to: whom the gate opens for.
        as_of: the day with which the history ends.
        recorded: the day that `kept` was asked for.

    Returns:
        Days in order, each with its picture; the last without a day (with `as_of` where given) is
        all that counts by now.

    Raises:
        NotFound: no event that may be told has that id, or several that were one until a split.
    """
    kept = cleared(kept, pack, to)
    whole = learned(kept, pack, as_of, recorded)
    now = told_for(whole, to, pack)
    id_ = event_of(now, wanted).id
    event = next(event for event in whole.events if event.id == id_)
    end = as_of or date.max
    days = sorted({day for day in bearing_days(kept, whole, event) if day < end})
    past = ((day, told_for(learned(kept, pack, day, recorded), to, pack)) for day in days)
    return (*past, (as_of, now))


def bearing_days(kept: Learned, whole: Picture, event: Event) -> Iterator[date]:
    """The days on which something became public that may bear on an event, in any order.

    That is every report with a claim of the event, or with any claim about its person (custody
    tells against an execution), every copy of such a report, every claim that weighs in the
    belief; and every ruling on the words of such a report.
    """
    ids = {*event.claims, *event.sightings}
    ids |= {claim for term in (event.belief.terms if event.belief else ()) for claim in term.claims}
    if event.person is not None:
        ids |= {c.id for c in claims_of(whole.readings).values() if c.person == event.person}
    bearing = {
        reading.report
        for reading in whole.readings
        if any(claim.id in ids for claim in (*reading.claims, *reading.claims_beyond))
    }
    yield from kept.public_days(bearing)
    texts = {report.text_digest for report in whole.reports if report.id in bearing}
    for decision in in_force(kept.decisions):
        if isinstance(decision, Ruling) and decision.event.text_digest in texts:
            known = When.of(decision.known).latest
            if known is not None:
                yield known
