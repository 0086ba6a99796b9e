"""The two reports that the project began with: what must be read out of them."""

from pathlib import Path

import pytest

from reportedly import model
from reportedly.model import Claim, Reading
from reportedly.read.english.reader import EnglishReader
from tests.read.english.test_properties import check

pytestmark = pytest.mark.shared
SEEDS = {
    "000": ("000_cd41f5523bb804d3.txt", "Asia Times", "2021-01-25"),
    "004": ("004_80fc9c7552b90b25.txt", "Benzinga", "2024-07-16"),
}


def seed(shared: Path, name: str) -> model.Report:
    file, outlet, published = SEEDS[name]
    text = (shared / "seeds" / file).read_text(encoding="utf-8")
    return model.Report(
        id=f"r-{name}",
        name=name,
        title=None,
        text=text,
        text_digest=model.text_digest(None, text),
        extractor="plain",
        outlet=outlet,
        published=published,
        language="en",
    )


@pytest.fixture(scope="module")
def readings(shared: Path, reader: EnglishReader) -> dict[str, Reading]:
    return {name: reader.read(seed(shared, name)) for name in SEEDS}


def one(reading: Reading, kind: str, who: str) -> Claim:
    (claim,) = [c for c in reading.claims if (c.kind, c.who) == (kind, who)]
    return claim


@pytest.mark.parametrize(
    ("name", "kind", "who", "post", "origin", "to", "when", "certainty", "core"),
    [
        (
            "000",
            "defection",
            "Ryu Hyun-woo",
            "acting ambassador",
            "Kuwait",
            "South Korea",
            "2019",
            "certain",
            True,
        ),
        (
            "000",
            "defection",
            "Thae Yong-ho",
            "deputy ambassador",
            "United Kingdom",
            None,
            "2016",
            "certain",
            False,
        ),
        (
            "000",
            "defection",
            "Jo Song-gil",
            "acting ambassador",
            "Rome",
            "South Korea",
            "2019",
            "probable",
            False,
        ),
        (
            "000",
            "defection",
            "Hwang Jang-yeop",
            "state ideologist",
            None,
            "South Korea",
            "1997",
            "certain",
            False,
        ),
        (
            "000",
            "death",
            "Hwang Jang-yeop",
            "state ideologist",
            None,
            None,
            "2010",
            "certain",
            False,
        ),
        (
            "004",
            "defection",
            "Ri Il Kyu",
            "counselor of political affairs",
            "Havana",
            "South Korea",
            "2023-11",
            "certain",
            True,
        ),
        (
            "004",
            "defection",
            "Tae Yong-ho",
            "diplomat",
            None,
            "South Korea",
            "2016",
            "certain",
            False,
        ),
    ],
)
def test_a_claim_of_the_seeds_is_read_with_its_slots(
    readings: dict[str, Reading],
    name: str,
    kind: str,
    who: str,
    post: str,
    origin: str | None,
    to: str | None,
    when: str,
    certainty: str,
    core: bool,
) -> None:
    claim = one(readings[name], kind, who)
    assert claim.post is not None
    assert post in claim.post
    assert (claim.from_, claim.to, claim.when) == (origin, to, when)
    assert (claim.certainty, claim.core, claim.polarity) == (certainty, core, "affirmed")


def test_the_seeds_claim_nothing_else_but_a_photo_and_a_death(
    readings: dict[str, Reading],
) -> None:
    told = {
        n: {(c.kind, c.who) for c in (*r.claims, *r.claims_beyond)} for n, r in readings.items()
    }
    assert told["000"] == {
        ("appearance", "Kim Jong Un"),
        ("defection", "Ryu Hyun-woo"),
        ("defection", "Thae Yong-ho"),
        ("defection", "Jo Song-gil"),
        ("defection", "Hwang Jang-yeop"),
        ("death", "Hwang Jang-yeop"),
    }
    assert told["004"] == {
        ("defection", "Ri Il Kyu"),
        ("defection", "Tae Yong-ho"),
        ("death", "his parents and in-laws"),
    }


