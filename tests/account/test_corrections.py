"""Active claims: what the last reading holds, less struck, amended, plus added."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.account import active
from reportedly.errors import BadCorrection
from tests.account.made import MADE, both, claim, correction, quote, reading, report

REPORT = report()
READING = both(REPORT)


def claims(*corrections, read=READING):
    (told,) = active([read], corrections)
    return told.claims


def names(*corrections, read=READING):
    return [c.who for c in claims(*corrections, read=read)]


def test_without_corrections_a_reading_is_what_it_was():
    assert active([READING], []) == (READING,)


def test_one_of_two_claims_in_a_sentence_is_struck_by_the_name():
    assert names(correction(REPORT, "Yom Chol-min")) == ["Pak Tok-su"]
    assert names(correction(REPORT, "Pak Tok-su")) == ["Yom Chol-min"]


def test_one_of_two_claims_in_a_sentence_is_struck_by_the_words_of_a_slot():
    assert names(correction(REPORT, "2019")) == ["Pak Tok-su"]


def test_the_whole_sentence_means_every_claim_in_it():
    assert names(correction(REPORT, REPORT.text)) == []


def test_words_in_no_slot_mean_the_claims_whose_quote_has_them():
    assert names(correction(REPORT, "left in")) == []


def test_a_correction_of_another_kind_text_or_field_changes_nothing():
    other = report("Nothing of Pak Tok-su.")
    assert names(correction(REPORT, "Pak Tok-su", kind="execution")) == names()
    assert names(correction(other, "Pak Tok-su")) == names()
    at = correction(REPORT, "Pak Tok-su")
    title = msgspec.structs.replace(at.at.quote, field="title")
    anchor = msgspec.structs.replace(at.at, quote=title)
    assert names(msgspec.structs.replace(at, at=anchor)) == names()


def test_an_amendment_reaches_the_claim_that_it_points_at_alone():
    first, second = claims(correction(REPORT, "Pak Tok-su", "amend", slots={"when": "2020-03"}))
    assert (first.when, second.when) == ("2020-03", "2019")


def test_corrections_are_carried_out_in_the_order_in_which_they_were_made():
    first = correction(REPORT, "Pak Tok-su", "amend", id="d-2", slots={"post": "envoy"})
    later = MADE + timedelta(days=1)
    second = correction(
        REPORT, "Pak Tok-su", "amend", id="d-1", made=later, slots={"post": "consul"}
    )
    assert claims(first, second)[0].post == claims(second, first)[0].post == "consul"


def test_what_was_struck_cannot_be_amended_back():
    strike = correction(REPORT, "Pak Tok-su")
    amend = correction(
        REPORT, "Pak Tok-su", "amend", made=MADE + timedelta(days=1), slots={"post": "consul"}
    )
    told = claims(strike, amend)
    assert [c.who for c in told] == ["Yom Chol-min"]


def test_kinds_beside_the_scored_ones_are_corrected_and_stay_beside():
    beyond = claim(REPORT, "Pak Tok-su", "2020", kind="abduction")
    read = reading(REPORT, claims_beyond=(beyond,))
    strike = correction(REPORT, "Pak Tok-su", kind="abduction")
    assert active([read], [strike])[0].claims_beyond == ()
    more = correction(
        REPORT, "Yom Chol-min", "add", kind="expulsion", slots={"who": "Yom Chol-min"}
    )
    (told,) = active([read], [more])
    assert ([c.kind for c in told.claims], [c.kind for c in told.claims_beyond]) == (
        [],
        ["abduction", "expulsion"],
    )


def test_a_kind_that_is_amended_changes_its_list():
    (told,) = active(
        [READING], [correction(REPORT, "Pak Tok-su", "amend", slots={"kind": "repatriation"})]
    )
    assert [c.who for c in told.claims] == ["Yom Chol-min"]
    assert [c.who for c in told.claims_beyond] == ["Pak Tok-su"]


def test_a_claim_by_hand_brings_its_name():
    read = reading(REPORT)
    (told,) = active([read], [correction(REPORT, "Pak Tok-su", "add", slots={"who": "Pak Tok-su"})])
    assert [(m.name, m.quote) for m in told.mentions] == [
        ("Pak Tok-su", quote(REPORT.text, "Pak Tok-su"))
    ]


def test_a_description_is_nobodys_name():
    (told,) = active([READING], [correction(REPORT, "an envoy", "add", slots={"who": "an envoy"})])
    assert told.mentions == READING.mentions


def test_a_correction_outlives_a_reader_who_quotes_more_or_less():
    strike = correction(REPORT, "Yom Chol-min, an attaché")
    changed = tuple(
        msgspec.structs.replace(c, id=c.id + "'", quote=c.words["who"]) for c in READING.claims
    )
    assert names(strike, read=msgspec.structs.replace(READING, claims=changed)) == ["Pak Tok-su"]


def test_an_unknown_slot_is_an_error_that_says_so():
    with pytest.raises(BadCorrection, match="colour"):
        claims(correction(REPORT, "Pak Tok-su", "amend", slots={"colour": "red"}))


@given(st.permutations(range(4)))
def test_the_order_of_arrival_of_corrections_changes_nothing(order):
    made = [
        correction(REPORT, "Pak Tok-su", "amend", id="d-1", slots={"post": "envoy"}),
        correction(REPORT, "2020", "amend", id="d-2", slots={"when": "2020-03"}),
        correction(REPORT, "Yom Chol-min", "strike", id="d-3"),
        correction(REPORT, "an attaché", "add", id="d-4", slots={"who": "Yom Chol-min"}),
    ]
    assert claims(*(made[i] for i in order)) == claims(*made)
