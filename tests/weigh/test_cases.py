from datetime import UTC, date, datetime

import msgspec

from reportedly.model import Anchor, Ruling
from reportedly.weigh import labelled
from tests.trace.newsroom import claimed, story, traced
from tests.weigh.histories import historic, past
from tests.weigh.newsdesk import denied, executed

DEAD = executed("Wire", "2016-02-12", when="2016-02-10", origins=("a source",))
SHOWN = story(
    "Northern Voice",
    "2016-06-01",
    claimed("appearance", when="2016-05-10", mode="dated image"),
)


def cases(*stories, pack=None, rulings=(), as_of=None):
    pack = pack or historic()
    reports, readings = [s[0] for s in stories], [s[1] for s in stories]
    return labelled(traced(*stories, pack=pack), reports, readings, pack, rulings, as_of)


def case(*stories, **more):
    (found,) = cases(*stories, **more)
    return found


def ruled(of, outcome="failed", known="2016-07-01", cites=()):
    report, reading = of
    return Ruling(
        id="u-1",
        made=datetime(2020, 1, 1, tzinfo=UTC),
        by="an editor",
        outcome=outcome,
        event=Anchor(text_digest=report.text_digest, quote=reading.claims[0].quote),
        kind="execution",
        known=known,
        because="he is at his desk",
        cites=cites,
    )


def test_an_event_that_nothing_settles_is_open():
    found = case(DEAD)
    assert (found.outcome, found.known, found.decided_by) == ("open", None, ())
    (word,) = found.told
    assert (word.origin, word.group, word.share) == ("source:wire", "southern press", 0.5)


def test_an_appearance_settles_and_is_no_case_itself():
    found = case(DEAD, SHOWN)
    assert (found.outcome, found.known) == ("failed", date(2016, 6, 1))
    assert found.decided_by == ("source:voice",)
    assert not found.own_act


def test_what_is_said_once_it_is_known_is_part_of_no_record():
    late = executed("Herald", "2016-07-01", when="2016-02-10")
    back = denied("Wire", "2016-06-05", when="2016-02-10")
    found = case(DEAD, SHOWN, late, back)
    assert [(w.origin, w.says) for w in found.told] == [("source:wire", "assert")]


def test_who_can_confirm_settles_and_decides_nothing_of_its_own_record():
    left = story("Wire", "2016-02-12", claimed("defection", to="South Korea"))
    told = story(
        "Herald",
        "2016-03-01",
        claimed("defection", to="South Korea", origins=("National Service",)),
    )
    found = case(left, told)
    assert (found.outcome, found.known) == ("held", date(2016, 3, 1))
    assert found.decided_by == ("source:service",)
    assert not found.own_act


def test_a_states_own_announcement_is_its_own_act_unless_somebody_told_it_before():
    announced = executed("Northern Voice", "2016-03-01", when="2016-02-10")
    assert case(announced).own_act
    found = case(DEAD, announced)
    assert (found.outcome, found.own_act) == ("held", False)
    assert found.decided_by == ("source:voice",)


def test_a_decision_goes_before_everything_and_rests_on_whom_it_cites():
    found = case(DEAD, rulings=[ruled(DEAD)])
    assert (found.outcome, found.known, found.decided_by) == ("failed", date(2016, 7, 1), ())
    cited = [ruled(DEAD, cites=(SHOWN[1].claims[0].id,))]
    assert case(DEAD, SHOWN, rulings=cited).decided_by == ("source:voice",)
    assert case(DEAD, SHOWN, rulings=[ruled(DEAD, "held")]).outcome == "held"
    assert case(DEAD, rulings=[ruled(DEAD, "open")]).outcome == "open"


def test_nobody_said_anything_that_counts():
    assert cases(executed("Herald", stance="doubts"), executed("Bot", machine=True)) == ()


def test_an_outlet_and_its_unnamed_source_are_one_record():
    found = case(DEAD, executed("Wire", "2016-02-13", when="2016-02-10"))
    assert [(w.origin, w.share) for w in found.told] == [("source:wire", 1.0)]


