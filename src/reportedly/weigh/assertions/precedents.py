"""Everything on file of a kind, each happening once: the ledger's events and the pack's cases."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from reportedly.model import Event, Kind, Person, Picture
from reportedly.names import Index
from reportedly.packs import KindRule, Pack, PastCase
from reportedly.trace import rule_of
from reportedly.weigh.assertions.nouns import Precedent, Standing
from reportedly.weigh.happenings import days_alive, gap, one_happening
from reportedly.weigh.past import Past, past_cases, unnamed
from reportedly.when import When

_OF_EVENT: Mapping[str, Standing] = {
    "confirmed": "shown",
    "corroborated": "shown",
    "refuted": "refuted",
}
_OF_CASE: Mapping[str, Standing] = {"held": "shown", "failed": "refuted"}
_BEST: tuple[Standing, ...] = ("shown", "refuted", "reported")


def precedents(picture: Picture, pack: Pack, kind: Kind) -> tuple[Precedent, ...]:
    """All happenings of a kind on file, the earliest first.

    An event and a past case are one happening where their persons bear one name and their dates
    can meet, or where it befalls a person once and nothing showed the person alive in between.
    It is shown where either is; the ledger's own refutation goes before the history.

    Args:
        picture: what stands, after the gate where it is to be told.
        pack: its history counts as it was known on the picture's day.
        kind: the kind of event.
    """
    as_of = None if picture.as_of is None else When.of(picture.as_of).latest
    persons = {p.id: p for p in picture.persons}
    public = _public(picture)
    found = {
        e.id: _of_event(e, persons, public.get(e.id), pack)
        for e in picture.events
        if e.kind == kind
    }
    known = _Known(found.values(), rule_of(kind, pack), pack, _alive(picture, kind, pack))
    for past in past_cases(pack, as_of):
        if past.case.kind == kind:
            known.take(_of_case(past, pack), past.case.known if past.refuted else None)
    return tuple(sorted(known.found.values(), key=lambda p: (p.last or date.max, p.id)))


class _Known:
    """Happenings by id, found by their persons; a case joins those that it tells of."""

    def __init__(
        self,
        events: Iterable[Precedent],
        rule: KindRule,
        pack: Pack,
        alive: Mapping[str, tuple[date, ...]],
    ) -> None:
        self.found: dict[str, Precedent] = {}
        self._rule, self._pack, self._alive = rule, pack, alive
        self._refuted: dict[str, tuple[date, ...]] = {}
        self._of_person: dict[str, list[str]] = {}
        self._names: Index[str] = Index()
        for event in events:
            self._add(event)
        self._own = frozenset(self.found)

    def take(self, case: Precedent, refuted: date | None) -> None:
        """Add a past case, or what it says to the happenings that are already there.

        Those whose dates meet it go before others; of others the nearest alone is meant.

        Args:
            case: the past case.
            refuted: the day by which the person was shown alive, where the case failed.
        """
        closed = () if refuted is None else (refuted,)
        alike = [self.found[i] for i in self._like(case)]
        same = [each for each in alike if self._one(each, case, closed)]
        same = [each for each in same if self._meet(each, case)] or _nearest(same, case)
        if not same:
            self._add(case)
        for each in same or [case]:
            self.found[each.id] = _joined(each, case, ledger=each.id in self._own)
            self._refuted[each.id] = (*self._refuted.get(each.id, ()), *closed)

    def _add(self, each: Precedent) -> None:
        self.found[each.id] = each
        if each.person is not None:
            self._of_person.setdefault(each.person, []).append(each.id)
        for name in each.names:
            self._names.add(each.id, name)

    def _like(self, case: Precedent) -> list[str]:
        """Ids of those of the same person by id, and of those whose name can be the case's."""
        by_name = (
            near.key
            for name in case.names
            for near in self._names.nearest(name)
            if near.answer == "match"
        )
        return list(dict.fromkeys((*self._of_person.get(case.person or "", ()), *by_name)))

    def _one(self, have: Precedent, case: Precedent, closed: tuple[date, ...]) -> bool:
        """Whether two of like names are one happening of one person.

        Two holders of the pack are two persons. Somebody whom nobody took for the holder of that
        name may be a namesake: the dates must then meet.
        """
        if None not in {have.person, case.person} and have.person != case.person:
            return self._pack.holder(have.person) is None and self._meet(have, case)
        alive = (*self._alive.get(have.person or "", ()), *self._refuted.get(have.id, ()), *closed)
        by_name = have.person is None or have.person != case.person
        return one_happening(_when(have), _when(case), self._rule, alive=alive, by_name=by_name)

    def _meet(self, have: Precedent, case: Precedent) -> bool:
        return _when(have).meets(_when(case), slack=self._rule.slack)


