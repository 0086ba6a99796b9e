"""What stands now beside what stood at an earlier moment, through one door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from reportedly.account.clearing import clearing
from reportedly.account.corrections import active
from reportedly.account.decided import decided, unowned
from reportedly.account.hiding import hiding
from reportedly.account.markings import with_markings
from reportedly.account.once import claims_in
from reportedly.account.picture import learned, standing
from reportedly.account.watching import watched
from reportedly.identify import subject
from reportedly.model import (
    Claim,
    Correction,
    Event,
    Picture,
    Reading,
    Report,
    Signature,
    Watch,
    in_force,
    place_of,
)
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.protect import Audience, claims_of_holders, journeys_of_private, told_for
from reportedly.tell.new.compared import READ, WAS, Compared, Meant

if TYPE_CHECKING:
    from reportedly.ledger import Learned

EVER = datetime.min.replace(tzinfo=UTC)
"""Before anything was learned."""


def compared(now: Learned, then: Learned, pack: Pack, to: Audience) -> Compared:
    """What stands, what stood, and what came or was decided between the two.

    Both pictures and all that is in only one of them go through the gate together, once: what
    either holds protects people in both.

    Args:
        now: what the ledger has learned.
        then: what it had learned at an earlier moment.
        pack: what is known beforehand; today's for both.
        to: whom the gate opens for.
    """
    left_out = clearing(now, pack, to)
    now, then = left_out.of(now), left_out.of(then)
    after = learned(now, pack)
    heirs = _Heirs(now, after.reports)
    once = then.standing()[0]
    kept = {heir.id: heir for report in once if (heir := heirs.of(report, then)) is not None}
    gone = tuple(report for report in once if heirs.of(report, then) is None)
    known = (*kept.values(), *gone)
    new = tuple(d for d in now.decisions if d.id not in {e.id for e in then.decisions})
    before = after
    if (
        any(not isinstance(d, Watch | Signature) for d in new)
        or len(known) != len(after.reports)
        or gone
    ):
        readings = [now.readings.get(_key(r)) or then.readings.get(_key(r)) for r in known]
        before = standing(known, [r for r in readings if r is not None], then.decisions, pack)
    sides = _Sides(after, before, tuple(_reread(before, then, now, after)))
    told = sides.told(gone, to, pack, now)
    gained = frozenset(_gained(before, then, now))
    held = tuple(_watched(now, then, (after, before), sides.owners()))
    return msgspec.structs.replace(
        told,
        fresh=frozenset(r.id for r in after.reports)
        - kept.keys()
        - {r.id for _, r in then.captures},
        reread=gained,
        decided=tuple(decided(new, now.decisions, before, after)),
        watched=tuple(dict.fromkeys(i for w in watched(after, now.decisions) for i in w.ids)),
        meant=held,
    )


class _Heirs:
    """The reports that stand today for reports that stood once: themselves, or fuller ones."""

    def __init__(self, now: Learned, standing_: Iterable[Report]) -> None:
        self._wordings = _wordings(now)
        self._by_id = {report.id: report for report in standing_}
        self._alike: dict[str, list[Report]] = {}
        for report in self._by_id.values():
            self._alike.setdefault(self._wordings[_key(report)], []).append(report)

    def of(self, once: Report, then: Learned) -> Report | None:
        """The report that stands for one that stood, None where none does."""
        from reportedly.ledger.joining import joins

        if once.id in self._by_id:
            return self._by_id[once.id]
        alike = self._alike.get(self._wordings.get(_key(once), ""), ())
        return next((r for r in alike if joins(once, r) or joins(r, once)), None)


def _watched(
    now: Learned, then: Learned, pictures: tuple[Picture, Picture], owners: _Owners
) -> Iterator[Meant]:
    """What each watch in force points at in either state.

    What points at a page that changed points at its newer form; what points at one that is gone
    still means whom it meant.
    """
    from reportedly.account.carried import carried

    after, before = pictures
    today = watched(after, carried(now))
    once = {w.watch.id: w for w in watched(before, carried(then))}
    late = {w.watch.id: w for w in watched(before, now.decisions)}
    for each in today:
        former = [w for w in (once.get(each.watch.id), late.get(each.watch.id)) if w is not None]
        was = [owners.now(id_) or id_ for w in former for id_ in w.ids]
        claims = [*each.claims, *(c for w in former for c in w.claims)]
        yield Meant(
            watch=each.watch.id,
            persons=tuple(dict.fromkeys((*each.ids, *was))),
            claims=tuple(dict.fromkeys(claims)),
        )


def _wordings(kept: Learned) -> dict[tuple[str, str], str]:
    return {_key(report): wording for wording, report in kept.captures}


def _key(report: Report) -> tuple[str, str]:
    return (report.id, report.text_digest)


class _Sides(NamedTuple):
    """Both pictures, and the claims of earlier readings that are read otherwise today."""

    after: Picture
    before: Picture
    misread: tuple[Reading, ...]

    def owners(self) -> _Owners:
        """Whose a mention is today, in either."""
        return _Owners(self.after, self.before)

    def told(self, gone: Sequence[Report], to: Audience, pack: Pack, now: Learned) -> Compared:
        """Both sides after the gate, told apart again."""
        owners = self.owners()
        lost = tuple(_lost(self.after, self.before, owners))
        renamed = {c.id.removeprefix(WAS): c.id for r in lost for c in claims_in(r)}
        same = self._unchanged(owners)
        stood = tuple(
            _was(event, renamed, owners) for event in self.before.events if event.id not in same
        )
        whole = msgspec.structs.replace(
            self.after,
            reports=(*self.after.reports, *gone),
            readings=(*self.misread, *lost, *self.after.readings),
            events=(*self.after.events, *stood),
        )
        whole = with_markings(whole, now, pack)
        told = told_for(whole, to, pack)
        marked = {r.id for r in whole.reports} - {r.id for r in told.reports}
        first = sum(r.report not in marked for r in self.misread)
        second = first + sum(r.report not in marked for r in lost)
        stands = {r.id for r in self.after.reports}
        picture = msgspec.structs.replace(
            told,
            reports=tuple(r for r in told.reports if r.id in stands),
            readings=told.readings[second:],
            events=tuple(e for e in told.events if not e.id.startswith(WAS)),
        )
        before = tuple(
            msgspec.structs.replace(e, id=e.id.removeprefix(WAS))
            for e in told.events
            if e.id.startswith(WAS)
        )
        both = Compared(
            picture=picture,
            before=before,
            unchanged=same,
            was=told.readings[first:second],
            gone=tuple(r for r in told.reports if r.id not in stands),
            misread=told.readings[:first],
        )
        if to.sees_everything or not both.gone:
            return both
        return hiding(both, journeys_of_private(told, pack, self._holders(pack)), pack)

    def _holders(self, pack: Pack) -> frozenset[str]:
        """Ids of the claims of either picture that are surely about holders of public office."""
        stood = claims_of_holders(self.before, pack)
        return claims_of_holders(self.after, pack) | stood | {f"{WAS}{id_}" for id_ in stood}

    def _unchanged(self, owners: _Owners) -> frozenset[str]:
        """The ids of the events of which nothing is told otherwise: their gate is today's."""
        if self.before is self.after:
            return frozenset(event.id for event in self.after.events)
        today = {event.id: event for event in self.after.events}
        return frozenset(
            event.id
            for event in self.before.events
            if (now := today.get(event.id)) is not None
            and _essence(event, owners.now(event.person)) == _essence(now, now.person)
        )