def test_the_chains_of_the_seeds(readings: dict[str, Reading]) -> None:
    ryu = one(readings["000"], "defection", "Ryu Hyun-woo")
    assert set(ryu.origins) == {"the South’s media", "Yonhap"}
    assert ryu.chain == ("the South’s media",)
    assert ryu.happened is not None
    assert ryu.happened.leaning is not None
    assert (ryu.happened.leaning.happening, ryu.happened.leaning.months) == ("Jo", 2)
    jo = one(readings["000"], "defection", "Jo Song-gil")
    assert (jo.origins, jo.basis) == ((), "background")
    assert jo.cue is not None
    assert jo.cue.text == "believed to"
    ri = one(readings["004"], "defection", "Ri Il Kyu")
    assert ri.chain == ("The Wall Street Journal", "Seoul’s intelligence agency")
    assert ri.origins == ("Seoul’s intelligence agency",)
    assert "his family" in ri.party


def test_the_figures_of_the_seeds(readings: dict[str, Reading]) -> None:
    told = {n: [(f.value, f.comparator, f.period) for f in r.figures] for n, r in readings.items()}
    assert told == {
        "000": [(33752, "=", "through 2020"), (27, "=", None), (60, "<", None)],
        "004": [(196, "=", "2023"), (1047, "=", "2019")],
    }
    assert readings["000"].figures[0].origins == ("South Korean data",)
    assert all(f.origins == ("The Wall Street Journal",) for f in readings["004"].figures)
    assert readings["004"].figures[0].measure == "North Koreans fleeing the country"


def test_the_remarks_of_the_seeds_have_their_standing(readings: dict[str, Reading]) -> None:
    standing = {r.who: r.standing for r in readings["000"].remarks}
    assert standing == {
        "David Tizzard": "Seoul-based British academic who studies North Korea’s diplomatic "
        "service",
        "Andrei Lankov": "Russian expert on North Korea who teaches at Seoul’s Kookmin University",
        "Choi Jin-wook": "North Korea watcher who is the head of Seoul’s Center for Strategic and "
        "Cultural Studies",
    }


def test_the_assertions_acts_ties_and_silences_of_the_seeds(readings: dict[str, Reading]) -> None:
    first, second = readings["000"], readings["004"]
    asserted = {a.measure: a.about for a in first.assertions}
    assert asserted["the third senior diplomat to defect in recent years"] == "Ryu Hyun-woo"
    assert asserted["the most senior North Korea to defect"] == "Hwang Jang-yeop"
    assert [(a.measure, a.scope) for a in second.assertions] == [
        ("the first defection of its kind in five years", "in five years"),
        (
            "the last known defection of North Korean officials stationed abroad was in 2019",
            "in 2019",
        ),
    ]
    assert {c.what.partition(":")[0] for c in second.context} == {
        "sealed",
        "suspended",
        "signed",
        "moved",
    }
    assert ("Ryu Hyun-woo", "a senior official in Office 39", "possible") in [
        (k.who, k.other, k.certainty) for k in first.kin
    ]
    (silence,) = first.silences
    assert "Unification Ministry" in silence.who
    assert silence.form == "unavailable for comment"


def test_the_sources_that_the_seeds_cite(readings: dict[str, Reading]) -> None:
    assert {"the South’s media", "Yonhap", "South Korean data"} <= {
        c.name for c in readings["000"].cited
    }
    assert {"Seoul’s intelligence agency", "The Wall Street Journal", "the Korean newspaper"} <= {
        c.name for c in readings["004"].cited
    }


@pytest.mark.parametrize("name", SEEDS)
def test_the_readings_of_the_seeds_keep_every_rule(
    shared: Path, readings: dict[str, Reading], name: str
) -> None:
    check(readings[name], seed(shared, name))
