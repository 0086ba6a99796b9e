"""Making a ruling: which words it points at, what it replaces, and what is refused."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from reportedly.account.correcting import meant_claim
from reportedly.account.judging import Said
from reportedly.errors import ReportedlyError
from reportedly.model import (
    Anchor,
    Decision,
    Event,
    Picture,
    Ruling,
    after,
    digest,
    in_force,
)
from reportedly.packs import Pack
from reportedly.trace import Member
from reportedly.weigh import Scene, Spots, events_ruled, words_of
from reportedly.when import When

Verdict = Literal["held", "failed", "open"]


class RefusedRuling(ReportedlyError):
    """A ruling of an impossible day, without evidence that it cites, or that stands already."""


class Outcome(NamedTuple):
    """What somebody rules of an event.

    Attributes:
        verdict: that it happened, that it did not, or that what was ruled holds no longer.
        known: when that became public (EDTF).
        cites: claims that show it, by id or its beginning.
    """

    verdict: Verdict
    known: str
    cites: tuple[str, ...] = ()


def ruling(
    event: Event,
    outcome: Outcome,
    said: Said,
    picture: Picture,
    decisions: Sequence[Decision],
    pack: Pack,
) -> Ruling:
    """The ruling that somebody makes on an event; nothing is kept by this.

    It points at words of the event's earliest claim that no other event of the kind is told in.

    Args:
        event: of the picture.
        outcome: what is ruled, known when, shown by what.
        said: by whom, when, why.
        picture: all events on file, before the gate.
        decisions: all that were made so far.
        pack: what is known beforehand.

    Raises:
        RefusedRuling: the day is none, lies ahead, or before anybody told of the event; a claim
            that is cited was published later; the same is ruled already; or all words of the event
            are those of another too.
        ImpossibleDate: the day is none that a calendar has.
        NotFound: no claim has an id that is cited.
    """
    scene = Scene.of(picture.reports, picture.readings, pack)
    members = scene.members(event.claims)
    known = _day(outcome.known, said, members)
    cites = tuple(dict.fromkeys(_cited(id_, known, picture) for id_ in outcome.cites))
    _check_same(outcome.verdict, _last(event, decisions, picture, scene))
    made = after(said.made, decisions)
    at = _words(event, members, picture, scene)
    return Ruling(
        id="l-" + digest(made.isoformat(), said.by, outcome.verdict, str(at)),
        made=made,
        by=said.by,
        outcome=outcome.verdict,
        event=at,
        kind=event.kind,
        known=outcome.known,
        because=said.because,
        cites=cites,
    )


def _day(known: str, said: Said, members: Sequence[Member]) -> When:
    """The day told, checked against the calendar and the event's first telling."""
    when = When.of(known)
    if when.latest is None or when.earliest is None:
        raise RefusedRuling(f"'{known}' leaves open when it became public; give a day or a month")
    if when.latest > said.made.date():
        ahead = "lies ahead" if when.earliest > said.made.date() else "is not over yet"
        raise RefusedRuling(f"{known} {ahead}; give the day on which the outcome became public")
    first = min((day for m in members if (day := _told(m)) is not None), default=None)
    if first is not None and when.latest < first:
        raise RefusedRuling(
            f"the event was first told on {first}; its outcome cannot have been public on {known}"
        )
    return when


def _told(member: Member) -> date | None:
    """The first day on which the claim can have been told."""
    released = member.report.released
    days = [member.said, None if released is None else released.earliest]
    return min((day for day in days if day is not None), default=None)


def _cited(id_: str, known: When, picture: Picture) -> str:
    meant = meant_claim(id_, picture)
    released = meant.report.released
    first = None if released is None else released.earliest
    if first is not None and known.latest is not None and first > known.latest:
        raise RefusedRuling(
            f"{meant.claim.id} was published on {meant.report.published}, and cannot show what "
            f"was public by {known.latest}; give a later day, or cite another claim"
        )
    return meant.claim.id


def _last(
    event: Event, decisions: Sequence[Decision], picture: Picture, scene: Scene
) -> Ruling | None:
    """The ruling in force on the event that was made last."""
    rulings = [d for d in in_force(decisions) if isinstance(d, Ruling)]
    at = events_ruled(rulings, picture.events, scene)
    return next((r for r in reversed(rulings) if at.get(r.id) == event.id), None)


def _check_same(verdict: Verdict, last: Ruling | None) -> None:
    if last is None and verdict == "open":
        raise RefusedRuling("nothing is ruled on it: it is open already")
    if last is not None and last.outcome == verdict:
        raise RefusedRuling(
            f"that is ruled already: {last.id} by {last.by} on {last.made:%Y-%m-%d}, public "
            f"{last.known} ({last.because}); nothing is added. To change day or reason, "
            f"`reportedly undo {last.id} --because TEXT` first"
        )


def _words(event: Event, members: Sequence[Member], picture: Picture, scene: Scene) -> Anchor:
    spots = Spots(picture.events, scene)
    for member in members:
        for quote in words_of(member.claim):
            anchor = Anchor(text_digest=member.report.text_digest, quote=quote)
            if spots.at(anchor, event.kind) == {event.id}:
                return anchor
    raise RefusedRuling(
        f"every word in which {event.id} is told tells of another event of the kind too; correct "
        "the claims first (`reportedly correct`)"
    )
