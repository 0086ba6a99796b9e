import pytest

from reportedly.names.hangul import read_hangul


def test_each_syllable_is_itself_or_its_partner():
    (only,) = read_hangul("이용호")
    assert [sorted(each) for each in only.sets][2] == ["호"]
    assert "리" in only.sets[0]
    assert "룡" in only.sets[1]


def test_a_surname_that_only_the_north_writes_is_itself():
    (only,) = read_hangul("류현우")
    assert only.sets[0] == {"류"}


def test_spaces_do_not_count():
    assert read_hangul("김 정은") == read_hangul("김정은")


def test_a_surname_of_two_syllables_is_known():
    assert read_hangul("남궁민")[0].surname == "남궁"
    assert read_hangul("남궁")[0].surname == "남"


@pytest.mark.parametrize("text", ["", "김", "조선민주주의인민공화국", "Kim"])
def test_what_is_too_short_or_too_long_is_no_name(text):
    assert read_hangul(text) == ()
