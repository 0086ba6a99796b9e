"""What must hold for every reading: secrets are planted in generated reports, and none may pass."""

from datetime import date

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Belief, Kin, Mention, Picture, Remark, Term, to_json
from reportedly.protect import HOLDER, PUBLIC, told_for
from reportedly.when import When

from .scenes import claim, event, person, picture, quote, reading, report

# Invented given names, and places and ways that the pack need not know; all of one length, so that
# pictures which differ only in a secret have the same offsets.
RELATIVES = st.sampled_from(["Mun Sol-bi", "Ok Hae-won", "Pyo Sun-im", "Tak Mi-ryu"])
CITIES = st.sampled_from(["Havana", "Vienna", "Hyesan", "Qorlak", "Zemrat"])
METHODS = st.sampled_from(["a grey ferry", "a night lorr", "a goods trai", "a tiny glide"])
TIES = st.sampled_from(["wife", "aunt"])
DAYS = st.integers(min_value=10, max_value=28)
WHO = st.sampled_from(["Kang Tok-su", "Yom Chol-min"])
FRAMES = st.sampled_from(
    [
        "{who}, a counsellor in {city}, defected to South Korea on {day} May 2021, reports say.",
        "Reports say that on {day} May 2021 {who} defected from {city} to South Korea.",
        "In {city}, {who} defected to South Korea, the paper said, on {day} May 2021.",
    ]
)
ASIDES = st.sampled_from(
    [
        "He came by {method} with his {tie}, {kin}, that night.",
        "His {tie} {kin} boarded {method} near {city}.",
        "{kin}, his {tie}, took {method} from {city}.",
    ]
)


@st.composite
def secrets(draw: st.DrawFn) -> dict[str, str]:
    return {
        "kin": draw(RELATIVES),
        "city": draw(CITIES),
        "method": draw(METHODS),
        "day": str(draw(DAYS)),
    }


@st.composite
def frames(draw: st.DrawFn) -> tuple[str, str, str, str]:
    return draw(WHO), draw(FRAMES), draw(ASIDES), draw(TIES)


def scene(shape: tuple[str, str, str, str], planted: dict[str, str]) -> Picture:
    who, frame, aside, tie = shape
    values = {"who": who, "tie": tie, **planted}
    first, second = frame.format(**values), aside.format(**values)
    third = f"Experts said that {who} was no exception among diplomats of his rank and age."
    text = f"{first} {second} {third}"
    item = report(text, title=first, url=f"https://example.org/{planted['city'].lower()}")
    day = date(2021, 5, int(planted["day"]))
    when = When.day(day, words=f"on {planted['day']} May 2021")
    move = claim(
        text,
        first,
        who=who,
        person="p-1",
        post="counsellor",
        from_=planted["city"],
        to="South Korea",
        method=planted["method"],
        party=(f"his {tie}", planted["kin"]),
        when=day.isoformat(),
        happened=when,
        trigger="defected",
    )
    kin_move = claim(
        text, second, id="c-2", who=planted["kin"], person="p-2", core=False, from_=planted["city"]
    )
    told = reading(
        item,
        move,
        kin_move,
        kin=(
            Kin(
                id="k-1",
                who=who,
                relation=tie,
                other=planted["kin"],
                certainty="certain",
                quote=quote(text, second),
            ),
        ),
        mentions=tuple(
            Mention(name=n, spellings=(n,), quote=quote(text, n), places=(planted["city"],))
            for n in (who, planted["kin"])
        ),
        remarks=(
            Remark(
                id="m-1",
                who="Experts",
                standing=None,
                about=None,
                text=third,
                quote=quote(text, third),
            ),
            Remark(
                id="m-2",
                who=planted["kin"],
                standing=None,
                about=who,
                text=second,
                quote=quote(text, second),
            ),
        ),
    )
    belief = Belief(
        status="unconfirmed",
        probability=0.6,
        low=0.4,
        high=0.8,
        word="likely",
        base=0.0,
        terms=(
            Term(words=f"said in {planted['city']}", log_odds=0.4, claims=("c-1",)),
            Term(words=planted["kin"], log_odds=0.1, claims=("c-2",)),
        ),
    )
    persons = (
        person(
            "p-1",
            who,
            move,
            because=(f"same {planted['city']}", "same post"),
            posts=(f"counsellor in {planted['city']}",),
            candidates=("p-2",),
        ),
        person("p-2", planted["kin"], kin_move),
    )
    events = (event(move, belief=belief), event(kin_move, id_="e-2"))
    return picture((item,), (told,), persons, events)


