"""A small picture built by hand, weighed by hand and told through the gate; the names are invented.

Two papers report that an envoy left, one of them copied by a third and one written by a machine; an
execution is claimed, then refuted by a dated image and retold in order to refute it.
"""

from typing import Any

from reportedly.model import (
    Assertion,
    Belief,
    Cited,
    Claim,
    Context,
    Event,
    Figure,
    Origin,
    Person,
    Picture,
    Quote,
    Reader,
    Reading,
    Remark,
    Report,
    Silence,
    Status,
    Term,
)
from reportedly.when import When

READER = Reader(name="by hand", version="1", language="en", pack="test", model=None)

FIRST = (
    "The acting envoy at the embassy in Kuwait, Kang Tok-su, has defected to South Korea, the "
    "South’s media reported on Monday. Yonhap reported that Kang defected in 2019. Yom Chol-min, "
    "deputy envoy to Italy, is believed to have arrived in South Korea in 2019. Officials at the "
    "Unification Ministry were unavailable for comment. It makes Kang the third senior diplomat to "
    "defect in recent years. “It is not a sign of trouble,” said Noh Ye-rin, a Seoul-based "
    "academic. Fewer than 60 embassies are maintained abroad."
)
SECOND = (
    "Pang Il-hyon, a political counselor in Cuba, made the move to South Korea in November, as "
    "confirmed by Seoul’s intelligence agency, reported The Wall Street Journal. Only 196 people "
    "fled the country in 2023, the paper said. The last known defection of officials stationed "
    "abroad was in 2019. The South has suspended a 2018 accord. He told the Korean newspaper so. "
    "This story was generated using Example Neuro."
)
RUMOUR = "General Mok Yong-gwan was executed in April 2015, the spy agency told lawmakers."
SIGHTING = "State media showed Mok Yong-gwan beside the leader at a meeting on 10 May 2016."
RETOLD = "The story that Mok Yong-gwan was executed was wrong: he was seen alive a year later."
WORDING = "Some 196 defectors arrived in South Korea in 2023, the ministry said."


def quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(field="text", start=start, end=start + len(words), text=words)


def report(id_: str, outlet: str | None, published: str | None, text: str, **more: Any) -> Report:
    return Report(
        id=id_,
        name=more.pop("name", id_),
        title=more.pop("title", f"Title of {id_}"),
        text=text,
        text_digest="",
        extractor="plain 1",
        outlet=outlet,
        published=published,
        url=more.pop("url", f"https://example.org/{id_}"),
        **more,
    )


def claim(id_: str, kind: str, text: str, words: str, **slots: Any) -> Claim:
    when = slots.get("when")
    given: dict[str, Any] = {
        "polarity": "affirmed",
        "certainty": "certain",
        "core": True,
        "stance": "relays",
        "happened": When.of(when) if when else None,
        **slots,
    }
    if cue := given.get("cue"):
        given["cue"] = quote(text, cue)
    return Claim(id=id_, kind=kind, quote=quote(text, words), words={}, **given)  # type: ignore[arg-type]


def reading(of: Report, *claims: Claim, **more: Any) -> Reading:
    return Reading(report=of.id, text_digest="", reader=READER, claims=claims, **more)


def belief(status: Status, probability: float, *terms: Term) -> Belief:
    return Belief(
        status=status,
        probability=probability,
        low=probability - 0.1,
        high=min(0.99, probability + 0.1),
        word="likely",
        base=-0.5,
        terms=terms,
    )


def event(
    id_: str, *claims: Claim, origins: tuple[Origin, ...], status: Status, **more: Any
) -> Event:
    first = claims[0]
    return Event(
        id=id_,
        kind=first.kind,
        who=first.who,
        person=first.person,
        when=first.when,
        happened=first.happened,
        from_=first.from_,
        to=first.to,
        post=first.post,
        claims=tuple(c.id for c in claims),
        origins=origins,
        belief=belief(
            status,
            0.73,
            Term(words=f"{origins[0].name} says so", log_odds=1.49, claims=(first.id,)),
        ),
        **more,
    )


def origin(
    name: str,
    type_: str,
    claims: tuple[Claim, ...],
    *,
    named: bool = True,
    outlets: tuple[str, ...] = (),
) -> Origin:
    return Origin(
        key=name,
        name=name,
        named=named,
        type=type_,
        claims=tuple(c.id for c in claims),
        outlets=outlets,
    )


