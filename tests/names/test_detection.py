from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import names

from .spelling import hangul_names, romanise, systems


def texts(text, strength="strong"):
    return [found.text for found in names.find(text) if found.strength == strength]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy, Ryu Hyun-woo, has left.", ["Ryu Hyun-woo"]),
        ("Ri Il Kyu, a counselor in Havana", ["Ri Il Kyu"]),
        ("under Kim Jong Un‘s rule", ["Kim Jong Un"]),
        ("Hwang Jang-Yeop’s memoirs", ["Hwang Jang-Yeop"]),
        ("T’ae Yŏng-ho", ["T’ae Yŏng-ho"]),
        ("KIM JONG UN'S SISTER", ["KIM JONG UN"]),
        ("Kim Il Sung-Kim Jong Il badges", ["Kim Il Sung", "Kim Jong Il"]),
        ("Kim Kon Hui-Yoon Suk Yeol", ["Kim Kon Hui", "Yoon Suk Yeol"]),
        ("Kim Jong-il-Kim Jong-un", ["Kim Jong-il", "Kim Jong-un"]),
        ("The Sun Kim Jong Il", ["Kim Jong Il"]),
        ("pro-Kim Jong Un", ["Kim Jong Un"]),
        ("President Moon Jae-in and Chairman Kim Jong Un", ["Moon Jae-in", "Kim Jong Un"]),
        ("Jo\u00a0Song-gil", ["Jo\u00a0Song-gil"]),
        ("Kim Il Sung-Kim Jong Il-Kim Jong Un", ["Kim Il Sung", "Kim Jong Il", "Kim Jong Un"]),
        ("Kim Jong-il-Kim Jong-un-Kim Yo-jong", ["Kim Jong-il", "Kim Jong-un", "Kim Yo-jong"]),
        ("the Trump-Kim Jong Un talks", ["Kim Jong Un"]),
        ("Moon Jae-in–Kim Jong Un summit", ["Moon Jae-in", "Kim Jong Un"]),
        ("the respected ComradeKim Jong Un, holding", ["Kim Jong Un"]),
        ("MarshalKim Jong Unto the front", ["Kim Jong Un"]),
        ("Kim Jong Unguided the drill", ["Kim Jong Un"]),
        ("Kim Jong Un’sguidance", ["Kim Jong Un"]),
        ("Comrade Kim Jong Un,general secretary", ["Kim Jong Un"]),
        ("visited byKim Jong Il in May", ["Kim Jong Il"]),
        ("Kim Jong Ung is another man", ["Kim Jong Ung"]),
        ("Kim  Jong  Un", ["Kim  Jong  Un"]),
        ("Jang Song il and Kim Jong un", ["Jang Song il", "Kim Jong un"]),
        ("Gang Min-chol of the trade office", ["Gang Min-chol"]),
    ],
)
def test_names_are_found(text, expected):
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No man in charge.",
        "Hong Kong Jin Hua Holdings",
        "David Tizzard and Andrei Lankov",
        "Yo Yo Ma played. Ha Ha Ha!",
        "SEE ALSO NO LEE SO",
        "To Do So In North Korea",
        "Xi Jinping met Wang Yi and Lee Kuan Yew",
        "태영호 太永浩",
        "Kim Il Sung Square and Kim Jong Suk Naval Academy",
        "held atKim Il SungStadium on Thursday",
        "Kim Chaek University of Technology",
        "the Kim Il Sung-Kim Jong Il Foundation",
        "the Wang Jae San Light Music Band and the Un Ha Su Orchestra",
        "the freighter Chong Chon Gang and the Kang Nam 1",
        "a Tae Po Dong-2 and a No Dong 1",
        "the film Hong Kil Dong",
        "Lee Hsien Loong, Lee Teng-hui, Tsai Ing-wen and Ma Ying-jeou",
        "Ho Chi Minh City, Yo La Tengo and Ha Long Bay",
        "Rodong Sinmun, the Dong-A Ilbo and the JoongAng Ilbo",
    ],
)
def test_nothing_is_found_where_no_name_is(text):
    assert texts(text) == []


def test_shapes_that_other_words_have_too_are_marked_as_weak():
    text = "Kim Song met Yong-ho Thae, Ri Jongchol and Han Solo."
    assert texts(text) == []
    assert texts(text, "weak") == ["Kim Song", "Yong-ho Thae", "Ri Jongchol", "Han Solo"]


def test_surname_and_given_name_are_told_apart():
    found = {each.surname: each.given for each in names.find("Yong-ho Thae, Jo Song Gil")}
    assert found == {"Thae": "Yong-ho", "Jo": "Song Gil"}


def test_places_are_code_points_of_the_text_as_given():
    text = "🚀 “Kim Jong Un” and Y\u0306"
    (found,) = names.find(text)
    assert text[found.start : found.end] == found.text == "Kim Jong Un"


@given(
    hangul_names.filter(lambda name: len(set(name)) == 3 and name[0] not in "서안"),  # "So", "An"
    systems.filter(lambda system: system != "south"),  # "I" for Ri is a word
)
def test_a_full_name_in_a_press_spelling_is_found_in_a_sentence(name, system):
    written = romanise(name, system)
    text = f"Officials said that {written} had arrived."
    assert texts(text) == [written]


@given(st.text())
def test_any_text_can_be_searched(text):
    for found in names.find(text):
        assert text[found.start : found.end] == found.text


@given(st.lists(st.sampled_from(["Kim", "Jong", "Un", "-", " ", "’s", "Hong", "Kong", "the"])))
def test_finds_come_in_order_and_do_not_overlap(pieces):
    text = "".join(pieces)
    found = names.find(text)
    for before, after in pairwise(found):
        assert before.end <= after.start
    for each in found:
        assert text[each.start : each.end] == each.text
        assert each.surname in each.text


def test_a_long_line_of_names_takes_no_longer_than_its_length():
    assert len(names.find("Kim Jong Il " * 20_000)) == 20_000
    assert names.find("Kim-Jong-" * 20_000) == ()
