import pytest

from reportedly.names.things import bears_name, listed


def bears(text: str, name: str) -> bool:
    start = text.index(name)
    return bears_name(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a parade in Kim Il Sung Square", "Kim Il Sung"),
        ("Kim Jong Suk Naval Academy cadets", "Kim Jong Suk"),
        ("the Kim Il Sung University of Politics", "Kim Il Sung"),
        ("atKim Il SungStadium on Thursday", "Kim Il Sung"),
        ("the Kim Il Sung-Kim Jong Il Foundation", "Kim Il Sung"),
        ("the Kim Dae-jung Presidential Library", "Kim Dae-jung"),
        ("the freighter Chon Myong Su sank", "Chon Myong Su"),
        ("aboard the MV Pong Su Bong", "Pong Su Bong"),
    ],
)
def test_a_thing_that_bears_a_name_is_told_from_its_bearer(text: str, name: str) -> None:
    assert bears(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim Jong Un visited Kim Il Sung Square", "Kim Jong Un"),
        ("Kim Jong Un Orders Missile Test", "Kim Jong Un"),
        ("Kim Jong Un's Palace", "Kim Jong Un"),
        ("the friendship of Ri Il Gyu", "Ri Il Gyu"),
        ("Kim Jong Un schools his generals", "Kim Jong Un"),
    ],
)
def test_a_bearer_is_no_thing(text: str, name: str) -> None:
    assert not bears(text, name)


def test_listed_things_take_two_words_or_three() -> None:
    assert listed((("Hong",), ("Kong",), ("Jin",))) == 2
    assert listed((("Chong",), ("Chon",), ("Gang",))) == 3
    assert listed((("Tae",), ("Po",), ("Dong", "2"))) == 0
    assert listed((("Hong",), ("Jin",))) == 0
    assert listed((("Hong",),)) == 0
