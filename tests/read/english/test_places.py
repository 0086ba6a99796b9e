import pytest

from reportedly.packs import Pack
from reportedly.read.english import places
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import plain_tokens


def plain(text: str) -> Sentence:
    return Sentence("text", 5, 5 + len(text), text, "body", 0, plain_tokens(text, 5))


def led(pack: Pack, text: str, way: places.Way) -> str | None:
    one = plain(text)
    spot = places.led(one, places.find(one, pack), way, one.start, one.end)
    return spot.text if spot else None


def test_places_are_found_whole_with_their_adjectives(pack: Pack) -> None:
    found = places.find(plain("The North Korean embassy in Havana is far from South Korea."), pack)
    assert [(s.text, s.adjective) for s in found] == [
        ("North Korean", True),
        ("Havana", False),
        ("South Korea", False),
    ]
    assert [s.place.state for s in found] == ["KP", "CU", "KR"]


@pytest.mark.parametrize(
    ("text", "to", "origin"),
    [
        ("defected from Cuba to South Korea", "South Korea", "Cuba"),
        ("fled his post at the embassy in Rome", None, "Rome"),
        ("reached South Korea by way of China", "South Korea", None),
        ("asked for asylum at the South Korean embassy", None, None),
        ("defected in 1998 while posted in Cairo", None, None),
        ("defected, then spoke about China", None, None),
    ],
)
def test_small_words_lead_to_places(
    pack: Pack, text: str, to: str | None, origin: str | None
) -> None:
    assert led(pack, text, "to") == to
    assert led(pack, text, "from") == origin


def test_where_somebody_was_posted_is_told_before_the_offset(pack: Pack) -> None:
    one = plain("A diplomat posted in Rome has fled to South Korea.")
    spot = places.posted(one, places.find(one, pack), one.end)
    assert spot is not None
    assert spot.text == "Rome"
    assert places.posted(one, places.find(one, pack), one.start + 10) is None
