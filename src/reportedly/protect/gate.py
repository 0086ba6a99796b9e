"""The one gate: a picture as an audience may see it."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from reportedly.identify import subject
from reportedly.model import (
    Claim,
    Event,
    Kin,
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
from reportedly.protect.marking import Marker, Span
from reportedly.protect.nearby import near, open_places
from reportedly.protect.persons import told_persons
from reportedly.protect.relatives import Relatives
from reportedly.protect.reports import only_kin, title_is_red, told_report
from reportedly.protect.secrets import Offsets, gather, red_offsets
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
    told, door = _told(picture, pack)
    # A venue is public with a claim that is told: where that claim went, its venue goes as well.
    while open_places(told, door.marker) != door.venues:
        told, door = _told(told, pack)
    return told


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
        venues: by report, places that are public with an office.
    """

    marker: Marker
    here: dict[str, Marker]
    dropped: frozenset[str]
    closed: frozenset[Kin]
    open: frozenset[Kin]
    sure: Holding
    kin: Relatives
    venues: dict[str, frozenset[str]]

    def of(self, report: str) -> Marker:
        """What finds protected words in one report."""
        return self.here.get(report, self.marker)


def _door(picture: Picture, pack: Pack) -> _Door:
    lexicon = Lexicon(pack=pack)
    secrets, kin = gather(picture, lexicon)
    marker = Marker(lexicon=lexicon, secrets=secrets)
    sure = held(picture, pack)
    nearby = near(picture, kin, sure, marker)
    made = {n: msgspec.structs.replace(marker, near=n) for n in set(nearby.values())}
    return _Door(
        marker=marker,
        here={report: made[n] for report, n in nearby.items()},
        dropped=only_kin(picture.persons, marker),
        closed=closed_ties(picture, pack),
        open=open_ties(picture, pack),
        sure=sure,
        kin=kin,
        venues=open_places(picture, marker),
    )


def _told(picture: Picture, pack: Pack) -> tuple[Picture, _Door]:
    """The picture without what is RED in it, and what that was known by."""
    door = _door(picture, pack)
    titled = {r.id: r for r in picture.reports}
    readings = tuple(_told_reading(r, titled.get(r.report), door) for r in picture.readings)
    persons = told_persons(picture.persons, readings, door.dropped, door.marker, door.sure)
    told = msgspec.structs.replace(
        picture,
        reports=tuple(told_report(r, door.of(r.id)) for r in picture.reports),
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
    standing = standing_in(readings)
    outlets = outlets_of(standing, {r.id: r.outlet for r in picture.reports})
    names = {p.id: frozenset((p.name, *p.names)) for p in persons}
    found = []
    for event in picture.events:
        first = next((home[c] for c in event.claims if c in home), "")
        named = names.get(event.person or "", frozenset({event.who}))
        reports = frozenset(r for c in event.claims for r in standing.get(c, ()))
        if event.person not in door.dropped:
            found.append(told_event(event, claims, outlets, named, door.of(first), reports))
    return _kept(found)


def _told_reading(reading: Reading, report: Report | None, door: _Door) -> Reading:
    marker, away = door.of(reading.report), _Away.of(reading, door)
    offsets = red_offsets(reading, door.closed, marker)
    words = _without_title(offsets, report, marker)

    def claims(listed: tuple[Claim, ...]) -> tuple[Claim, ...]:
        told = (told_claim(c, marker, words) for c in listed if not away.has(reading, c))
        return tuple(c for c in told if c is not None)

    mentions = (
        told_mention(m, marker, offsets, held=_place(reading, m) in door.sure.all_places)
        for m in reading.mentions
        if m not in away.mentions
    )
    remarks = (told_remark(x, marker, words) for x in reading.remarks if not away.speaks(x))
    return msgspec.structs.replace(
        reading,
        text_digest="",
        claims=claims(reading.claims),
        claims_beyond=claims(reading.claims_beyond),
        figures=_kept(told_figure(x, marker, words) for x in reading.figures),
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
