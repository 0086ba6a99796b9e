"""What became of pages, beside what stands: which were changed or withdrawn, and what of that."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from reportedly.account.markings import with_markings
from reportedly.account.picture import unweighed
from reportedly.model import Claim, Decision, Event, Gone, Picture, Report, Turn
from reportedly.packs import Pack
from reportedly.protect import Audience, journeys_of_private, told_for, without_taken_out

if TYPE_CHECKING:
    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned
    from reportedly.ledger.versions import Change


def with_turns(
    kept: Learned, whole: Picture, pack: Pack, to: Audience, told: Picture, as_of: date | None
) -> Picture:
    """What an audience is told, and on which days pages were changed, withdrawn or there again.

    What no longer stands goes through the gate together with all that does, since what protects a
    person may stand in either.

    Args:
        kept: what the ledger had learned.
        whole: all that stands.
        pack: what is known beforehand.
        to: whom the gate opens for.
        told: what it lets through of `whole`.
        as_of: only what was seen by this day.
    """
    changes = [] if kept.shared is not None else _changes(kept, as_of)
    if not changes:
        return told
    fallen = _with_fallen(kept, whole, changes, pack, as_of)
    every = with_markings(fallen, kept, pack, as_of)
    shown = told_for(every, to, pack)
    bearing = _Bearing(every, shown, whole, told)
    turns = [_turn(change, bearing) for change in changes if bearing.may_tell(change)]
    if not to.sees_everything:
        private = _private(shown, told, pack)
        turns = [without_taken_out(turn, told, private, pack) for turn in turns]
    return msgspec.structs.replace(told, turns=tuple(turns))


def _private(shown: Picture, told: Picture, pack: Pack) -> frozenset[str]:
    """Ids of claims and events of journeys of private persons, of what stands and what does not."""
    claims = journeys_of_private(shown, pack)
    events = (*shown.events, *told.events)
    return claims | {event.id for event in events if claims & {*event.claims, *event.sightings}}


def _changes(kept: Learned, as_of: date | None) -> list[Change]:
    """Each time that a page was seen to be otherwise, of forms that were public by a day."""
    from reportedly.ledger.joining import public_on

    end = date.max if as_of is None else as_of
    found = [
        change
        for page in kept.pages(as_of)
        for change in page.changes()
        if change.day <= end
        and all(form is None or public_on(form) <= end for form in (change.before, change.after))
    ]
    return sorted(found, key=_order)


def _order(change: Change) -> tuple[date, datetime, list[str]]:
    """By the day and the moment; at one moment by id, so that no order of arrival shows."""
    forms = (change.before, change.after)
    return change.day, change.at, ["" if form is None else form.id for form in forms]


def _with_fallen(
    kept: Learned, whole: Picture, changes: list[Change], pack: Pack, as_of: date | None
) -> Picture:
    """All that stands, and beside it what stands no longer: persons and events of both."""
    reports, readings = kept.standing(as_of)
    there = {report.id for report in reports}
    forms = [form for c in changes for form in (c.before, c.after) if form is not None]
    more = {form.id: form for form in forms if form.id not in there}
    own = [kept.readings.get((form.id, form.text_digest)) for form in more.values()]
    return unweighed(
        [*reports, *more.values()],
        [*readings, *(reading for reading in own if reading is not None)],
        _decisions(kept, as_of),
        pack,
    )


def _decisions(kept: Learned, as_of: date | None) -> list[Decision]:
    """All decisions on the words they were made of, and on those of the version that stands."""
    from reportedly.account.carried import carried

    moved = carried(kept, as_of)
    made = zip(moved, kept.decisions, strict=True)
    return [*kept.decisions, *(new for new, old in made if new != old)]


class _Bearing:
    """On which events each report bears, as an audience may be told.

    Args:
        every: persons and events of what stands and of what does not.
        shown: what the gate lets through of that.
        whole: all that stands.
        told: what the gate lets through of that.
    """

    def __init__(self, every: Picture, shown: Picture, whole: Picture, told: Picture) -> None:
        self.reports: Mapping[str, Report] = {report.id: report for report in shown.reports}
        self._claims: dict[str, tuple[Claim, ...]] = {
            r.report: (*r.claims, *r.claims_beyond) for r in shown.readings
        }
        self._shown = shown.events
        self._whole = {event.id: {*event.claims} for event in every.events}
        self._home = {claim: event.id for event in whole.events for claim in event.claims}
        self._told = {event.id for event in told.events}

    def may_tell(self, change: Change) -> bool:
        """Whether both forms of a page passed the gate: of a change of one no word is told."""
        forms = (form for form in (change.before, change.after) if form is not None)
        return all(form.id in self.reports for form in forms)

    def claims(self, report: Report | None) -> tuple[Claim, ...]:
        """What a report claims."""
        return () if report is None else self._claims.get(report.id, ())

    def on(self, report: Report | None) -> tuple[list[str], list[Gone]]:
        """Ids of events that it bears on and that still are told, and those that are gone."""
        wanted = {claim.id for claim in self.claims(report)}
        here: list[str] = []
        gone: list[Gone] = []
        for event in self._shown:
            if wanted.isdisjoint((*event.claims, *event.sightings)):
                continue
            homes = {self._home[c] for c in self._whole[event.id] if c in self._home}
            here += sorted(homes & self._told)
            if not homes and not wanted.isdisjoint(event.claims):
                gone.append(_gone(event))
        return here, gone


def _turn(change: Change, bearing: _Bearing) -> Turn:
    before = change.before and bearing.reports[change.before.id]
    after = change.after and bearing.reports[change.after.id]
    events, gone = bearing.on(before)
    now, lost = bearing.on(after)
    return Turn(
        day=change.day.isoformat(),
        act="withdrawn" if after is None else "back" if before is None else "changed",
        before=before,
        after=after,
        claims=bearing.claims(before),
        events=tuple(events),
        now=(*now, *(event.id for event in lost)),
        gone=tuple(gone),
    )


def _gone(event: Event) -> Gone:
    return Gone(id=event.id, kind=event.kind, who=event.who, person=event.person, when=event.when)
