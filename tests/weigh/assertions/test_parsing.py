import pytest

from reportedly.weigh.assertions.parsing import asked, total
from tests.weigh.assertions.files import figure, said


@pytest.mark.parametrize(
    ("measure", "slots"),
    [
        ("the third senior diplomat to defect", {"shape": "ordinal", "number": 3, "senior": True}),
        ("the 11th officer to flee", {"shape": "ordinal", "number": 11, "who": "military"}),
        ("the first defection of its kind in five years", {"number": 1, "years": 5, "same": True}),
        ("the first execution in over 20 years", {"number": 1, "years": 20}),
        ("the first defection in a decade", {"number": 1, "years": 10}),
        ("the first diplomat to defect since 1997", {"since_year": 1997, "within": None}),
        ("the first diplomat to defect since Pang Il-hyon", {"since": "Pang Il-hyon"}),
        ("the second defection in 2019", {"number": 2, "within": 2019}),
        ("the first purge this year", {"lately": True}),
        ("the third to defect in recent years", {"vague": True, "who": None}),
        ("the last known defection was in 2019", {"shape": "last", "within": 2019}),
        ("the only known official to defect", {"shape": "only", "who": "officials"}),
        ("the most senior official to defect", {"shape": "most senior", "senior": False}),
        ("one of the highest-ranking officials to flee", {"shape": "one of"}),
        (
            "the last known defection of officials stationed abroad",
            {"shape": "last", "who": "diplomats"},
        ),
    ],
)
def test_what_it_claims_is_found_by_its_words(measure, slots):
    found = asked(said(measure))
    assert found is not None
    assert {name: getattr(found, name) for name in slots} == slots


@pytest.mark.parametrize(
    "measure",
    [
        "a diplomat who had defected",
        "first secretary to defect",
        "the first vice minister to flee",
        "one of the first diplomats to defect",
        "not the first diplomat to defect",
        "one of the few diplomats to defect",
    ],
)
def test_words_without_a_place_or_a_superlative_claim_nothing(measure):
    assert asked(said(measure)) is None


def test_the_last_years_are_no_last_one():
    found = asked(said("the third diplomat to defect in the last five years"))
    assert (found.shape, found.number, found.years) == ("ordinal", 3, 5)


def test_the_kind_is_taken_from_the_words_where_the_reader_gave_none():
    ranked = said("one of the highest-ranked former North Koreans in South Korea", kind=None)
    assert asked(ranked).kind == "defection"
    assert asked(said("the first time that it rained", kind=None)).kind is None


def test_those_whom_a_sentence_counts_stand_behind_a_word_of_counting():
    after = said("the third to defect", rest=", following Sin Kwang-rim and Pang Il-hyon.")
    assert "Pang Il-hyon" in asked(after).names
    assert asked(said("the third to defect", rest=", said Pang Il-hyon.")).names == ""


def test_a_figure_is_a_total_where_it_counts_people_of_a_kind():
    assert total(figure("people had defected", 33_752)).number == 33_752
    assert total(figure("defectors", 196, "2023")).within == 2023
    assert total(figure("defectors", 23_100, "through 2011-12")).within is None
    assert total(figure("embassies", 53)) is None
