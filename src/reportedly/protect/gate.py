"""The one gate: a picture as an audience may see it."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from reportedly.identify import subject
from reportedly.model import (
    Claim,
    Event,
    Kin,
    Marked,
    Mention,
    Person,
    Picture,
    Reading,
    Remark,
    Report,
    place_of,
)
from reportedly.packs import Pack
from reportedly.protect.audience import Audience
from reportedly.protect.claims import told_claim
from reportedly.protect.events import outlets_of, standing_in, told_event
from reportedly.protect.holding import Holding, forms, held
from reportedly.protect.items import (
    told_assertion,
    told_cited,
    told_context,
    told_figure,
    told_mention,
    told_remark,
    told_silence,
)
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marked import Above, above, kept_markings, lowered, without
from reportedly.protect.marking import Marker
from reportedly.protect.mosaic import combined
from reportedly.protect.nearby import near, open_places
from reportedly.protect.persons import told_persons
from reportedly.protect.relatives import Relatives
from reportedly.protect.reports import only_kin, title_is_red, told_report
from reportedly.protect.secrets import (
    Offsets,
    gather,
    offsets_of_mentions,
    red_offsets,
)
from reportedly.protect.spans import Span
from reportedly.protect.ties import closed_ties, open_ties
from reportedly.protect.turns import told_turn

T = TypeVar("T")


def told_for(picture: Picture, audience: Audience, pack: Pack) -> Picture:
    """The picture that an audience may see.

    For the public: no kin, no companions, no route, no place below a country and no day of leaving
    for anybody whom the pack does not know as a holder of public office; companions of nobody at
    all, and kin only where a tie is one between two such holders. What is protected is first taken
    out of the claims, then everything that is made from claims follows what remains, so that no
    count, id, origin or term points at what is gone. Offsets of quotes still count the code points
    of the original text.

    Args:
        picture: all that stands on one day.
        audience: `PUBLIC`, `HOLDER`, or `red(for_whom=..., because=...)`, whose `disclosure` the
            caller logs before telling anything.
        pack: who holds public office, where places lie, the words of risk.

    Returns:
        The picture itself for holder and named recipient. Telling a public picture again changes
        nothing.
    """
    if audience.sees_everything:
        return picture
    marks = above(picture, audience, pack)
    blank = Marker(lexicon=Lexicon.of(pack))
    told, door = _told(_for(without(picture, marks), audience), blank, marks)
    # The look over the whole sees what is told alone: nothing withheld decides what becomes of the
    # rest. It ends, since what is found only grows, by names and claims of this one picture.
    journeys = frozenset(r for r, m in door.here.items() if m.near.harmless is not None)
    while (found := _looked_over(told, pack, door, journeys)) != door.above or (
        # A venue is public with a claim that is told: where that claim went, its venue goes too.
        open_places(told, door.marker) != door.venues
    ):
        told, door = _told(told, blank, found)
    return _for(told, audience)


def _looked_over(told: Picture, pack: Pack, door: "_Door", journeys: frozenset[str]) -> Above:
    """What is withheld by now, and what singles people out in what is told."""
    return combined(told, door.above, lowered(held(told, pack), told, door.kin), journeys)


def _for(picture: Picture, audience: Audience) -> Picture:
    return msgspec.structs.replace(picture, markings=kept_markings(picture, audience))


def may_not_yield(mark: Marked, picture: Picture, pack: Pack) -> bool:
    """Whether a marking would lower the rules for somebody who is told of as anybody's kin."""
    kin = gather(picture, Marker(lexicon=Lexicon.of(pack)), Above()).kin
    tied = kin.everywhere.union(*kin.here.values())
    named = {n for p in picture.persons if p.id in mark.persons for n in (p.name, *p.names)}
    return mark.lowers and bool(tied & named)


class _Door(msgspec.Struct, frozen=True, kw_only=True):
    """What the whole picture says about what may pass.

    Attributes:
        marker: finds words that are protected everywhere.
        here: finds protected words, by report.
        dropped: ids of persons who are told of only as somebody's kin.
        closed: ties of kin whose words are RED.
        open: ties of kin that are told, between two holders of public office.
        sure: what is surely about holders of public office.
        kin: who is told of as kin, and where.
        above: what is marked above whoever is told.
        venues: by report, places that are public with an office.
    """

    marker: Marker
    here: dict[str, Marker]
    dropped: frozenset[str]
    closed: frozenset[Kin]
    open: frozenset[Kin]
    sure: Holding
    kin: Relatives
    above: Above
    venues: dict[str, frozenset[str]]

    def of(self, report: str) -> Marker:
        """What finds protected words in one report."""
        return self.here.get(report, self.marker)


def _door(picture: Picture, blank: Marker, marks: Above) -> _Door:
    pack = blank.lexicon.pack
    secrets, kin, sure = gather(picture, blank, marks)
    secrets = msgspec.structs.replace(secrets, vague=marks.vague)
    marker = msgspec.structs.replace(blank, secrets=secrets)
    nearby = near(picture, kin, sure, marker)
    made = {n: msgspec.structs.replace(marker, near=n) for n in set(nearby.values())}
    return _Door(
        marker=marker,
        here={report: made[n] for report, n in nearby.items()},
        dropped=only_kin(picture.persons, marker) | marks.persons,
        closed=closed_ties(picture, pack),
        open=open_ties(picture, pack),
        sure=sure,
        kin=kin,
        above=marks,
        venues=open_places(picture, marker),
    )