def leaves(value: object) -> list[str]:
    """Every string in a picture, keys among them."""
    if isinstance(value, dict):
        return [s for pair in value.items() for part in pair for s in leaves(part)]
    if isinstance(value, list | tuple):
        return [s for part in value for s in leaves(part)]
    return [value] if isinstance(value, str) else []


@settings(max_examples=150, deadline=None)
@given(frames(), secrets())
def test_nothing_planted_passes_in_any_string(pack, shape, planted):
    told = told_for(scene(shape, planted), PUBLIC, pack)
    for text in leaves(msgspec.to_builtins(told)):
        low = text.casefold()
        assert planted["kin"].casefold() not in low
        assert planted["city"].casefold() not in low
        assert planted["method"].casefold() not in low
        assert shape[3] not in low.split()
        assert f"{planted['day']} may" not in low
        assert f"2021-05-{planted['day']}" not in low


@settings(max_examples=80, deadline=None)
@given(frames(), secrets())
def test_telling_twice_changes_nothing(pack, shape, planted):
    once = told_for(scene(shape, planted), PUBLIC, pack)
    assert told_for(once, PUBLIC, pack) == once


@settings(max_examples=80, deadline=None)
@given(frames(), secrets())
def test_the_public_sees_no_more_than_the_holder(pack, shape, planted):
    whole = scene(shape, planted)
    told = told_for(whole, PUBLIC, pack)
    held = told_for(whole, HOLDER, pack)
    assert {c.id for r in told.readings for c in r.claims} <= {
        c.id for r in held.readings for c in r.claims
    }
    assert {p.id for p in told.persons} <= {p.id for p in held.persons}
    assert {e.id for e in told.events} <= {e.id for e in held.events}


@settings(max_examples=80, deadline=None)
@given(frames(), secrets())
def test_quotes_equal_the_original_text_at_their_offsets(pack, shape, planted):
    whole = scene(shape, planted)
    (item,) = whole.reports
    (told,) = told_for(whole, PUBLIC, pack).readings
    quotes = [q for c in told.claims for q in (c.quote, *c.words.values())]
    quotes += [x.quote for x in (*told.remarks, *told.mentions)]
    for q in quotes:
        assert item.field(q.field)[q.start : q.end] == q.text


@settings(max_examples=80, deadline=None)
@given(frames(), secrets(), secrets())
def test_pictures_that_differ_only_in_secrets_are_told_alike(pack, shape, one, other):
    first, second = (told_for(scene(shape, planted), PUBLIC, pack) for planted in (one, other))
    if _country(one, first) == _country(other, second):
        assert to_json(first) == to_json(second)


@settings(max_examples=80, deadline=None)
@given(frames(), secrets())
def test_the_main_claim_survives_with_its_event(pack, shape, planted):
    told = told_for(scene(shape, planted), PUBLIC, pack)
    assert [c.id for r in told.readings for c in r.claims] == ["c-1"]
    assert [e.id for e in told.events] == ["e-1"]
    assert "defected" in told.readings[0].claims[0].quote.text


def _country(planted: dict[str, str], told: Picture) -> str | None:
    """The country that a city is told as: what may differ between two tellings."""
    return told.readings[0].claims[0].from_