def _when(each: Precedent) -> When:
    return When.between(each.first, each.last)


def _nearest(same: Iterable[Precedent], case: Precedent) -> list[Precedent]:
    def apart(each: Precedent) -> tuple[timedelta, str]:
        begin, end = gap(_when(each), _when(case))
        return end - begin, each.id

    return sorted(same, key=apart)[:1]


def _alive(picture: Picture, kind: Kind, pack: Pack) -> Mapping[str, tuple[date, ...]]:
    """The days on which people were shown alive, for kinds that this closes; else none."""
    if "appearance" not in rule_of(kind, pack).refuted_by:
        return {}
    claims = {c.id: c for r in picture.readings for c in (*r.claims, *r.claims_beyond)}
    return days_alive(picture.events, lambda e: [claims[c] for c in e.claims if c in claims])


def _joined(have: Precedent, case: Precedent, *, ledger: bool) -> Precedent:
    both = {have.standing, case.standing}
    standing = next(s for s in _BEST if s in both)
    if ledger and have.standing == "refuted":
        standing = "refuted"
    first, last = _narrower(have, case)
    return msgspec.structs.replace(
        have,
        standing=standing,
        posts=tuple(dict.fromkeys((*have.posts, *case.posts))),
        names=tuple(dict.fromkeys((*have.names, *case.names))),
        first=first,
        last=last,
        public=min((d for d in (have.public, case.public) if d), default=None),
    )


def _narrower(have: Precedent, case: Precedent) -> tuple[date | None, date | None]:
    """The narrower of two spans that meet: both are true, so that what they share is.

    Of spans that share nothing, that of the case where it alone is shown.
    """
    firsts = [d for d in (have.first, case.first) if d is not None]
    lasts = [d for d in (have.last, case.last) if d is not None]
    first, last = max(firsts, default=None), min(lasts, default=None)
    if first is not None and last is not None and first > last:
        shown = case.standing == "shown" != have.standing
        return (case.first, case.last) if shown else (have.first, have.last)
    return first, last


def _of_event(
    event: Event, persons: Mapping[str, Person], public: date | None, pack: Pack
) -> Precedent:
    person = persons.get(event.person or "")
    happened = event.happened or (When.of(event.when) if event.when else None)
    last = (happened.latest if happened else None) or public
    status = event.belief.status if event.belief else ""
    held = _held(event.person, last, pack)
    return Precedent(
        id=event.id,
        kind=event.kind,
        who=person.name if person else event.who,
        standing=_OF_EVENT.get(status, "reported"),
        person=event.person,
        names=tuple(dict.fromkeys((person.name, *person.names))) if person else (),
        posts=tuple(dict.fromkeys(p for p in (event.post, *held) if p)),
        first=happened.earliest if happened else None,
        last=last,
        public=public,
    )


def _of_case(past: Past, pack: Pack) -> Precedent:
    row = past.rows[0]
    claimed = min(_day(r) for r in past.rows)
    happened = next((When.of(r.happened) for r in past.rows if r.happened), None)
    last = (happened.latest if happened else None) or claimed
    posts = (*(r.post for r in past.rows), *_held(row.person, last, pack))
    return Precedent(
        id=past.case.id,
        kind=row.kind,
        who=row.subject,
        standing=_OF_CASE.get(past.case.outcome, "reported"),
        person=row.person,
        names=() if unnamed(row) else (row.subject,),
        posts=tuple(dict.fromkeys(p for p in posts if p)),
        first=happened.earliest if happened else None,
        last=last,
        public=claimed,
    )


def _held(person: str | None, day: date | None, pack: Pack) -> tuple[str, ...]:
    """The posts of an office holder that had begun by a day."""
    holder = pack.holder(person)
    if holder is None:
        return ()
    return tuple(p.title for p in holder.posts if _begun(p.from_, day))


def _begun(begin: str | None, day: date | None) -> bool:
    first = When.of(begin).earliest if begin else None
    return first is None or day is None or first <= day


def _public(picture: Picture) -> dict[str, date]:
    """The day on which each event was first told, by its id; undated reports tell none."""
    published = {
        r.id: day for r in picture.reports if r.published and (day := When.of(r.published).latest)
    }
    told: dict[str, list[date]] = {}
    for reading in picture.readings:
        day = published.get(reading.report)
        if day is not None:
            for claim in (*reading.claims, *reading.claims_beyond):
                told.setdefault(claim.id, []).append(day)
    return {event.id: min(days) for event in picture.events if (days := _days(event.claims, told))}


def _days(claims: Sequence[str], told: Mapping[str, Iterable[date]]) -> list[date]:
    return [day for claim in claims for day in told.get(claim, ())]


def _day(row: PastCase) -> date:
    return When.of(row.claimed).latest or date.max
