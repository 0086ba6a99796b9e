import pytest

from reportedly import names
from reportedly.names.chinese import chinese


@pytest.mark.parametrize(
    ("aliased", "korean", "shared"),
    [
        ("Jiang Wen-ji", "Kang Mun Kil", "강문길"),
        ("Jiang Wenji", "姜文吉", "강문길"),
        ("JIANG WEN JI", "강문길", "강문길"),
        ("Li Cheng He", "Ri Song Hyok", "리성혁"),
        ("Zhang Chengze", "Jang Song-thaek", "장성택"),
        ("Jin Zheng'en", "김정은", "김정은"),
    ],
)
def test_a_chinese_reading_is_possible_and_never_a_match(aliased, korean, shared):
    comparison = names.compare(aliased, korean)
    assert (comparison.answer, comparison.why) == ("possible", "as read in Chinese")
    assert shared in comparison.readings
    back = names.compare(korean, aliased)
    assert (back.answer, back.why, back.readings) == (*comparison[:2], comparison.readings)


@pytest.mark.parametrize("other", ["Kim Mun Kil", "Kang Mun Su", "강문수", "姜文"])
def test_another_name_is_not_read_into_it(other):
    assert names.compare("Jiang Wen-ji", other).answer == "no"


@pytest.mark.parametrize(
    "text", ["Han Song-min", "Yong-ho", "Smith Wen", "Ri Wen", "Jiang", "", "姜文吉", "강문길"]
)
def test_what_can_as_well_be_korean_is_not_read_as_chinese(text):
    assert chinese(names.read(text)) == ()