def _told(picture: Picture, blank: Marker, marks: Above) -> tuple[Picture, _Door]:
    """The picture without what is RED in it, and what that was known by.

    Args:
        picture: as it was told so far.
        blank: knows the words of risk, and as yet nothing of the picture.
        marks: what is withheld already.
    """
    door = _door(picture, blank, marks)
    titled = {r.id: r for r in picture.reports}
    readings = tuple(_told_reading(r, titled.get(r.report), door) for r in picture.readings)
    persons = told_persons(picture.persons, readings, door.dropped, door.marker, door.sure)
    told = msgspec.structs.replace(
        picture,
        reports=tuple(
            told_report(r, door.of(r.id), bare=r.id in marks.spans) for r in picture.reports
        ),
        readings=readings,
        persons=persons,
        events=_told_events(picture, readings, persons, door),
        turns=tuple(told_turn(turn, door.marker) for turn in picture.turns),
    )
    return told, door


def _told_events(
    picture: Picture, readings: tuple[Reading, ...], persons: tuple[Person, ...], door: _Door
) -> tuple[Event, ...]:
    claims = {c.id: c for r in readings for c in (*r.claims, *r.claims_beyond)}
    home = {c.id: r.report for r in readings for c in (*r.claims, *r.claims_beyond)}
    ids = frozenset(claims)
    standing = standing_in(readings)
    outlets = outlets_of(standing, {r.id: r.outlet for r in picture.reports})
    names = {p.id: frozenset((p.name, *p.names)) for p in persons}
    found = []
    for event in picture.events:
        first = next((home[c] for c in event.claims if c in home), "")
        told = frozenset(claims[c].who for c in event.claims if c in claims)
        named = names.get(event.person or "", told)
        reports = frozenset(r for c in event.claims for r in standing.get(c, ()))
        if event.person not in door.dropped:
            found.append(told_event(event, claims, ids, outlets, named, door.of(first), reports))
    return _kept(found)


def _told_reading(reading: Reading, report: Report | None, door: _Door) -> Reading:
    marker, away = door.of(reading.report), _Away.of(reading, door)
    offsets = red_offsets(reading, door.closed, marker)
    for field, spans in offsets.items():
        spans.extend(door.above.of(reading.report, field))
    words = _without_title(offsets, report, marker)
    named = offsets_of_mentions(reading, offsets, marker)

    def claims(listed: tuple[Claim, ...]) -> tuple[Claim, ...]:
        told = (told_claim(c, marker, words) for c in listed if not away.has(reading, c))
        return tuple(c for c in told if c is not None)

    mentions = (
        told_mention(m, marker, named, held=_place(reading, m) in door.sure.all_places)
        for m in reading.mentions
        if m not in away.mentions
    )
    remarks = (told_remark(x, marker, words) for x in reading.remarks if not away.speaks(x))
    return msgspec.structs.replace(
        reading,
        text_digest="",
        claims=claims(reading.claims),
        claims_beyond=claims(reading.claims_beyond),
        figures=_kept(
            told_figure(x, marker, words) for x in reading.figures if x.id not in door.above.figures
        ),
        remarks=_kept(remarks),
        context=_kept(told_context(x, marker, words) for x in reading.context),
        assertions=_kept(told_assertion(x, marker, words) for x in reading.assertions),
        kin=tuple(
            k
            for k in reading.kin
            if k in door.open and _tells_only_kin(k, marker) and not away.named_in(k)
        ),
        silences=_kept(told_silence(x, marker, words) for x in reading.silences),
        mentions=_kept(mentions),
        cited=_kept(told_cited(x, marker, words) for x in reading.cited),
    )


class _Away(msgspec.Struct, frozen=True, kw_only=True):
    """Who is withheld in one report.

    Attributes:
        names: names that the report gives as those of kin.
        mentions: their mentions.
        dropped: ids of persons who are told of only as kin.
    """

    names: frozenset[str]
    mentions: frozenset[Mention]
    dropped: frozenset[str]

    @classmethod
    def of(cls, reading: Reading, door: _Door) -> "_Away":
        """Who is withheld in a reading."""
        names = door.kin.here.get(reading.report, frozenset())
        mentions = frozenset(m for m in reading.mentions if names & set(forms(m)))
        return cls(names=names, mentions=mentions, dropped=door.dropped)

    def has(self, reading: Reading, claim: Claim) -> bool:
        """Whether a claim is about one of them."""
        return claim.person in self.dropped or subject(reading, claim) in self.mentions

    def named_in(self, tie: Kin) -> bool:
        """Whether the words of a tie name one of them."""
        return any(name in tie.quote.text for name in self.names)

    def speaks(self, remark: Remark) -> bool:
        """Whether a remark is by one of them."""
        return remark.person in self.dropped or remark.who in self.names


def _place(reading: Reading, mention: Mention) -> str:
    return place_of(reading.report, mention.quote)


def _without_title(offsets: Offsets, report: Report | None, marker: Marker) -> Offsets:
    """The offsets, with all of a title that is withheld as one."""
    if report is None or report.title is None or not title_is_red(report, marker):
        return offsets
    return {**offsets, "title": [*offsets["title"], Span(0, len(report.title), "kin")]}


def _tells_only_kin(tie: Kin, marker: Marker) -> bool:
    """Whether nothing in the words of an open tie is RED but the tie itself."""
    return {s.reason for s in marker.spans(tie.quote.text)} <= {"kin"}


def _kept(items: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(item for item in items if item is not None)
