"""Reports and readings made by hand, as small as a test allows."""

from datetime import UTC, datetime

import msgspec

from reportedly.model import (
    Anchor,
    Claim,
    Judgement,
    Kin,
    Mention,
    Person,
    Quote,
    Reader,
    Reading,
    Report,
    digest,
    report_id,
    text_digest,
)
from reportedly.packs import load
from reportedly.when import When

_SHIPPED = load()
WELL_KNOWN = {
    "choe-son-hui",
    "jang-song-thaek",
    "ri-yong-gil",
    "ri-yong-ho-minister",
    "thae-yong-ho",
}
"""Whom the bare name means, for these tests."""
PACK = msgspec.structs.replace(
    _SHIPPED,
    holders=tuple(msgspec.structs.replace(h, bare=h.id in WELL_KNOWN) for h in _SHIPPED.holders),
)
READER = Reader(name="by hand", version="1", language="en", pack=PACK.digest, model=None)

Made = tuple[Report, Reading]


def mention(name, at=0, *, posts=(), places=(), state="KP", spellings=()):
    quote = Quote(field="text", start=at, end=at + len(name), text=name)
    return Mention(
        name=name,
        spellings=tuple(dict.fromkeys((name, *spellings))),
        quote=quote,
        posts=posts,
        places=places,
        state=state,
    )


def claim(who, kind="defection", when=None, **slots):
    quote = Quote(field="text", start=0, end=len(who), text=who)
    return Claim(
        id="c-" + digest(who, kind, str(when), str(slots)),
        kind=kind,
        who=who,
        polarity="affirmed",
        certainty="certain",
        core=True,
        stance="own",
        quote=quote,
        words={"who": quote},
        when=when,
        happened=None if when is None else When.of(when),
        **slots,
    )


def kin(who, other, relation="the cousin of"):
    quote = Quote(field="text", start=0, end=len(who), text=who)
    id_ = "k-" + digest(who, other)
    return Kin(id=id_, who=who, relation=relation, other=other, certainty="certain", quote=quote)


def made(published, *mentions, claims=(), outlet="Example Herald", text=None, **lists):
    """One report of the given day with its reading; the text is told apart by the names in it."""
    body = text or f"{outlet} {published} " + "; ".join(
        f"{m.name} {m.posts} {m.places}" for m in mentions
    )
    report = Report(
        id=report_id(outlet, published, None, body),
        name="example",
        title=None,
        text=body,
        text_digest=text_digest(None, body),
        extractor="plain 1",
        outlet=outlet,
        published=published,
    )
    reading = Reading(
        report=report.id,
        text_digest=report.text_digest,
        reader=READER,
        claims=tuple(claims),
        mentions=mentions,
        **lists,
    )
    return report, reading


def anchor(one: Made, name=None) -> Anchor:
    reading = one[1]
    found = next(m for m in reading.mentions if name in (None, m.name))
    return Anchor(text_digest=reading.text_digest, quote=found.quote)


def judgement(verdict, left: Made, right: Made | str, day=1, **more) -> Judgement:
    return Judgement(
        id=f"j-{verdict}-{day}",
        made=datetime(2024, 1, day, tzinfo=UTC),
        by="an editor",
        verdict=verdict,
        left=anchor(left),
        right=right if isinstance(right, str) else anchor(right),
        because="seen with both",
        **more,
    )


def people(identified, *, of=None) -> list[Person]:
    """Persons that a report names, or those that one report names."""
    return [p for p in identified.persons if p.reports and (of is None or of[0].id in p.reports)]
