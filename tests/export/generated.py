"""Pictures of any shape that a ledger can have: every name, outlet and word is invented."""

from datetime import date
from typing import Any, get_args

import msgspec
from hypothesis import strategies as st

from reportedly.model import (
    Belief,
    Claim,
    Copy,
    Event,
    Figure,
    Origin,
    Outcome,
    Person,
    Picture,
    Quote,
    Reader,
    Reading,
    Report,
    Status,
    Turn,
)
from reportedly.weigh.likelihood import icd203
from reportedly.when import When

READER = Reader(name="by hand", version="1", language="en", pack="test", model=None)
HOSTILE = [
    "=1+1",
    "@SUM(A1)",
    "-2",
    "'tis",
    "<script>1</script>",
    'a "b", c',
    "a\nb",
    "\u202e",
]
WORDS = st.sampled_from(["Daily Example", "여행", "", *HOSTILE]) | st.text(max_size=9)
NAMES = st.sampled_from(["Kang Tok-su", "Yom Chol-min", "강덕수", *HOSTILE])
OUTLETS = st.sampled_from([None, "Daily Example", "예시일보", "KCNA", "A & B", *HOSTILE])
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
WHENS: st.SearchStrategy[When] = st.one_of(
    DAYS.map(When.day),
    st.builds(When.month, st.integers(1990, 2030), st.integers(1, 12)),
    st.builds(When.year, st.integers(1990, 2030)),
    st.tuples(DAYS, DAYS).map(lambda d: When.between(min(d), max(d))),
    st.sampled_from(
        ["201X", "2015-04~", "2015?", "2015-04-02%", "../2015-05-01", "2015-05/.."]
    ).map(When.of),
)
PUBLISHED = st.none() | DAYS.map(str) | st.sampled_from(["2015", "2015-04"])
KINDS = st.sampled_from(["defection", "execution", "appearance", "appointment", "dismissal"])


def quote(text: str) -> Quote:
    return Quote(field="text", start=0, end=len(text), text=text)


@st.composite
def reports(draw: st.DrawFn, number: int) -> Report:
    return Report(
        id=f"r-{number:012x}",
        name=f"r-{number}",
        title=draw(st.none() | WORDS),
        text="",
        text_digest="",
        extractor="plain 1",
        url=draw(
            st.sampled_from([None, f"https://outlet.example/{number}", "no address", "http://["])
        ),
        outlet=draw(OUTLETS),
        published=draw(PUBLISHED),
        language=draw(st.sampled_from([None, "en", "ko"])),
        machine_written=draw(st.none() | st.just(quote("made by a machine"))),
    )


@st.composite
def claims(draw: st.DrawFn, number: int) -> Claim:
    happened = draw(st.none() | WHENS)
    return Claim(
        id=f"c-{number:012x}",
        kind=draw(KINDS),
        who=draw(NAMES),
        person=draw(st.sampled_from([None, "p-00000000000a", "p-00000000000b"])),
        polarity=draw(st.sampled_from(["affirmed", "denied"])),
        certainty=draw(st.sampled_from(["certain", "probable", "possible"])),
        core=draw(st.booleans()),
        stance=draw(st.sampled_from(["own", "relays", "doubts", "refutes"])),
        quote=quote(draw(WORDS)),
        words={"who": quote(draw(NAMES))},
        post=draw(st.none() | WORDS),
        from_=draw(st.none() | WORDS),
        to=draw(st.none() | st.just("South Korea")),
        happened=happened,
        when=None if happened is None else happened.edtf,
        said=draw(st.none() | WHENS),
        origins=tuple(draw(st.lists(NAMES, max_size=2))),
        chain=tuple(draw(st.lists(WORDS, max_size=3))),
        cue=draw(st.none() | NAMES.map(quote)),
        country=draw(st.sampled_from([None, "KP"])),
    )


