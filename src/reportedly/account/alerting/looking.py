"""Looking for alerts: what came since the last look, held against every watch, kept at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from reportedly.account.alerting.finding import Finding
from reportedly.account.alerting.findings import findings
from reportedly.account.alerting.ids import PURPOSE, told_id
from reportedly.account.alerting.repeats import Repeats
from reportedly.account.alerting.scope import Scope
from reportedly.account.alerting.words import said, words_of
from reportedly.account.comparing import EVER, compared
from reportedly.model import Alert, Borne, Look, Trigger, Watch, in_force
from reportedly.packs import Pack
from reportedly.protect import Audience
from reportedly.tell.new import WAS, Compared, Meant
from reportedly.tell.nouns import Citation

if TYPE_CHECKING:
    from reportedly.ledger import Learned, Ledger


def looker(to: Audience) -> str:
    """Under which name the ledger keeps how far was looked for an audience."""
    return f"watch run for {to.level}"


class Looking:
    """Looks for alerts in a ledger, for one audience.

    Each look tells what came between the last one and now; a watch begins with the moment at which
    it was made, so that it is never told of the past.

    Args:
        ledger: open for writing.
        pack: what is known beforehand.
        to: whom the gate opens for.
    """

    def __init__(self, ledger: Ledger, pack: Pack, to: Audience) -> None:
        self._ledger, self._pack, self._to = ledger, pack, to

    def look(self, at: datetime, channels: Iterable[str]) -> tuple[Alert, ...]:
        """Find what is new and keep it, in one step.

        Args:
            at: the present.
            channels: labels of those through which it is to go.

        Returns:
            The alerts that were found.

        Raises:
            FoundMeanwhile: another run has looked since this one began.
        """
        until = self._ledger.latest()
        if until is None:
            return ()
        last = self._ledger.last_look(looker(self._to))
        given = None if last is None else last.look.at
        now = self._ledger.learned(until)
        watches = [d for d in in_force(now.decisions) if isinstance(d, Watch)]
        found = self._found(now, watches, (given, until, at)) if given != until else ()
        return self._ledger.alert(found, Look(by=looker(self._to), at=until), given, channels)

    def _found(
        self,
        now: Learned,
        watches: Iterable[Watch],
        clock: tuple[datetime | None, datetime, datetime],
    ) -> tuple[Alert, ...]:
        """What is new to each watch since the last look, or since it was made."""
        given, until, at = clock
        starts: dict[datetime, list[Watch]] = {}
        for watch in watches:
            starts.setdefault(max(watch.made, given or EVER), []).append(watch)
        matching = _Matching(
            self._ledger.secret(PURPOSE), Repeats(self._ledger.alerts()), self._to.level, at
        )
        return tuple(
            alert
            for start in sorted(starts)
            if start < until
            for alert in self._since(start, starts[start], now, matching)
        )

    def _since(
        self, start: datetime, watches: Iterable[Watch], now: Learned, matching: _Matching
    ) -> Iterator[Alert]:
        both = compared(now, self._ledger.learned(start), self._pack, self._to)
        found = findings(both, self._pack)
        for watch in watches:
            yield from matching.alerts(watch, found, both, self._pack)


class _Matching(NamedTuple):
    """Makes alerts of what a watch is about and was not told of."""

    secret: bytes
    repeats: Repeats
    audience: str
    at: datetime

    def alerts(
        self, watch: Watch, found: Iterable[Finding], both: Compared, pack: Pack
    ) -> Iterator[Alert]:
        meant = {each.watch: each for each in both.meant}
        scope = Scope(watch, meant.get(watch.id, Meant(watch=watch.id)), both.claims, pack)
        for each in found:
            trigger = next((t for t in each.triggers if t in watch.triggers), None)
            if trigger is None or not scope.has(each):
                continue
            if self.repeats.has(each, trigger, watch.id, self.audience):
                continue
            alert = self._alert(watch, each, trigger, both)
            self.repeats.add(alert)
            yield alert

    def _alert(self, watch: Watch, finding: Finding, trigger: Trigger, both: Compared) -> Alert:
        line, claims = finding.line, both.claims
        made = Alert(
            id="",
            watch=watch.id,
            trigger=trigger,
            audience=self.audience,
            found=self.at,
            heading=line.heading,
            text=line.text,
            cites=tuple(sorted(dict.fromkeys(map(_borne, line.cites)), key=_told)),
            about=finding.about,
            key=finding.key,
            person=line.person,
            status=line.status,
            was=line.was,
        )
        cited = [claims[i] for c in line.cites for i in (c.item, WAS + c.item) if i in claims]
        persons = [p for p in both.picture.persons if p.id == line.person]
        return msgspec.structs.replace(
            made,
            id=told_id(self.secret, made, watch.made.isoformat()),
            told=said(made, words_of((*cited, *persons, *finding.events))),
        )


def _told(cite: Borne) -> tuple[str, str, str]:
    """The order of what bears an alert out, which no id that holds withheld words may give."""
    return (cite.published or "9999", cite.outlet or "", cite.words)


def _borne(cite: Citation) -> Borne:
    return Borne(
        report=cite.report,
        item=cite.item,
        words=cite.words,
        outlet=cite.outlet,
        published=cite.published,
        url=cite.url,
        machine_written=cite.machine_written,
    )
