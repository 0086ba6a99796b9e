"""What moved one event since the moment: what came, apart from what only copies or retells."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from reportedly.model import Claim, Event, Status
from reportedly.tell.evidence import Evidence, cite
from reportedly.tell.history.again import Teller
from reportedly.tell.history.mark import Mark
from reportedly.tell.history.moving import moved
from reportedly.tell.new.copied import Copied
from reportedly.tell.new.nouns import Line, What
from reportedly.tell.nouns import Citation
from reportedly.tell.reported import reported
from reportedly.tell.scope import heading, shown_name
from reportedly.tell.wording import sentence

_ASIDE = frozenset({"copy", "retelling"})
_OTHERWISE = frozenset({"name", "slot"})


class Tellers(NamedTuple):
    """Who brought what.

    Attributes:
        claims: who brought each claim, by its id.
        reports: the outlet of each report as origins name it, by the report's id.
    """

    claims: Mapping[str, Teller]
    reports: Mapping[str, str | None]


class Moves:
    """One event, as it stood and as it stands.

    Attributes:
        before: what it was, None where nothing was told of it.
        after: what it is.
        claims: every claim that stands or stood, by its id.
        own: ids of the claims that came and copy nothing.
        marks: what moved it, copies left out.

    Args:
        before: what it was, None where nothing was told of it.
        after: what it is.
        evidence: all that stands.
        claims: every claim that stands or stood, by its id.
        tellers: who brought each claim and report.
        fresh: ids of the reports that came.
    """

    def __init__(
        self,
        around: tuple[Event | None, Event],
        evidence: Evidence,
        claims: Mapping[str, Claim],
        tellers: Tellers,
        fresh: frozenset[str],
    ) -> None:
        self.before, self.after = around
        self._evidence, self.claims = evidence, claims
        self.copied = Copied(self.after, evidence, fresh)
        self.own = frozenset(c.id for c in self.copied.own(evidence.claims_of(self.after)))
        told = _without(self.after, self.copied, self.copied.outlets(tellers.reports))
        self.marks = moved(self.before, told, claims, tellers.claims)

    @property
    def is_new(self) -> bool:
        """Whether reports that came tell of it, and nothing told of it before."""
        return self.before is None and bool(self.own)

    def news(self) -> Iterator[Line]:
        """New claims, denials and sightings: the event, or a new origin of it."""
        seen = self.after.kind == "appearance"
        first = self.is_new
        for mark in self.marks:
            own = [c for c in mark.claims if c in self.own]
            if mark.what in {"origin", "denial"} and own:
                new: What = "event" if self.is_new else "origin"
                what: What = "denial" if mark.what == "denial" else "sighting" if seen else new
                yield self.line(
                    what, f"{self.reported()}: {mark.words}" if first else mark.words, own
                )
                first = False

    def changes(self) -> Iterator[Line]:
        """Another status word, another name, date or place."""
        if self.before is None:
            return
        was, status = status_of(self.before), status_of(self.after)
        if was != status and was is not None and status is not None:
            words = self.because(f"{status}, was {was}")
            yield self.line("status", words, self.behind(self.marks), was=was)
        for mark in self.marks:
            if mark.what in _OTHERWISE:
                yield self.line("otherwise", mark.words, self.behind(self.marks))

    def retold(self) -> Iterator[Line]:
        """What came and tells in its own words what an origin had said before."""
        for mark in self.marks:
            own = [c for c in mark.claims if c in self.own]
            if mark.what in _ASIDE and own:
                yield self.line("retelling", mark.words.removesuffix(", +0"), own)

    def line(
        self, what: What, words: str, claims: Iterable[str], was: Status | None = None
    ) -> Line:
        """A line about the event that cites claims in the reports that came with them."""
        return Line(
            what=what,
            text=sentence(words),
            cites=tuple(self._cites(claims)),
            heading=heading(self.after, self._evidence),
            event=self.after.id,
            person=self.after.person,
            status=status_of(self.after),
            was=was,
        )

    def reported(self) -> str:
        """The event in words: "Pak Tok-su is reported to have been executed in May 2019"."""
        claims = self._evidence.claims_of(self.after)
        name = shown_name(self.after, self._evidence)
        return reported(self.after, claims, name, self._evidence.pack)

    def because(self, words: str) -> str:
        """Words with what moved the event after them."""
        moved = "; ".join(m.words for m in self.marks if m.what not in {*_ASIDE, "slot"})
        return f"{words}: {moved}" if moved else words

    def behind(self, marks: Iterable[Mark]) -> list[str]:
        """The claims that moved it; where none did, those that it rests on."""
        found = [c for mark in marks if mark.what not in _ASIDE for c in mark.claims]
        return list(dict.fromkeys(found)) or list(self.after.claims)

    def _cites(self, claims: Iterable[str]) -> Iterator[Citation]:
        for id_ in claims:
            told = self._evidence.claims.get(id_)
            reports = self._evidence.reports_of.get(id_, ())
            brought = self.copied.bringing(id_)
            for report in reports:
                if told is not None and (not brought or report.id in brought):
                    yield cite(report, id_, told.quote)


def _without(event: Event, copied: Copied, outlets: frozenset[str]) -> Event:
    """An event without what came and only copies."""
    origins = (
        msgspec.structs.replace(
            origin,
            outlets=tuple(name for name in origin.outlets if name not in outlets),
            claims=tuple(c for c in origin.claims if not copied.is_mere(c)),
        )
        for origin in event.origins
    )
    return msgspec.structs.replace(event, origins=tuple(origins))


def status_of(event: Event) -> Status | None:
    """The status word of an event."""
    return event.belief.status if event.belief else None