@st.composite
def events(draw: st.DrawFn, number: int, of: list[Claim]) -> Event:
    status = draw(st.sampled_from(get_args(Status)))
    low, middle, high = sorted(draw(st.tuples(*[st.floats(0, 1)] * 3)))
    happened = draw(st.none() | WHENS)
    ruled = draw(st.none() | st.sampled_from(["held", "failed"]))
    return Event(
        id=f"e-{number:012x}",
        kind=of[0].kind,
        who=of[0].who,
        person=of[0].person,
        when=None if happened is None else happened.edtf,
        happened=happened,
        claims=tuple(c.id for c in of),
        origins=tuple(_origins(draw, of)),
        last_seen=draw(st.none() | st.just("2016-05")),
        belief=draw(
            st.just(
                Belief(
                    status=status,
                    probability=middle,
                    low=low,
                    high=high,
                    word=icd203(middle),
                    base=0.0,
                    terms=(),
                    settled=draw(st.sampled_from([0, 40])),
                )
            )
            | st.none()
        ),
        outcome=None
        if ruled is None
        else Outcome(
            outcome=ruled,
            ruling=draw(st.none() | st.just("d-1")),
            by=draw(st.none() | st.just("A. Desk")),
            known="2016-05",
            because=draw(WORDS),
        ),
    )


def _origins(draw: st.DrawFn, of: list[Claim]) -> list[Origin]:
    groups: dict[str, list[Claim]] = {}
    for claim in of:
        groups.setdefault(claim.origins[0] if claim.origins else "nobody", []).append(claim)
    return [
        Origin(
            key=f"name:{name}",
            name=name,
            named=draw(st.booleans()),
            type=draw(st.sampled_from(["press", "person", "state media", "unnamed"])),
            claims=tuple(c.id for c in members),
            outlets=("Daily Example",),
        )
        for name, members in groups.items()
    ]


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """A whole picture whose parts point at one another."""
    items = [draw(reports(n)) for n in range(draw(st.integers(0, 4)))]
    made = [draw(claims(n)) for n in range(draw(st.integers(0, 6)) if items else 0)]
    groups: dict[Any, list[Claim]] = {}
    for claim in made:
        groups.setdefault((claim.kind, claim.person), []).append(claim)
    happened = tuple(draw(events(n, of)) for n, of in enumerate(groups.values()))
    if happened and len(items) > 1:
        copies = (Copy(report=items[1].id, of=items[0].id, share=0.9),)
        happened = (_with(happened[0], copies=copies), *happened[1:])
    turns = [Turn(day="2020-02-03", act="withdrawn", before=draw(reports(99)), after=None)]
    return Picture(
        as_of=None,
        reports=tuple(items),
        readings=tuple(_reading(r, made[i :: len(items)]) for i, r in enumerate(items)),
        persons=tuple(
            Person(
                id=id_,
                name=draw(NAMES),
                names=tuple(draw(st.lists(NAMES, max_size=3))),
                native=draw(st.none() | st.just("강덕수")),
                state=draw(st.sampled_from([None, "KP"])),
                public_office=draw(st.booleans()),
            )
            for id_ in sorted({c.person for c in made if c.person})
        ),
        events=happened,
        turns=tuple(turns if draw(st.booleans()) else ()),
    )


def _with(event: Event, **more: Any) -> Event:
    return msgspec.structs.replace(event, **more)


def _reading(report: Report, of: list[Claim]) -> Reading:
    figure = Figure(
        id=f"f-{report.id[2:]}",
        measure="defectors",
        value=7,
        comparator="=",
        period=None,
        origins=(),
        quote=quote("seven"),
    )
    return Reading(
        report=report.id, text_digest="", reader=READER, claims=tuple(of), figures=(figure,)
    )


def shuffled(picture: Picture, order: Any) -> Picture:
    """The same picture, its parts in another order of arrival."""

    def mixed(parts: tuple[Any, ...]) -> tuple[Any, ...]:
        found = list(parts)
        order.shuffle(found)
        return tuple(found)

    return msgspec.structs.replace(
        picture,
        reports=mixed(picture.reports),
        readings=mixed(picture.readings),
        persons=mixed(picture.persons),
        events=mixed(picture.events),
    )