def person(id_: str, name: str, *claims: Claim, **more: Any) -> Person:
    return Person(
        id=id_,
        name=name,
        names=more.pop("names", (name,)),
        claims=tuple(c.id for c in claims),
        **more,
    )


def envoys() -> tuple[Report, Report, Report, Report]:
    first = report("r-1", "Asia Example", "2021-01-25", FIRST)
    second = report(
        "r-2",
        "Example Wire",
        "2024-07-16",
        SECOND,
        machine_written=quote(SECOND, "generated using Example Neuro"),
    )
    copy = report("r-3", "Copy Daily", "2024-07-17", SECOND)
    wording = report("r-7", "Ministry Watch", "2024-02-01", WORDING)
    return first, second, copy, wording


def generals() -> tuple[Report, Report, Report]:
    return (
        report("r-4", "Seoul Example", "2015-05-13", RUMOUR),
        report("r-5", "KCNA", "2016-05-11", SIGHTING),
        report("r-6", "Later Post", "2020-02-02", RETOLD),
    )


def claims() -> dict[str, Claim]:
    move = "Pang Il-hyon, a political counselor in Cuba, made the move to South Korea in November"
    pang = {
        "who": "Pang Il-hyon",
        "person": "p-pang",
        "post": "political counselor",
        "from_": "Cuba",
        "to": "South Korea",
        "when": "2023-11",
        "origins": ("Seoul’s intelligence agency",),
        "chain": ("The Wall Street Journal", "Seoul’s intelligence agency"),
    }
    mok = {"who": "Mok Yong-gwan", "person": "p-mok", "kind": "execution", "when": "2015-04"}
    made = [
        claim(
            "c-1",
            "defection",
            FIRST,
            "Kang Tok-su, has defected to South Korea",
            who="Kang Tok-su",
            person="p-kang",
            post="acting envoy",
            from_="Kuwait",
            to="South Korea",
            when="2019",
            origins=("the South’s media", "Yonhap"),
            chain=("the South’s media",),
        ),
        claim(
            "c-2",
            "defection",
            FIRST,
            "Yom Chol-min, deputy envoy to Italy, is believed to have arrived in South Korea",
            who="Yom Chol-min",
            person="p-yom",
            post="deputy envoy",
            from_="Italy",
            to="South Korea",
            when="2019",
            certainty="probable",
            cue="is believed to",
            core=False,
            stance="own",
            basis="background",
        ),
        claim("c-3", "defection", SECOND, move, **pang),
        claim("c-4", "defection", SECOND, move, **pang),
        claim(
            "c-5",
            text=RUMOUR,
            words=RUMOUR,
            post="general",
            origins=("the spy agency",),
            chain=("lawmakers", "the spy agency"),
            **mok,
        ),
        claim(
            "c-6",
            "appearance",
            SIGHTING,
            SIGHTING,
            who="Mok Yong-gwan",
            person="p-mok",
            when="2016-05-10",
            stance="own",
            basis="own",
        ),
        claim(
            "c-7",
            text=RETOLD,
            words="Mok Yong-gwan was executed was wrong",
            stance="refutes",
            polarity="denied",
            basis="own",
            **mok,
        ),
    ]
    return {c.id: c for c in made}


