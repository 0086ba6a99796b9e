import pytest

from reportedly.names.surnames import read_surname, surname_readings


@pytest.mark.parametrize(
    ("token", "first"),
    [
        ("Kim", "김"),
        ("Park", "박"),
        ("Thae", "태"),
        ("Tae", "태"),
        ("Ch'oe", "최"),
        ("Choi", "최"),
        ("Chun", "전"),
        ("Ri", "리"),
        ("Roh", "노"),
        ("Namgung", "남궁"),
        ("Hwangbo", "황보"),
    ],
)
def test_the_likeliest_surname_comes_first(token, first):
    assert surname_readings(token)[0] == first


def test_lee_and_ri_and_yi_share_their_readings():
    for token in ("Lee", "Ri", "Yi", "Rhee"):
        assert {"리", "이"} <= set(surname_readings(token))


@pytest.mark.parametrize("token", ["Smith", "", "Schmidt", "123", "Yongho"])
def test_other_words_are_no_surnames(token):
    assert surname_readings(token) == ()


def test_ryu_and_yu_are_two_surnames_in_the_norths_spelling_only():
    (north,), (other,) = read_surname("ryu", True)[0], read_surname("ryu")[0]
    assert "유" not in north.syllables
    assert "유" in other.syllables
