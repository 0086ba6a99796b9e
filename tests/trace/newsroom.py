"""Small reports, readings and a small pack, made by hand: every person and story is invented."""

from itertools import count

import msgspec

from reportedly.model import Claim, Person, Quote, Reader, Reading, Report, text_digest
from reportedly.packs import Between, KindRule, Pack, Place, Source, Weights
from reportedly.packs.pack import Authority, Holder, Weight
from reportedly.trace import trace
from reportedly.when import When

READER = Reader(name="by hand", version="1", language="en", pack="test", model=None)

SOURCES = (
    Source(
        id="service",
        names=("National Service", "the South's spy agency"),
        type="intelligence service",
        state="KR",
    ),
    Source(id="ministry", names=("Unity Ministry",), type="ministry", state="KR"),
    Source(
        id="wire",
        names=("Wire", "Wire News Agency"),
        type="news agency",
        state="KR",
        member="southern-media",
    ),
    Source(
        id="morning", names=("Morning Post",), type="press", state="KR", member="southern-media"
    ),
    Source(
        id="morning-tv", names=("Morning TV",), type="broadcaster", state="KR", family="morning"
    ),
    Source(id="journal", names=("The Journal",), type="press", state="US"),
    Source(id="herald", names=("Herald",), type="press", state="GB"),
    Source(id="voice", names=("Northern Voice",), type="state media", state="KP"),
    Source(id="banner", names=("Northern Banner",), type="state media", state="KP"),
    Source(
        id="southern-media", names=("Southern media",), type="press", state="KR", collective=True
    ),
    Source(
        id="members",
        names=("Members of parliament",),
        type="parliament",
        state="KR",
        collective=True,
    ),
    Source(id="insiders", names=("insiders",), type="unnamed", collective=True),
)
PLACES = (
    Place(
        id="kr", names=("South Korea",), kind="country", state="KR", adjectives=("South Korean",)
    ),
    Place(id="seoul", names=("Seoul",), kind="city", state="KR"),
    Place(id="kp", names=("North Korea",), kind="country", state="KP"),
    Place(id="cu", names=("Cuba",), kind="country", state="CU", adjectives=("Cuban",)),
    Place(id="havana", names=("Havana",), kind="city", state="CU"),
    Place(id="us", names=("United States",), kind="country", state="US"),
)
_ALIVE = ("appearance", "detention")
KINDS = {
    "defection": KindRule(once=True, ends_life=False, slack=120, verb="defected", noun="defection"),
    "execution": KindRule(
        once=True,
        ends_life=True,
        slack=30,
        verb="was executed",
        noun="execution",
        refuted_by=_ALIVE,
        same_as=("death", "detention"),
    ),
    "death": KindRule(
        once=True,
        ends_life=True,
        slack=30,
        verb="died",
        noun="death",
        refuted_by=_ALIVE,
        same_as=("execution",),
    ),
    "dismissal": KindRule(
        once=False,
        ends_life=False,
        slack=30,
        verb="was dismissed",
        noun="dismissal",
        refuted_by=("appearance",),
    ),
    "detention": KindRule(
        once=False, ends_life=False, slack=30, verb="was detained", noun="detention"
    ),
    "appearance": KindRule(
        once=False, ends_life=False, slack=1, verb="was seen", noun="appearance"
    ),
}
AUTHORITY = (
    Authority(
        kind="defection",
        type="intelligence service",
        standing="receiving state",
        because="the receiving state's service can confirm an arrival",
    ),
    Authority(kind="defection", type="person", standing="self", because="the person says so"),
    Authority(
        kind="execution",
        type="state media",
        standing="own state",
        because="the state announces its own act",
    ),
    Authority(
        kind="detention",
        type="ministry",
        standing="custodian",
        because="who holds the person knows",
    ),
)
BETWEEN = (
    Between(kind="execution", relation="excludes", other="death", because="nobody dies twice"),
    Between(kind="execution", relation="implies", other="dismissal", because="the post is lost"),
    Between(
        kind="execution",
        relation="implies",
        other="detention",
        dates="not later",
        because="held before",
    ),
)
WEIGHTS = {
    "r_assert": 2.0, "r_deny": 0.25, "discount": 0.5,
    "hedge": 0.5, "hedge_possible": 0.25, "unnamed": 0.5, "collective": 0.5,
    "unattributed": 0.25, "background": 0.5, "machine_written": 0.0, "state_denial": 0.5,
    "authority": 3.0, "ruling": 5.0, "sighting_eps": 0.02, "sighting_seen": 0.6,
    "list_mode": 0.5, "met_mode": 1.0, "undated_mode": 0.1, "unstated_mode": 0.5,
    "activity": 0.5, "dismissal_sighting": 0.3, "cap": 5.0,
    "sd_base": 1.5, "c_widen": 1.6, "z_interval": 1.645,
    "c0": 60.0, "m_type": 20.0, "m_origin": 10.0, "pool_kind": 10.0,
    "sd_kind": 0.5, "sd_scale": 0.5, "scale_from": 100.0, "c_from": 100.0,
    "open_weight": 1.0, "two_origins": 0.2, "implied": 1.0, "silence_benign": 0.2,
    "silence_cap": 1.61, "silence_least": 5.0, "few_cases": 20.0, "wide_interval": 0.4,
}  # fmt: skip


