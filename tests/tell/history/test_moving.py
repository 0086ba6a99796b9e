"""What came between two days."""

import pytest

from reportedly.model import Outcome
from reportedly.tell.history import moved
from reportedly.tell.history.again import Teller
from reportedly.when import When

from .events import claim, event, origin

SAYS, AGAIN = claim("c-1"), claim("c-2")
DENIES = claim("c-3", polarity="denied")
RETOLD = claim("c-4", stance="refutes")
SEEN = claim("c-5", kind="appearance", mode="dated image", when="2017-06-04", origins=("KCNA",))
HELD = claim("c-6", kind="detention", when="2017-05")
CLAIMS = {c.id: c for c in (SAYS, AGAIN, DENIES, RETOLD, SEEN, HELD)}
BEFORE = event(origin("Yonhap", "c-1"))


def told(before, after):
    return [(m.what, m.words) for m in moved(before, after, CLAIMS)]


def test_the_first_day_tells_who_says_so_and_through_whom():
    first = event(origin("Yonhap", "c-1", outlets=("Daily Lantern", "Yonhap")))
    assert told(None, first) == [("origin", "Yonhap says so (Daily Lantern)")]


def test_nothing_new_is_nothing():
    assert told(BEFORE, BEFORE) == []


def test_another_origin_that_says_so_or_denies_it():
    after = event(origin("KCNA", "c-3"), origin("Newsis", "c-2"), origin("Yonhap", "c-1"))
    assert told(BEFORE, after) == [("denial", "KCNA denies it"), ("origin", "Newsis says so")]


def test_an_origin_that_turns_round():
    after = event(origin("Yonhap", "c-1", "c-3"))
    assert told(BEFORE, after) == [("denial", "Yonhap now denies it")]


@pytest.mark.parametrize("claims", [("c-1",), ("c-1", "c-2")], ids=["same id", "id of its own"])
def test_a_copy_adds_nothing(claims):
    after = event(origin("Yonhap", *claims, outlets=("Daily Lantern", "Eastern Courier", "Yonhap")))
    words = "Daily Lantern and Eastern Courier carry what Yonhap says, +0"
    assert told(BEFORE, after) == [("copy", words)]


def again(claim_, outlet, published="2017-06-04"):
    after = event(origin("Yonhap", "c-1", "c-2", outlets=("Lantern", "Yonhap")))
    before = event(origin("Yonhap", "c-1", outlets=("Lantern", "Yonhap")))
    claims, tellers = CLAIMS | {"c-2": claim_}, {"c-2": Teller(outlet, published)}
    return [m.words for m in moved(before, after, claims, tellers)]


def test_only_the_origin_itself_says_it_again():
    assert again(AGAIN, "Yonhap") == ["Yonhap says so again"]
    assert again(AGAIN, "Lantern") == ["Lantern retells what Yonhap said, +0"]


def test_what_it_said_months_ago_is_retold_by_whomever():
    old = claim("c-2", said=When.of("2017-02"))
    assert again(old, "Lantern") == ["Lantern retells what Yonhap said, +0"]
    assert again(old, "Yonhap") == ["Yonhap retells what Yonhap said, +0"]
    assert again(claim("c-2", said=When.of("2017-06-03")), "Yonhap") == ["Yonhap says so again"]


def test_an_outlet_that_is_new_carries_it_unless_it_tells_of_an_old_saying():
    after = event(origin("Yonhap", "c-1", "c-2", outlets=("Lantern", "Yonhap")))
    tellers = {"c-2": Teller("Lantern", "2017-06-04")}
    old = CLAIMS | {"c-2": claim("c-2", said=When.of("2017-02"))}
    assert [m.words for m in moved(BEFORE, after, CLAIMS, tellers)] == [
        "Lantern carries what Yonhap says, +0"
    ]
    assert [m.words for m in moved(BEFORE, after, old, tellers)] == [
        "Lantern retells what Yonhap said, +0"
    ]


def test_a_retelling_that_refutes_adds_nothing_for_it():
    after = event(origin("Weekly Ledger", "c-4"), origin("Yonhap", "c-1"))
    assert told(BEFORE, after) == [("retelling", "Weekly Ledger retells it to refute it, +0")]


def test_who_was_seen_and_what_else_was_told_of_the_person():
    after = event(origin("Yonhap", "c-1"), sightings=("c-5", "c-6"), last_seen="2017-06-04")
    assert told(BEFORE, after) == [
        ("sighting", "seen: dated image, 4 June 2017, KCNA"),
        ("sighting", "detention told of the same person: May 2017"),
    ]


def test_a_sighting_that_bears_on_nothing_is_told_by_its_day():
    after = event(origin("Yonhap", "c-1"), last_seen="2017-06-04")
    assert told(BEFORE, after) == [("sighting", "last seen 4 June 2017")]


def outcome(ruling="d-1", how="failed"):
    by = "Ed" if ruling else None
    return Outcome(
        outcome=how, ruling=ruling, by=by, known="2017-06", because="he was on the stand"
    )


def test_rulings_are_told_with_their_reason_and_so_is_that_they_are_lifted():
    ruled = event(origin("Yonhap", "c-1"), outcome=outcome())
    assert told(BEFORE, ruled) == [("ruling", "ruled by Ed: failed; he was on the stand")]
    assert told(ruled, ruled) == []
    assert told(ruled, BEFORE) == [("ruling", "the ruling is lifted")]


def test_evidence_that_settles_is_no_ruling():
    settled = event(origin("Yonhap", "c-1"), outcome=outcome(None, "held"))
    assert told(BEFORE, settled) == [("settled", "it is shown true: he was on the stand")]
    assert told(settled, settled) == []


def test_slots_that_are_told_otherwise_and_a_name_that_is_learned():
    unnamed = event(origin("Yonhap", "c-1"), who="a general", person=None, from_="Pyongyang")
    after = event(origin("Yonhap", "c-1"), when="2017-03-05", to="Seoul")
    assert told(unnamed, after) == [
        ("name", "a general is named: Sonu Il-bong"),
        ("slot", "when: now 5 March 2017, until then told as March 2017"),
        ("slot", "from: no longer told, until then told as Pyongyang"),
        ("slot", "to: now Seoul, not told until then"),
    ]
