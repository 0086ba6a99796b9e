"""What is withheld raises no alert, and an alert leaves with what is withheld of it later."""

import msgspec
import pytest

from reportedly.account.alerting import Standing
from reportedly.protect import HOLDER
from tests.account.alerting.desk import SHOT

KIN = (
    "Weekly Ledger",
    "2019-06-01",
    "The brother of Pak Tok-su, Pak In-su, a farmer, was detained in May 2019, an official said.",
)


def test_what_the_public_may_not_be_told_raises_nothing_for_it(desk):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="detention")
    desk.put(*KIN)
    assert desk.run() == []
    (told,) = desk.run(HOLDER)
    assert told.trigger == "new claim"
    assert desk.standing().told.events == ()


@pytest.fixture
def alerted(desk):
    """An alert, and all that stands."""
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(kind="execution")
    desk.put("Weekly Ledger", "2019-06-01", SHOT)
    desk.run()
    (alert,) = desk.ledger.alerts()
    return alert, desk.standing()


def test_what_is_told_today_may_be_told(alerted):
    alert, standing = alerted
    assert standing.may_tell(alert)
    assert standing.holds(alert)


@pytest.mark.parametrize("what", ["events", "reports", "persons", "readings"])
def test_an_alert_goes_with_what_it_rests_on(alerted, what):
    alert, standing = alerted
    less = msgspec.structs.replace(standing.told, **{what: ()})
    assert not Standing(whole=standing.whole, told=less).may_tell(alert)


def test_an_alert_goes_with_a_word_of_it_that_is_withheld(alerted):
    alert, standing = alerted
    bare = tuple(msgspec.structs.replace(e, when=None) for e in standing.told.events)
    claims = tuple(
        msgspec.structs.replace(
            r, claims=tuple(msgspec.structs.replace(c, when=None, words={}) for c in r.claims)
        )
        for r in standing.told.readings
    )
    less = msgspec.structs.replace(standing.told, events=bare, readings=claims)
    assert not Standing(whole=standing.whole, told=less).may_tell(alert)


def test_what_was_corrected_since_is_no_matter_of_the_gate(alerted):
    alert, standing = alerted
    bare = tuple(msgspec.structs.replace(e, when=None) for e in standing.whole.events)
    whole = msgspec.structs.replace(standing.whole, events=bare)
    told = msgspec.structs.replace(standing.told, events=bare)
    assert Standing(whole=whole, told=told).may_tell(alert)


def test_what_was_erased_is_told_no_longer(alerted):
    alert, standing = alerted
    left = alert.without_words()
    assert not standing.may_tell(left)
    assert (left.id, left.watch, left.trigger) == (alert.id, alert.watch, alert.trigger)
    assert b"Pak" not in msgspec.json.encode(left)