def readings(c: dict[str, Claim]) -> tuple[Reading, ...]:
    first, second, copy, wording = envoys()
    rumour, sighting, retold = generals()
    return (
        reading(
            first,
            c["c-1"],
            c["c-2"],
            silences=(
                Silence(
                    id="s-1",
                    who="Unification Ministry",
                    form="unavailable for comment",
                    quote=quote(FIRST, "were unavailable for comment"),
                ),
            ),
            assertions=(
                Assertion(
                    id="a-1",
                    measure="third senior diplomat",
                    about="Kang",
                    scope=None,
                    kind="defection",
                    person="p-kang",
                    quote=quote(FIRST, "the third senior diplomat to defect"),
                ),
            ),
            remarks=(
                Remark(
                    id="m-1",
                    who="Noh Ye-rin",
                    standing="a Seoul-based academic",
                    about="the defections",
                    text="It is not a sign of trouble",
                    quote=quote(FIRST, "“It is not a sign of trouble,” said Noh Ye-rin"),
                ),
            ),
            figures=(
                Figure(
                    id="f-1",
                    measure="embassies are maintained abroad",
                    value=60,
                    comparator="<",
                    period=None,
                    origins=(),
                    quote=quote(FIRST, "Fewer than 60 embassies are maintained abroad"),
                ),
            ),
            cited=(
                Cited(name="Yonhap", quote=quote(FIRST, "Yonhap reported")),
                Cited(name="the South’s media", quote=quote(FIRST, "South’s media reported")),
            ),
        ),
        reading(
            second,
            c["c-3"],
            figures=(
                _fled(
                    "f-2",
                    SECOND,
                    "fled the country",
                    "Only 196 people fled the country",
                    ("The Wall Street Journal",),
                ),
            ),
            assertions=(
                Assertion(
                    id="a-2",
                    measure="last known defection … in 2019",
                    about=None,
                    scope=None,
                    kind="defection",
                    quote=quote(
                        SECOND, "The last known defection of officials stationed abroad was in 2019"
                    ),
                ),
            ),
            context=(
                Context(
                    id="x-1",
                    who="The South",
                    what="has suspended a 2018 accord",
                    when="2018",
                    quote=quote(SECOND, "has suspended a 2018 accord"),
                ),
            ),
            cited=(
                Cited(
                    name="The Wall Street Journal",
                    quote=quote(SECOND, "reported The Wall Street Journal"),
                ),
                Cited(
                    name="the Korean newspaper", quote=quote(SECOND, "told the Korean newspaper")
                ),
            ),
        ),
        reading(copy, c["c-4"]),
        reading(rumour, c["c-5"]),
        reading(sighting, c["c-6"]),
        reading(retold, c["c-7"]),
        reading(
            wording,
            figures=(
                _fled(
                    "f-3",
                    WORDING,
                    "defectors arrived in South Korea",
                    "196 defectors arrived in South Korea",
                    (),
                ),
            ),
        ),
    )


def _fled(id_: str, text: str, measure: str, words: str, origins: tuple[str, ...]) -> Figure:
    return Figure(
        id=id_,
        measure=measure,
        value=196,
        comparator="=",
        period="2023",
        origins=origins,
        quote=quote(text, words),
    )


def whole() -> Picture:
    c = claims()
    carriers = ("Copy Daily", "Example Wire")
    service = origin(
        "Seoul’s intelligence agency",
        "intelligence service",
        (c["c-3"], c["c-4"]),
        outlets=carriers,
    )
    spies = origin("the spy agency", "intelligence service", (c["c-5"],))
    media = (
        origin("the South’s media", "press", (c["c-1"],), named=False),
        origin("Yonhap", "news agency", (c["c-1"],)),
    )
    return Picture(
        as_of=None,
        reports=(*envoys(), *generals()),
        readings=readings(c),
        persons=(
            person("p-kang", "Kang Tok-su", c["c-1"], reports=("r-1",)),
            person("p-yom", "Yom Chol-min", c["c-2"], reports=("r-1",), native="염철민"),
            person(
                "p-pang",
                "Pang Il-hyon",
                c["c-3"],
                c["c-4"],
                reports=("r-2", "r-3"),
                candidates=("p-kang",),
            ),
            person(
                "p-mok",
                "Mok Yong-gwan",
                c["c-5"],
                c["c-6"],
                c["c-7"],
                names=("Mok Yong-gwan", "Mok Yong Gwan"),
                reports=("r-4", "r-5", "r-6"),
            ),
        ),
        events=(
            event("e-1", c["c-1"], origins=media, status="unconfirmed", aliases=("e-old",)),
            event(
                "e-2",
                c["c-2"],
                status="unconfirmed",
                origins=(origin("Asia Example", "press", (c["c-2"],)),),
            ),
            event("e-3", c["c-3"], c["c-4"], origins=(service,), status="confirmed"),
            event(
                "e-4",
                c["c-5"],
                c["c-7"],
                origins=(spies,),
                status="refuted",
                last_seen="2016-05-10",
                sightings=("c-6",),
            ),
            event(
                "e-5",
                c["c-6"],
                status="confirmed",
                origins=(origin("KCNA", "state media", (c["c-6"],)),),
            ),
        ),
    )
