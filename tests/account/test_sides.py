"""Whom the words of a command mean."""

import pytest

from reportedly.account import UnknownSide, side
from tests.identify.made import PACK, made, mention

from .who import BARE, ENVOY, GENERAL, OTHER, on_file, spot


def meant(words, told=None):
    return side(words, told or on_file(), PACK)


def person_of(one, told):
    return next(p for p in told.persons if one[0].id in p.reports)


def test_a_mention_is_named_by_report_and_offset():
    found = meant(spot(ENVOY))
    assert (found.places, found.whole, found.holder) == ((spot(ENVOY),), False, None)
    assert found.anchors[0].quote.text == "Sin Kwang-rim"


def test_the_beginning_of_a_report_s_id_will_do():
    report, _, start = spot(ENVOY).partition(":")
    assert meant(f"{report[:8]}:{start}") == meant(spot(ENVOY))
    assert meant(f"{report[2:8]}:{start}") == meant(spot(ENVOY))


def test_a_claim_means_the_mention_that_it_is_about():
    claims = BARE[1].claims
    assert meant(claims[0].id).places == (spot(BARE),)
    with pytest.raises(UnknownSide, match="names nobody"):
        meant(claims[1].id)


def test_a_holder_is_named_by_the_pack_s_id():
    assert (meant("thae-yong-ho").holder, meant("thae-yong-ho").anchors) == ("thae-yong-ho", ())
    assert meant("kim-yong-chol").person is None


def test_a_person_stands_for_what_only_the_name_holds_together():
    twin = made("2020-02-01", mention("Sin Kwang Rim"), outlet="Third Herald")
    told = on_file(each=(ENVOY, GENERAL, BARE, twin))
    found = meant(person_of(BARE, told).id, told)
    assert found.places == (spot(BARE), spot(twin))
    again = made("2020-02-01", mention("Shin Gwang-rim", posts=("ambassador",)))
    told = on_file(each=(ENVOY, again))
    assert meant(person_of(ENVOY, told).id, told).places == (spot(ENVOY),)


def test_a_name_means_the_one_person_who_answers_to_it():
    assert meant("문창호").places == (spot(OTHER),)
    assert meant("Tae Yong Ho").holder == "thae-yong-ho"


def test_a_name_of_several_is_refused_with_their_ids():
    told = on_file()
    with pytest.raises(UnknownSide) as refusal:
        meant("Sin Gwang-nim", told)
    ids = {person_of(one, told).id for one in (ENVOY, GENERAL, BARE)}
    assert all(id_ in str(refusal.value) for id_ in ids)


@pytest.mark.parametrize(
    "words", ["", " ", "p-000000000000", "c-nothing", "Kim Nobody", "nothing:1", "x"]
)
def test_words_that_mean_nobody_are_refused(words):
    with pytest.raises(UnknownSide):
        meant(words)


def test_an_offset_without_a_name_is_refused_with_the_names_there():
    with pytest.raises(UnknownSide, match=spot(ENVOY)):
        meant(f"{ENVOY[0].id}:999")


def test_a_beginning_that_several_reports_have_is_refused():
    with pytest.raises(UnknownSide, match="reports on file"):
        meant("r:0")