def _essence(event: Event, person: str | None) -> tuple[object, ...]:
    """All of an event of which a change would be told; ids apart, and the numbers of a belief."""
    status = None if event.belief is None else event.belief.status
    slots = (event.who, event.when, event.from_, event.to, event.last_seen, event.sightings)
    lineage = (event.origins, event.copies, event.claims, event.aliases)
    return (person, status, event.outcome, *slots, *lineage)


class _Owners:
    """Whose a mention is today, and who somebody of the earlier picture is."""

    def __init__(self, after: Picture, before: Picture | None = None) -> None:
        self._at = {place: p.id for p in after.persons for place in p.mentions}
        self._now = {
            p.id: next((self._at[m] for m in p.mentions if m in self._at), p.id)
            for p in (before.persons if before else ())
        }

    def now(self, person: str | None) -> str | None:
        """The id that a person of the earlier picture has today."""
        return None if person is None else self._now.get(person, person)

    def of(self, claim: Claim, reading: Reading) -> str | None:
        """Whom a claim of a reading that stands no longer is about."""
        mention = subject(reading, claim)
        where = None if mention is None else place_of(reading.report, mention.quote)
        return self._at.get(where or "") or self.now(claim.person)


def _lost(after: Picture, before: Picture, owners: _Owners) -> Iterator[Reading]:
    """Of each report the claims that stand no longer, or otherwise."""
    if before is after:
        return
    today = {r.report: {c.id: c for c in claims_in(r)} for r in after.readings}
    for reading in before.readings:
        here = today.get(reading.report, {})
        lost = [c for c in claims_in(reading) if unowned(c) != unowned(here.get(c.id))]
        if lost or reading.report not in today:
            yield _only(reading, lost, WAS, owners)