def pack_with(**row):
    given = {"person": "kp-ryo", "subject": "Ryo Il Sam", "claimed": "2016-02-11"} | row
    return historic(past("old", **given))


HIS = executed("Herald", "2016-02-12", when="2016-02-10", person="kp-ryo")


def test_one_happening_counts_once_with_the_voices_of_both():
    found = case(HIS, pack=pack_with())
    assert found.id != "old"
    assert found.outcome == "failed"
    assert {w.origin for w in found.told} == {"source:herald", "source:wire"}
    assert found.decided_by == ("source:voice",)


def test_what_is_open_in_the_history_says_nothing_against_what_is_settled():
    given = {"person": "kp-ryo", "subject": "Ryo Il Sam", "claimed": "2016-02-11"}
    settled, open_ = past("old", **given), past("other", "open", **given)
    assert case(HIS, pack=historic(settled, open_)).outcome == "failed"
    assert case(HIS, pack=historic(open_)).outcome == "open"
    assert case(HIS, pack=historic(settled, past("other", "held", **given))).outcome == "open"


def test_the_ledgers_own_outcome_stands():
    (person,) = {c.person for c in HIS[1].claims}
    shown = story(
        "Northern Voice",
        "2016-06-01",
        claimed("appearance", when="2016-05-10", mode="dated image", person=person),
    )
    found = case(HIS, shown, pack=pack_with(outcome="held"))
    assert found.outcome == "failed"


def test_what_befalls_a_person_once_is_one_happening_whatever_the_dates():
    assert case(HIS, pack=pack_with(claimed="2019-02-11", settled="2019-05-16")).followed


def test_who_was_shown_alive_between_two_dates_went_through_two_happenings():
    (person,) = {c.person for c in HIS[1].claims}
    shown = claimed("appearance", when="2016-05-10", mode="dated image", person=person)
    between = story("Northern Voice", "2016-06-01", shown)
    later = pack_with(claimed="2019-02-11", settled="2019-05-16")
    assert {c.id for c in cases(HIS, between, pack=later)} > {"old"}
    failed = pack_with(claimed="2013-02-11", settled="2014-05-16")
    assert {c.id for c in cases(HIS, pack=failed)} > {"old"}


def test_a_name_is_met_in_another_spelling_and_years_apart_it_is_a_namesakes():
    unheld = {"person": None, "subject": "Ryo Il-sam", "settled": "2018-05-16"}
    assert case(HIS, pack=pack_with(**unheld, claimed="2017-02-11")).followed
    far = pack_with(**unheld, claimed="2003-02-11")
    assert {c.id for c in cases(HIS, pack=far)} > {"old"}


def test_another_kind_or_person_is_another_happening():
    for row in (
        {"kind": "defection"},
        {"person": "kp-other"},
        {"person": None, "subject": "about ten people"},
    ):
        assert {c.id for c in cases(HIS, pack=pack_with(**row))} > {"old"}


def test_somebody_the_pack_does_not_hold_is_met_by_name():
    assert case(HIS, pack=pack_with(person=None)).outcome == "failed"


def test_what_was_settled_later_is_open_as_of_then():
    early = pack_with(settled="2016-05-16")
    assert case(HIS, pack=early, as_of=date(2016, 3, 1)).outcome == "open"
    assert case(HIS, pack=early, as_of=date(2016, 5, 16)).outcome == "failed"


def test_order_changes_nothing():
    stories = [DEAD, SHOWN, HIS, executed("Gazette", who="Han Chol")]
    assert cases(*stories) == cases(*reversed(stories))


def test_a_copy_changes_nothing():
    report, reading = DEAD
    copy = (
        msgspec.structs.replace(report, id="copy", outlet="Gazette", published="2016-02-13"),
        msgspec.structs.replace(
            reading,
            report="copy",
            claims=tuple(msgspec.structs.replace(c, id="c-copy") for c in reading.claims),
        ),
    )
    assert case(DEAD, copy) == case(DEAD)
