"""Making corrections, and that they hold over readings."""

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.account import (
    Said,
    active,
    addition,
    correction,
    meant_claim,
    meant_report,
    persons,
)
from reportedly.errors import BadCorrection, NotFound
from reportedly.model import to_json
from reportedly.packs import load
from tests.account.made import both, quote, report

SAID = Said(by="Ed", because="the report says otherwise", made=datetime(2026, 5, 1, tzinfo=UTC))
REPORT = report()
TOLD = "Pak Tok-su, an envoy, left in 2020"


@pytest.fixture(scope="module")
def picture():
    return persons([REPORT], [read()], (), load())


def read():
    """The two men, with the words that tell of each leaving."""
    told = both(REPORT)
    leaves = {"Pak Tok-su": "left in 2020", "Yom Chol-min": "left in 2019"}
    claims = tuple(
        msgspec.structs.replace(c, words=c.words | {"kind": quote(REPORT.text, leaves[c.who])})
        for c in told.claims
    )
    return msgspec.structs.replace(told, claims=claims)


def claims(*corrections):
    (reading,) = active([read()], corrections)
    return reading.claims


def test_a_strike_removes_the_claim_that_is_meant_alone(picture):
    made = correction("strike", meant_claim("c-Pak Tok-su", picture), {}, {}, SAID, ())
    assert [c.who for c in claims(made)] == ["Yom Chol-min"]


def test_slots_that_are_set_have_their_words(picture):
    meant = meant_claim("c-Yom", picture)
    slots = {"post": "an attaché", "when": "2018", "to": "Spain"}
    made = correction("amend", meant, slots, {"when": "left in 2019"}, SAID, ())
    pak, yom = claims(made)
    assert (yom.post, yom.when, yom.to) == ("an attaché", "2018", "Spain")
    assert yom.words["post"].text == "an attaché"
    assert yom.words["when"].text == "left in 2019"
    assert yom.words["to"] == yom.quote
    assert pak.when == "2020"


def test_when_it_was_said_and_the_words_that_hedge_can_be_set(picture):
    slots = {"said": "2013", "certainty": "possible", "cue": "an attaché"}
    made = correction("amend", meant_claim("c-Yom", picture), slots, {}, SAID, ())
    yom = claims(made)[1]
    assert (yom.said.edtf, yom.cue.text) == ("2013", "an attaché")


def test_a_claim_is_added_with_the_words_that_carry_it(picture):
    of = meant_report(REPORT.id[:6], picture)
    slots = {"who": "Yom Chol-min", "when": "2021"}
    made = addition(of, "death", "Yom Chol-min, an attaché", slots, {}, SAID, ())
    told = claims(made)[-1]
    assert (told.kind, told.who, told.when) == ("death", "Yom Chol-min", "2021")
    assert told.quote.text == "Yom Chol-min, an attaché"
    assert told.words["who"].text == "Yom Chol-min"


def test_nothing_set_unknown_words_and_unknown_ids_are_refused(picture):
    meant = meant_claim("c-Yom", picture)
    with pytest.raises(BadCorrection, match="nothing is set"):
        correction("amend", meant, {}, {}, SAID, ())
    with pytest.raises(BadCorrection, match="'when', which is not set"):
        correction("amend", meant, {"to": "Spain"}, {"when": "2019"}, SAID, ())
    for words in ({"to": "in Madrid"}, {"to": "left  in"}):
        with pytest.raises(NotFound, match="does not stand in the report"):
            correction("amend", meant, {"to": "Spain"}, words, SAID, ())
    with pytest.raises(NotFound, match="no claim has an id"):
        meant_claim("c-nobody", picture)
    with pytest.raises(NotFound, match="2 claims begin with"):
        meant_claim("c-", picture)
    with pytest.raises(NotFound, match="no report on file"):
        meant_report("r-none", picture)
    with pytest.raises(NotFound, match="does not stand in the report"):
        addition(REPORT, "death", "has died", {"who": "Pak"}, {}, SAID, ())


def test_a_correction_comes_after_all_that_were_made(picture):
    late = correction("strike", meant_claim("c-Yom", picture), {}, {}, SAID, ())
    late = msgspec.structs.replace(late, made=datetime(2027, 1, 1, tzinfo=UTC))
    made = correction("strike", meant_claim("c-Pak", picture), {}, {}, SAID, [late])
    assert made.made > late.made


@given(st.permutations(["strike Pak", "post Yom", "when Yom", "add"]))
def test_corrections_of_different_things_do_the_same_in_any_order_of_arrival(order):
    picture = persons([REPORT], [read()], (), load())
    yom, pak = meant_claim("c-Yom", picture), meant_claim("c-Pak", picture)
    made = {
        "strike Pak": correction("strike", pak, {}, {}, SAID, ()),
        "post Yom": correction("amend", yom, {"post": "an attaché"}, {}, SAID, ()),
        "when Yom": correction("amend", yom, {"when": "2018"}, {}, SAID, ()),
        "add": addition(REPORT, "death", "an envoy", {"who": "Pak Tok-su"}, {}, SAID, ()),
    }
    told = [to_json(c) for c in claims(*(made[name] for name in order))]
    assert told == [to_json(c) for c in claims(*made.values())]
