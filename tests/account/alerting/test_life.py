"""The life of one event raises exactly the expected alerts, however it comes."""

import os
from collections import Counter

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.account.alerting.desk import LIFE, RAISED, Desk

EXAMPLES = 60 if os.environ.get("REPORTEDLY_SOAK") else 4
ALL = sorted(trigger for told in RAISED.values() for trigger in told)


@pytest.fixture
def watched(desk):
    """The kinds of which the life is one are watched, and nothing has come."""
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    for kind in ("execution", "appearance"):
        desk.watch(kind=kind)
    return desk


def test_each_step_raises_just_its_own(watched):
    for step, expected in RAISED.items():
        watched.add(step)
        told = watched.triggers()
        # The execution's watch is told of the sighting as well: it stands among its sightings.
        assert sorted(set(told)) == expected, step
        assert watched.triggers() == [], step


def test_all_at_once_raises_the_same(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="execution")
    desk.add(*LIFE)
    assert desk.triggers() == ALL


@settings(max_examples=EXAMPLES, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(st.data())
def test_neither_order_nor_pauses_change_how_many_are_raised(tmp_path_factory, data):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    with desk.ledger:
        desk.put("Harbour Dispatch", "2018-07-03", "Pak Tok-su, a North Korean general, was "
                 "promoted in June 2018, a source said.")  # fmt: skip
        desk.watch(person="Pak Tok-su")
        told = Counter()
        for step in data.draw(st.permutations(list(LIFE))):
            desk.add(step)
            if data.draw(st.booleans()):
                told.update(desk.triggers())
        told.update(desk.triggers())
    assert told == Counter(ALL)


def test_a_person_is_told_of_all_that_becomes_of_them(desk):
    desk.add("first")
    desk.watch(person="Pak Tok-su")
    assert desk.triggers() == []
    desk.add("second", "denial", "sighting")
    assert desk.triggers() == ["denial", "refutation", "second origin", "sighting"]


def test_a_third_origin_is_a_new_claim(desk):
    desk.add("first", "second")
    desk.watch(person="Pak Tok-su")
    desk.put("Harbour Dispatch", "2019-06-04", "Pak Tok-su, a North Korean general, was executed "
             "in May 2019, the Ministry of National Defense said.")  # fmt: skip
    assert desk.triggers() == ["new claim"]


def test_who_asks_for_new_claims_alone_is_told_of_the_second_too(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch("new claim", kind="execution")
    desk.add(*LIFE)
    assert desk.triggers() == ["new claim", "new claim"]


def test_who_asks_for_second_origins_alone_is_told_of_nothing_else(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch("second origin", kind="execution")
    desk.add("first")
    assert desk.triggers() == []
    desk.add(*LIFE)
    assert desk.triggers() == ["second origin"]


def test_a_withdrawn_page_and_a_struck_claim_are_corrections(desk):
    page = desk.put(*LIFE["first"], url="https://weekly.example/pak")
    desk.watch(person="Pak Tok-su")
    desk.add("second")
    assert desk.triggers() == ["second origin"]
    desk.withdraw(page)
    assert desk.triggers() == ["correction"]
    assert desk.triggers() == []


def test_a_copy_that_is_withdrawn_corrects_nothing(desk):
    desk.add("first")
    copy = desk.put(*LIFE["copy"], url="https://herald.example/pak")
    desk.watch(person="Pak Tok-su")
    desk.withdraw(copy)
    assert desk.triggers() == []


def test_a_page_in_other_words_corrects_nothing(desk):
    url = "https://weekly.example/pak"
    desk.put(*LIFE["first"], url=url)
    desk.watch(person="Pak Tok-su")
    desk.put("Weekly Ledger", "2019-06-01", f"{LIFE['first'][2]} The weather was fine.", url=url)
    assert desk.triggers() == []
    denied = "Pak Tok-su, a North Korean general, was dismissed in May 2019, an official said."
    desk.put("Weekly Ledger", "2019-06-01", denied, url=url)
    assert desk.triggers() == ["correction", "new claim"]


def test_a_sight_of_somebody_else_is_none_of_a_watch(desk):
    desk.add("first")
    desk.watch(person="Pak Tok-su")
    desk.put("Morning Standard", "2019-08-05", "Yom Chol-min, a North Korean minister, attended a "
             "concert in Pyongyang on August 4, 2019, KCNA said.")  # fmt: skip
    assert desk.triggers() == []
