import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import names
from reportedly.names.marks import fold

from .spelling import hangul_names, latin_names, romanise, systems

THAE = (
    "Thae Yong-ho",
    "Tae Yong Ho",
    "T'ae Yŏng-ho",
    "태영호",
    "太永浩",
    "Tae Yeong-ho",
    "TAE YONGHO",
    "Yong-ho Thae",
)

ONE_NAME = [
    *combinations(THAE, 2),
    ("Ri Il Kyu", "Ri Il-gyu"),
    ("Ri Il Kyu", "Lee Il-kyu"),
    ("Ri Il-gyu", "Lee Il-kyu"),
    ("Jo Song-gil", "Cho Song Gil"),
    ("Ryu Hyun-woo", "Ryu Hyon U"),
    ("Ryang Yong-gi", "Yang Yong-ki"),
    ("Ri Yong-nam", "Ri Ryong Nam"),
    ("류현우", "유현우"),
    ("Choe Son Hui", "Choi Sun-hee"),
    ("Hyon Yong-chol", "Hyun Young-chul"),
    ("Jang Song-thaek", "Chang Sung-taek"),
    ("Jang Song-thaek", "장성택"),
    ("张成泽", "장성택"),
    ("Kim Yo Jong", "Kim Yeo-jung"),
    ("No Kwang-chol", "Ro Kwang-chol"),
    ("Yoon Suk Yeol", "Yun Seok-yeol"),
    ("Chun Doo-hwan", "Jeon Du-hwan"),
    ("Ban Ki-moon", "Pan Kimun"),
    ("Roh Moo-hyun", "No Mu-hyon"),
    ("Kim Jong Un", "金正恩"),
    ("Min Namgung", "南宮珉"),
    ("Kim Dschong Un", "김정은"),
    ("Kim Jong Eun", "Kim Jong Un"),
    ("Dschang Song Thaek", "Jang Song-thaek"),
    ("Tschoe Ryong Hae", "최룡해"),
    ("Kim Dä Dschung", "Kim Dae-jung"),
    ("Djang Tcheul Hy", "Djang Chol-hy"),
    ("Kim Djeung Il", "Kim Jong-il"),
    ("Park Tchong-hi", "Park Chung-hee"),
    ("Tchon Tou-hwan", "Chun Doo-hwan"),
    ("Yuna Kim", "김연아"),
    ("John Smith", "JOHN SMITH"),
]

TWO_NAMES = [
    ("Kim Jong-un", "Kim Jong-il"),
    ("Kim Jong-un", "Kim Jong-nam"),
    ("Kim Jong-il", "Kim Jong-nam"),
    ("Kim Jong-un", "김정일"),
    ("Kim Yong-chol", "Kim Yong-chun"),
    ("Ri Su-yong", "Ri Yong-su"),
    ("리용호", "리영호"),
    ("Ko Yong Hui", "Kim Yong-hui"),
    ("John Smith", "Kim Jong-un"),
    ("John Smith", "Jane Doe"),
]


@pytest.mark.parametrize(("one", "two"), ONE_NAME)
def test_spellings_of_one_name_match(one, two):
    assert names.compare(one, two).answer == "match"


@pytest.mark.parametrize(("one", "two"), TWO_NAMES)
def test_two_names_do_not_match(one, two):
    assert names.compare(one, two).answer == "no"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Jang Song Theak", "Jang Song-thaek"),
        ("Lee Cha Ik", "이채익"),
        ("Andrei Lankov", "Andrey Lankov"),
        ("金英浩", "金榮浩"),
    ],
)
def test_what_only_a_person_can_judge_is_possible(one, two):
    assert names.compare(one, two).answer == "possible"


def test_shared_readings_come_best_first():
    assert names.compare("Ryu Hyun-woo", "Ryu Hyon U").readings[0] == "류현우"
    assert names.compare("Thae Yong-ho", "태영호").readings[0] == "태영호"
    assert set(names.compare("Ri Yong-ho", "Ri Yong Ho").readings) >= {"리영호", "리용호"}


@pytest.mark.parametrize("text", ["", " ", "--", "’"])
def test_nothing_matches_nothing(text):
    assert names.compare(text, text).answer == "no"
    assert names.compare(text, "Kim Jong-un").answer == "no"


def test_names_already_read_are_compared_as_well():
    read = names.read("Ri Il Kyu")
    assert names.compare(read, "Lee Il-kyu") == names.compare("Ri Il Kyu", "Lee Il-kyu")


@given(hangul_names, systems, systems)
def test_a_name_written_by_any_two_systems_matches(name, one, two):
    assert names.compare(romanise(name, one), romanise(name, two)).answer == "match"
    assert name in names.compare(name, romanise(name, one)).readings


anything = st.one_of(latin_names, hangul_names, st.text(max_size=12))


@given(anything, anything)
def test_the_order_of_the_two_does_not_matter(one, two):
    there, back = names.compare(one, two), names.compare(two, one)
    assert (there.answer, there.why, there.readings) == (back.answer, back.why, back.readings)


@given(anything)
def test_a_name_matches_itself(text):
    assert names.compare(text, text).answer == ("match" if fold(text) else "no")


@given(latin_names, latin_names)
def test_case_marks_and_spacing_change_no_answer(one, two):
    answer = names.compare(one, two).answer
    for other in (
        one.upper(),
        one.replace("-", " "),
        one.replace(" ", "  "),
        one.replace("'", "’"),
        one.replace("ŏ", "ǒ").replace("ŭ", "ǔ"),
        unicodedata.normalize("NFD", one),
    ):
        assert names.compare(other, two).answer == answer


def without_marks(text):
    return text.replace("'", "").replace("ŏ", "o").replace("ŭ", "u")


@given(latin_names, latin_names)
def test_marks_left_out_lose_no_match(one, two):
    if names.compare(one, two).answer == "match":
        assert names.compare(without_marks(one), two).answer == "match"
        assert names.compare(without_marks(one), without_marks(two)).answer == "match"


@given(anything, anything)
def test_korean_names_match_exactly_where_readings_meet(one, two):
    if names.read(one).is_korean and names.read(two).is_korean:
        comparison = names.compare(one, two)
        meet = names.Readings.of(one).narrow(two) is not None
        assert (comparison.answer == "match") == meet
        assert bool(comparison.readings) == (meet or comparison.why == "as read in Chinese")