def _only(reading: Reading, claims: Sequence[Claim], mark: str, owners: _Owners) -> Reading:
    """A reading with those claims alone, under ids of their own."""
    made = tuple(
        msgspec.structs.replace(c, id=f"{mark}{c.id}", person=owners.of(c, reading)) for c in claims
    )
    return msgspec.structs.replace(reading, claims=made, claims_beyond=())


def _was(event: Event, renamed: dict[str, str], owners: _Owners) -> Event:
    """An event as it stood, under an id of its own, its claims by the ids that they have here."""

    def named(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(renamed.get(id_, id_) for id_ in ids)

    belief, outcome = event.belief, event.outcome
    if belief is not None:
        terms = (msgspec.structs.replace(t, claims=named(t.claims)) for t in belief.terms)
        belief = msgspec.structs.replace(belief, terms=tuple(terms))
    if outcome is not None:
        outcome = msgspec.structs.replace(outcome, claims=named(outcome.claims))
    origins = (msgspec.structs.replace(o, claims=named(o.claims)) for o in event.origins)
    return msgspec.structs.replace(
        event,
        id=f"{WAS}{event.id}",
        person=owners.now(event.person),
        claims=named(event.claims),
        origins=tuple(origins),
        sightings=named(event.sightings),
        belief=belief,
        outcome=outcome,
    )


def _pairs(before: Picture, then: Learned, now: Learned) -> Iterator[tuple[Reading, Reading]]:
    """What was read at the moment and what is read of the same text today, where they differ.

    Both with the corrections that were in force at the moment.
    """
    held = [d for d in in_force(then.decisions) if isinstance(d, Correction)]
    for reading in before.readings:
        key = (reading.report, reading.text_digest)
        old = then.readings.get(key)
        if old is not None and old != now.readings.get(key):
            yield active([old], held)[0], reading


def _reread(before: Picture, then: Learned, now: Learned, after: Picture) -> Iterator[Reading]:
    """Of each report that is read otherwise today, the claims as they were read then."""
    owners = _Owners(after)
    for old, reading in _pairs(before, then, now):
        today = claims_in(reading)
        lost = [c for c in claims_in(old) if not any(_alike(c, other) for other in today)]
        if lost:
            yield _only(old, lost, READ, owners)


def _gained(before: Picture, then: Learned, now: Learned) -> Iterator[str]:
    for old, reading in _pairs(before, then, now):
        once = claims_in(old)
        yield from (c.id for c in claims_in(reading) if not any(_alike(c, other) for other in once))


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two readings of one text tell the same by two claims."""
    same = (one.kind, one.polarity, fold(one.who)) == (other.kind, other.polarity, fold(other.who))
    slots = [(c.when, c.from_, c.to, c.stance, c.origins) for c in (one, other)]
    return same and one.quote.overlaps(other.quote) and slots[0] == slots[1]
