"""The one gate: a picture as an audience may see it."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from reportedly.model import Claim, Kin, Picture, Reading
from reportedly.packs import Pack
from reportedly.protect.audience import Audience
from reportedly.protect.claims import told_claim
from reportedly.protect.events import Outlets, told_event
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
from reportedly.protect.marking import Marker
from reportedly.protect.reports import only_kin, told_persons, told_report
from reportedly.protect.secrets import gather, red_offsets
from reportedly.protect.ties import closed_ties, is_holder, open_ties

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
    door = _door(picture, pack)
    marker, dropped = door.marker, door.dropped
    readings = tuple(_told_reading(r, door) for r in picture.readings)
    claims = {c.id: c for r in readings for c in (*r.claims, *r.claims_beyond)}
    outlets = _outlets(readings, {r.id: r.outlet for r in picture.reports})
    events = (
        told_event(e, claims, outlets, marker) for e in picture.events if e.person not in dropped
    )
    return msgspec.structs.replace(
        picture,
        reports=tuple(told_report(r, marker) for r in picture.reports),
        readings=readings,
        persons=told_persons(picture.persons, readings, dropped, marker),
        events=tuple(e for e in events if e is not None),
    )


class _Door(msgspec.Struct, frozen=True, kw_only=True):
    """What the whole picture says about what may pass.

    Attributes:
        marker: finds protected words.
        dropped: ids of persons who are told of only as somebody's kin.
        closed: ties of kin whose words are RED.
        open: ties of kin that are told, between two holders of public office.
        holders: names of holders of public office.
    """

    marker: Marker
    dropped: frozenset[str]
    closed: frozenset[Kin]
    open: frozenset[Kin]
    holders: frozenset[str]


def _door(picture: Picture, pack: Pack) -> _Door:
    lexicon = Lexicon(pack=pack)
    marker = Marker(lexicon=lexicon, secrets=gather(picture, lexicon))
    held = (p for p in picture.persons if is_holder(p.id, pack))
    return _Door(
        marker=marker,
        dropped=only_kin(picture.persons, marker),
        closed=closed_ties(picture, pack),
        open=open_ties(picture, pack),
        holders=frozenset(name for p in held for name in (p.name, *p.names)),
    )


def _told_reading(reading: Reading, door: _Door) -> Reading:
    marker, dropped = door.marker, door.dropped
    offsets = red_offsets(reading, door.closed, marker)

    def claims(listed: tuple[Claim, ...]) -> tuple[Claim, ...]:
        told = (told_claim(c, marker, offsets) for c in listed if c.person not in dropped)
        return tuple(c for c in told if c is not None)

    remarks = (told_remark(x, marker, offsets) for x in reading.remarks if x.person not in dropped)
    mentions = (
        told_mention(m, marker, offsets, holder=m.name in door.holders) for m in reading.mentions
    )
    return msgspec.structs.replace(
        reading,
        text_digest="",
        claims=claims(reading.claims),
        claims_beyond=claims(reading.claims_beyond),
        figures=_kept(told_figure(x, marker, offsets) for x in reading.figures),
        remarks=_kept(remarks),
        context=_kept(told_context(x, marker, offsets) for x in reading.context),
        assertions=_kept(told_assertion(x, marker, offsets) for x in reading.assertions),
        kin=tuple(k for k in reading.kin if k in door.open and _tells_only_kin(k, marker)),
        silences=_kept(told_silence(x, marker, offsets) for x in reading.silences),
        mentions=_kept(mentions),
        cited=_kept(told_cited(x, marker, offsets) for x in reading.cited),
    )


def _tells_only_kin(tie: Kin, marker: Marker) -> bool:
    """Whether nothing in the words of an open tie is RED but the tie itself."""
    return {s.reason for s in marker.spans(tie.quote.text)} <= {"kin"}


def _outlets(readings: tuple[Reading, ...], publisher: dict[str, str | None]) -> Outlets:
    """Who published each claim, by the claim's id."""
    found: dict[str, set[str | None]] = {}
    for reading in readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            found.setdefault(claim.id, set()).add(publisher.get(reading.report))
    return {claim: frozenset(outlets) for claim, outlets in found.items()}


def _kept(items: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(item for item in items if item is not None)
