"""A file of invented cases, and sentences about the record to hold against it."""

from datetime import UTC, datetime

import msgspec

from reportedly.model import (
    Assertion,
    Belief,
    Claim,
    Event,
    Figure,
    Person,
    Picture,
    Quote,
    Reader,
    Reading,
    Report,
)
from reportedly.packs import Pack, PastCase, load
from reportedly.weigh.assertions.checking import check
from reportedly.weigh.assertions.filed import File
from reportedly.when import When

READER = Reader(name="hand", version="1", language="en", pack="p", model=None)


def pack(*history: PastCase) -> Pack:
    """The shipped packs with nothing but these past cases."""
    return msgspec.structs.replace(load(), history=history)


def quote(text: str) -> Quote:
    return Quote(field="text", start=0, end=len(text), text=text)


def person(name: str, *more: str) -> Person:
    return Person(id=f"p-{name.casefold().replace(' ', '-')}", name=name, names=(name, *more))


def event(
    who: str,
    when: str,
    post: str | None = None,
    *,
    kind: str = "defection",
    status: str = "confirmed",
) -> Event:
    """One event with one claim, and a belief of that status."""
    return Event(
        id=f"e-{who}-{kind}-{when}",
        kind=kind,
        who=who,
        person=person(who).id,
        when=when,
        happened=When.of(when),
        post=post,
        claims=(f"c-{who}-{kind}-{when}",),
        belief=Belief(
            status=status, probability=0.9, low=0.5, high=0.95, word="likely", base=0.0, terms=()
        ),
    )


def case(subject: str, claimed: str, outcome: str = "held", **slots: object) -> PastCase:
    """A past case; settled on the day of its claim where it held or failed."""
    name = subject.casefold().replace(" ", "-")
    settled = {"settled": claimed, "by": "a ministry", "basis": "custodian"}
    row = {
        "id": f"{name}-{claimed}",
        "event": f"{name}-{claimed}",
        "subject": subject,
        "kind": "defection",
        "claimed": claimed,
        "reporter": "Example Post",
        "key": "Example Post",
        "outcome": outcome,
        "pages": ("https://example.org/a",),
        "checked": "2026-11-22",
        **(settled if outcome in {"held", "failed"} else {}),
        **slots,
    }
    return msgspec.convert(row, PastCase)


def said(
    measure: str,
    about: str | None = None,
    *,
    kind: str | None = "defection",
    scope: str | None = None,
    rest: str = "",
) -> Assertion:
    """A sentence about the record."""
    return Assertion(
        id="a-1",
        measure=measure,
        about=about,
        scope=scope,
        kind=kind,
        quote=quote(f"This makes it {measure}{rest}"),
        person=person(about).id if about else None,
    )


def figure(measure: str, value: int, period: str | None = None) -> Figure:
    """A count of people."""
    return Figure(
        id="f-1",
        measure=measure,
        value=value,
        comparator="=",
        period=period,
        origins=(),
        quote=quote(f"{value} {measure}"),
    )


def filed(
    events: tuple[Event, ...],
    items: tuple[Assertion | Figure, ...] = (),
    *,
    published: str | None = "2021-01-25",
    news: str | None = None,
    as_of: str | None = None,
) -> Picture:
    """A picture of one report that tells of these events, that of `news` being its news."""
    claims = tuple(
        Claim(
            id=e.claims[0],
            kind=e.kind,
            who=e.who,
            quote=quote(f"{e.who} {e.kind}"),
            person=e.person,
            core=e.who == news,
            polarity="affirmed",
            certainty="certain",
            stance="own",
            words={},
        )
        for e in events
    )
    report = Report(
        id="r-1",
        name="one",
        title=None,
        text="x",
        text_digest="d",
        extractor="by hand",
        outlet="Example Post",
        published=published,
        language="en",
        got=datetime(2026, 1, 2, tzinfo=UTC),
    )
    reading = Reading(
        report="r-1",
        text_digest="d",
        reader=READER,
        claims=claims,
        assertions=tuple(i for i in items if isinstance(i, Assertion)),
        figures=tuple(i for i in items if isinstance(i, Figure)),
    )
    return Picture(
        as_of=as_of,
        reports=(report,),
        readings=(reading,),
        persons=tuple({e.who: person(e.who) for e in events}.values()),
        events=events,
    )


def verdict(item: Assertion | Figure, *events: Event, history: tuple[PastCase, ...] = (), **slots):
    """What the file says to one sentence."""
    picture = filed(events, (item,), **slots)
    file = File(picture, pack(*history))
    return check(item, picture.reports[0], picture.readings[0], file)
