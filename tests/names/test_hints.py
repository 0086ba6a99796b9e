import pytest
from hypothesis import given

from reportedly import names
from reportedly.names.hints import NO_HINTS, hints_of, ordered

from .spelling import latin_names


@pytest.mark.parametrize(
    ("plain", "letters", "readings", "first"),
    [
        ("yi t'aeyong", "tae", ("태", "대"), "대"),
        ("jang song-thaek", "tong", ("통", "동"), "동"),
        ("chŏng tongyŏng", "tong", ("통", "동"), "동"),
        ("chang sŏng", "chong", ("총", "종"), "종"),
        ("jo chol-min", "chol", ("절", "철"), "철"),
        ("pak hŏnyong", "yong", ("영", "용"), "용"),
        ("gim jeong-ho", "ho", ("허", "호"), "호"),
        ("kim kŭn-su", "su", ("스", "수"), "수"),
    ],
)
def test_the_habits_of_a_spelling_put_readings_in_order(plain, letters, readings, first):
    assert ordered(letters, readings, hints_of(plain))[0] == first


@pytest.mark.parametrize("letters", ["t'ae", "thae", "yŏng", "yeong"])
def test_what_is_marked_itself_stays_as_it_is(letters):
    readings = ("영", "용")
    assert ordered(letters, readings, hints_of("t'ae yŏng-ho")) == readings


def test_without_habits_nothing_is_put_in_order():
    assert hints_of("kim yong-nam") == NO_HINTS
    assert ordered("yong", ("용", "영"), NO_HINTS) == ("용", "영")


@given(latin_names)
def test_hints_exclude_nothing(text):
    for each in names.read(text).hypotheses:
        for position in each.positions:
            assert len(position.order) == len(position.syllables)
            hinted = ordered(position.letters, position.order, hints_of(text.lower()))
            assert set(hinted) == position.syllables
