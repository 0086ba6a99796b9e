"""Nothing is told twice, and nothing of the past."""

from reportedly.protect import HOLDER
from tests.account.alerting.desk import LIFE, SHOT


def test_a_watch_that_is_added_later_is_not_told_of_the_past(desk):
    desk.add(*LIFE)
    desk.watch(person="Pak Tok-su")
    assert desk.triggers() == []
    desk.watch(kind="execution")
    assert desk.triggers() == []


def test_a_watch_that_is_added_between_two_looks_begins_with_itself(desk):
    desk.add("first")
    desk.watch(person="Pak Tok-su")
    assert desk.triggers() == []
    desk.add("second")
    desk.watch(kind="execution")
    desk.add("denial")
    told = desk.triggers()
    assert told == ["denial", "denial", "second origin"]


def test_a_newer_reader_raises_nothing(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="execution")
    desk.add(*LIFE)
    assert desk.triggers()
    assert len(desk.newer_reader()) == len(LIFE) + 1
    assert desk.triggers() == []


def test_a_ruling_that_is_undone_and_made_again_raises_one_refutation(desk):
    desk.add("first")
    desk.watch(person="Pak Tok-su")
    ruled = desk.rule("execution of Pak Tok-su")
    assert desk.triggers() == ["refutation"]
    undone = desk.undo(ruled)
    assert desk.triggers() == []
    desk.undo(undone)
    assert desk.triggers() == []
    desk.undo(ruled)
    assert desk.triggers() == []
    desk.rule("execution of Pak Tok-su")
    assert desk.triggers() == []


def test_a_page_that_comes_back_raises_nothing_twice(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="execution")
    url = "https://weekly.example/pak"
    page = desk.put(*LIFE["first"], url=url)
    assert desk.triggers() == ["new claim"]
    desk.withdraw(page)
    assert desk.triggers() == ["correction"]
    desk.put("Weekly Ledger", "2019-06-01", f"{SHOT} The weather was fine.", url=url)
    assert desk.triggers() == []


def test_each_watch_is_told(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="execution")
    desk.watch("new claim", kind="execution")
    desk.add("first")
    assert desk.triggers() == ["new claim", "new claim"]
    assert len({alert.id for alert in desk.ledger.alerts()}) == 2


def test_each_audience_is_told_apart(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="execution")
    desk.add("first")
    assert desk.triggers() == ["new claim"]
    assert desk.triggers(HOLDER) == ["new claim"]
    assert desk.triggers(HOLDER) == []
    assert len({alert.id for alert in desk.ledger.alerts()}) == 2


def test_a_watch_that_was_ended_is_told_of_nothing(desk):
    desk.add("first")
    made = desk.watch(person="Pak Tok-su")
    ended = desk.undo(made)
    desk.add("second")
    assert desk.triggers() == []
    desk.undo(ended)
    desk.add("denial")
    assert desk.triggers() == ["denial"]
