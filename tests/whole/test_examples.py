"""What the example reports must come to: the demo's own acceptance."""

import pytest

from reportedly.identify import find
from reportedly.tell import brief, sentences_of
from tests.whole.newsroom import pack, told, whole

RETOLD = "weekly-ledger-2020-04-27-rumours"
WIRE = "peninsula-wire-2013-08-29-singer"


@pytest.fixture(scope="session")
def stands(examples):
    return whole(examples)


def event_of(picture, kind, name):
    (found,) = [
        e
        for e in picture.events
        if e.kind == kind and e.person in {p.id for p in find(picture.persons, name)}
    ]
    return found


@pytest.mark.parametrize(
    ("spellings", "reports"),
    [
        (("Thae Yong Ho", "Thae Yong-ho", "Tae Yong Ho", "태영호"), 4),
        (("Ryu Hyeon-woo", "Ryu Hyun-woo"), 1),
        (("Hyon Song-wol", "현송월"), 7),
    ],
)
def test_the_spellings_of_one_man_are_one_person(stands, spellings, reports):
    found = {find(stands.persons, spelling) for spelling in spellings}
    assert len(found) == 1
    ((person,),) = found
    assert len(person.reports) == reports


def test_copies_are_one_origin(stands):
    execution = event_of(stands, "execution", "Hyon Song-wol")
    (source,) = [o for o in execution.origins if "Chosun Ilbo" in o.name]
    assert {"Peninsula Wire", "Daily Lantern", "Eastern Courier", "The Meridian"} <= set(
        source.outlets
    )
    saying = [t for t in execution.belief.terms if t.log_odds > 0]
    assert len(saying) == 1


def test_the_execution_is_refuted_by_the_dated_image(stands):
    execution = event_of(stands, "execution", "Hyon Song-wol")
    assert execution.belief.status == "refuted"
    assert execution.last_seen == "2018"
    assert execution.belief.word == "almost no chance"


def test_the_brief_gives_both_quotes_of_the_refuted_execution(stands):
    public = told(stands).picture
    words = {c.words for s in sentences_of(brief(public, pack())) for c in s.cites}
    assert any("put to death by firing squad" in w for w in words)
    assert any("Hyon spoke at the national meeting" in w for w in words)
    execution = event_of(public, "execution", "Hyon Song-wol")
    sections = brief(public, pack(), execution.id).sections
    cited = {c.words for s in sections[0].sections for x in s.sentences for c in x.cites}
    assert any("put to death" in w for w in cited)
    assert any("Hyon spoke" in w for w in cited)


def test_the_report_that_retells_the_rumour_raised_nothing_and_moved_no_date(examples, stands):
    without = whole([r for r in examples if r.name != RETOLD])
    before, after = (event_of(p, "execution", "Hyon Song-wol") for p in (without, stands))
    assert (after.when, after.happened) == (before.when, before.happened)
    assert (before.last_seen, after.last_seen) == ("2014-05-16", "2018")  # it tells of a concert
    assert after.belief.probability <= before.belief.probability
    raised = {t.words for t in after.belief.terms if t.log_odds > 0}
    assert raised == {t.words for t in before.belief.terms if t.log_odds > 0}
    assert any("retells it to refute it, +0" in t.words for t in after.belief.terms)


def test_before_the_image_the_execution_was_open(examples):
    early = whole([r for r in examples if (r.published or "") < "2014"])
    assert event_of(early, "execution", "Hyon Song-wol").belief.status in {
        "unconfirmed",
        "disputed",
    }


@pytest.mark.parametrize(
    ("name", "when", "from_", "status"),
    [
        ("Thae Yong-ho", "2016", ("London", "United Kingdom"), "confirmed"),
        ("Ri Il-gyu", "2023-11", ("Cuba",), "confirmed"),
        ("Ryu Hyeon-woo", "2019-09", ("Kuwait",), "unconfirmed"),
        ("Jo Song-gil", "2019-07", ("Italy",), "unconfirmed"),
    ],
)
def test_each_defection_has_its_place_date_and_status(stands, name, when, from_, status):
    event = event_of(stands, "defection", name)
    assert (event.when or "").startswith(when)
    assert event.from_ in from_
    assert event.to == "South Korea"
    assert event.belief.status == status


def test_nothing_else_is_said_to_have_happened(stands):
    kinds = sorted(e.kind for e in stands.events)
    assert kinds == [
        *["appearance"] * 2,
        "appointment",
        *["defection"] * 4,
        "dismissal",
        "execution",
    ]