def small_pack(**weights):
    """A pack with a dozen sources; named weights replaced, or left out where None."""
    values = {name: value for name, value in (WEIGHTS | weights).items() if value is not None}
    given = {
        "digest": "test",
        "sources": SOURCES,
        "places": PLACES,
        "missions": (),
        "holders": (Holder(id="kp-ryo", names=("Ryo Il Sam",), state="KP"),),
        "kinds": KINDS,
        "authority": AUTHORITY,
        "weights": Weights(
            parameters={n: Weight(value=v, because="for the test") for n, v in values.items()}
        ),
        "markings": {},
        "source_types": {},
        "between_kinds": BETWEEN,
    }
    return Pack(**{k: v for k, v in given.items() if k in Pack.__struct_fields__})


_numbers = count()


def story(outlet, published, *claims, text=None, title=None, id_=None, machine=False):
    """A report and its reading. A claim is a dict of slots; `kind` and `who` must be there."""
    text = text if text is not None else f"{outlet} {published} {next(_numbers)} {claims}"
    quote = Quote(field="text", start=0, end=len(text), text=text)
    id_ = id_ or f"r-{outlet}-{published}-{next(_numbers)}"
    report = Report(
        id=id_,
        name=id_,
        title=title,
        text=text,
        text_digest=text_digest(title, text),
        extractor="none",
        outlet=outlet,
        published=published,
        machine_written=quote if machine else None,
    )
    made = tuple(_claim(f"c-{id_}-{n}", n, text, slots) for n, slots in enumerate(claims))
    return report, Reading(report=id_, text_digest=report.text_digest, reader=READER, claims=made)


def _claim(id_, number, text, slots):
    slots = {
        "polarity": "affirmed",
        "certainty": "certain",
        "core": True,
        "stance": "own",
        "country": "KP",
        "person": f"p-{slots['who']}",
        "quote": Quote(field="text", start=number, end=number + 1, text=text[number : number + 1]),
        "words": {},
    } | slots
    if isinstance(slots.get("when"), str) and "happened" not in slots:
        slots["happened"] = When.of(slots["when"])
    if isinstance(slots.get("said"), str):
        slots["said"] = When.of(slots["said"])
    if "origins" in slots and "chain" not in slots:
        slots["chain"] = slots["origins"][:1]
    return Claim(id=id_, **slots)


def claimed(kind, who="Ryo Il Sam", **slots):
    """The slots of one claim."""
    return {"kind": kind, "who": who, **slots}


def persons_of(stories):
    """The persons that the stories' claims are about, named as the claims name them."""
    names = {}
    for report, reading in stories:
        for claim in reading.claims:
            if claim.person:
                names.setdefault(claim.person, (set(), set()))
                names[claim.person][0].add(claim.who)
                names[claim.person][1].add(report.id)
    return tuple(
        Person(id=id_, name=min(whos), names=tuple(sorted(whos)), reports=tuple(sorted(reports)))
        for id_, (whos, reports) in sorted(names.items())
    )


def traced(*stories, pack=None):
    """The events of some stories."""
    reports, readings = [s[0] for s in stories], [s[1] for s in stories]
    return trace(reports, readings, persons_of(stories), pack or small_pack())


def event_of(events, kind, who=None):
    """The only event of a kind (and person)."""
    (event,) = [e for e in events if e.kind == kind and who in {None, e.who}]
    return event


def copied(of, outlet, published, id_):
    """The same text in another outlet, read the same."""
    report, reading = of
    claims = tuple(
        msgspec.structs.replace(c, id=f"c-{id_}-{n}") for n, c in enumerate(reading.claims)
    )
    return (
        msgspec.structs.replace(report, id=id_, name=id_, outlet=outlet, published=published),
        msgspec.structs.replace(reading, report=id_, claims=claims),
    )
