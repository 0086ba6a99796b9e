"""All that a site is made of, asked of a ledger once and after the gate."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from reportedly.account.cases import told_cases
from reportedly.account.clearing import cleared
from reportedly.account.comparing import compared
from reportedly.account.history import bearing_days
from reportedly.account.keying import parts, together
from reportedly.account.leaving import leaving_key
from reportedly.account.picture import learned, rulings
from reportedly.account.signing.listing import signed_briefs
from reportedly.account.turns import with_turns
from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.protect import Audience, told_for
from reportedly.protect.keyed import keyed_all
from reportedly.tell.dates import date_words
from reportedly.tell.history import course
from reportedly.tell.new import News, news
from reportedly.tell.new.compared import Compared
from reportedly.tell.records import Basis
from reportedly.tell.site import Material
from reportedly.weigh.cases import labelled
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.record.beliefs import fitting

if TYPE_CHECKING:
    from reportedly.ledger import Learned, Ledger


class SiteQuestion(NamedTuple):
    """What is asked of a ledger for a site.

    Attributes:
        as_of: only what was public by this day.
        recorded: only what the ledger had learned by this day.
        since: from when on something is new; the day on which the last report that may be told was
            got where None.
        days: on how many days reports may have come out for it to be told how belief moved from
            each to the next: each of them is asked for by itself.
    """

    as_of: date | None = None
    recorded: date | None = None
    since: datetime | None = None
    days: int = 60


def material(ledger: Ledger, pack: Pack, to: Audience, asked: SiteQuestion) -> Material:
    """All that a site tells an audience.

    Args:
        ledger: open.
        pack: what is known beforehand.
        to: whom the gate opens for.
        asked: what is asked.

    Raises:
        LedgerError: it cannot be read.
    """
    every = ledger.learned(asked.recorded)
    kept = cleared(every, pack, to)
    whole = learned(kept, pack, asked.as_of, asked.recorded)
    told = told_for(whole, to, pack)
    both = _compared(ledger, every, told, (pack, to), asked)
    days = _Days(kept, pack, to, asked)
    turned = with_turns(kept, whole, pack, to, told, asked.as_of)
    states: dict[Hashable, Picture] = {None: turned, **(parts(both[0]) if both else {})}
    states |= days.pictures(whole, told)
    cases = _cases(kept, whole, told, pack, asked)
    courses = days.bearing
    if to.level != "holder":
        made = keyed_all(states, leaving_key(ledger, to, "site"))
        states = {name: each.picture for name, each in made.items()}
        both = both and (together(both[0], made), both[1])
        cases = tuple(sorted(map(made[None].noun, cases), key=lambda c: c.id))
        courses = {made[None].words(id_): bearing for id_, bearing in courses.items()}
    return Material(
        picture=states[None],
        pack=pack,
        audience=to,
        news=both and _news(*both, pack, to),
        courses={id_: course(_at(d, states, asked), id_, pack) for id_, d in courses.items()},
        cases=cases,
        fitting=fitting(pack),
        basis=Basis(as_of=asked.as_of, recorded=asked.recorded, ledger="the reports on file"),
        signed=signed_briefs(kept, pack, to, turned, asked.as_of),
    )


def _at(
    days: Iterable[date], states: Mapping[Hashable, Picture], asked: SiteQuestion
) -> tuple[tuple[date | None, Picture], ...]:
    """The pictures of some days, and that of all days."""
    return (*((day, states[day]) for day in days), (asked.as_of, states[None]))


def _compared(
    ledger: Ledger, kept: Learned, told: Picture, by: tuple[Pack, Audience], asked: SiteQuestion
) -> tuple[Compared, datetime] | None:
    """What stands and what stood; None of a past day and of a share, which know no moments."""
    if asked.as_of is not None or kept.shared is not None:
        return None
    since = asked.since or _last_day(told)
    if since is None:
        return None
    return compared(kept, ledger.learned(since - timedelta(microseconds=1)), *by), since


def _news(both: Compared, since: datetime, pack: Pack, to: Audience) -> News:
    words = f"{date_words(since.date().isoformat())}, {since:%H:%M} UTC"
    return news(both, pack, words, (since.isoformat(), None), audience=to)


def _last_day(told: Picture) -> datetime | None:
    """The beginning of the day on which the last report that is told was got.

    What is withheld does not move it.
    """
    got = [report.got for report in told.reports if report.got is not None]
    return datetime.combine(max(got).astimezone(UTC).date(), time.min, UTC) if got else None


def _cases(
    kept: Learned, whole: Picture, told: Picture, pack: Pack, asked: SiteQuestion
) -> tuple[Case, ...]:
    """The cases on which records rest, as far as they may be told."""
    ids = {event.id for event in told.events}
    events = [event for event in whole.events if event.id in ids]
    ruled = rulings(kept.decisions, asked.as_of)
    found = labelled(events, whole.reports, whole.readings, pack, ruled, asked.as_of)
    return told_cases(found, events, told.events)


class _Days:
    """The pictures of the days on which reports came out, each made once for all events."""

    def __init__(self, kept: Learned, pack: Pack, to: Audience, asked: SiteQuestion) -> None:
        self._kept, self._pack, self._to, self._asked = kept, pack, to, asked
        self.bearing: dict[str, list[date]] = {}

    def pictures(self, whole: Picture, told: Picture) -> dict[Hashable, Picture]:
        """Each day that bears on an event, the last first; none where that would be too many."""
        end = self._asked.as_of or date.max
        public = self._kept.public_days({report.id for report in whole.reports})
        if len({day for day in public if day < end}) > self._asked.days:
            return {}
        events = {event.id: event for event in whole.events}
        for event in told.events:
            found = bearing_days(self._kept, whole, events[event.id])
            self.bearing[event.id] = sorted({day for day in found if day < end})
        days = {day for bearing in self.bearing.values() for day in bearing}
        return {day: self._picture(day) for day in sorted(days, reverse=True)}

    def _picture(self, day: date) -> Picture:
        made = learned(self._kept, self._pack, day, self._asked.recorded)
        return told_for(made, self._to, self._pack)
