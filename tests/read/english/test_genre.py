import pytest

from reportedly.read.english.genre import genre
from reportedly.read.english.reader import EnglishReader
from reportedly.read.english.relevance import SHORT
from reportedly.read.english.text.plain import plain
from tests.read.made import report

FILM = (
    "Ryang Min-ho plays a North Korean envoy who defects in the first reel of this thriller. The "
    "screenplay gives him little to do. The cinematographer has an eye for snow, the supporting "
    "cast is better than the leads, and the subplot about his uncle, who is shot, should have been "
    "cut. It opens in cinemas on Friday. "
)
MATCH = (
    "North Korea's striker Ryang Min-ho was sent off in stoppage time after a second yellow card. "
    "The referee had already shown one to goalkeeper Kil Chol-su, who vanished behind a free "
    "kick. The equaliser came in the second half. "
)
BUSINESS = (
    "Three analysts of a hedge fund have defected to a competitor in South Korea, shareholders "
    "were told. Its shares fell, and the chief executive was purged by the fund manager's allies. "
    "Revenue and profit had disappointed investors. "
)
DEFECTION = (
    "North Korea's striker Ryang Min-ho has asked for asylum at the embassy in Vienna. The "
    "goalkeeper and a midfielder vanished after the second half, the referee said, and the "
    "equaliser in stoppage time was the last that was seen of the winger. "
)


@pytest.mark.parametrize(
    ("text", "name"), [(FILM, "fiction"), (MATCH, "sport"), (BUSINESS, "business")]
)
def test_a_text_of_another_trade_is_told_by_its_words(text: str, name: str) -> None:
    found = genre(plain(text))
    assert found is not None
    assert found.name == name
    assert len(set(found.words)) >= 5


def test_footballers_who_ask_for_asylum_are_no_match_report() -> None:
    assert genre(plain(DEFECTION)) is None


def test_one_word_of_a_trade_makes_no_genre() -> None:
    assert genre(plain("The goalkeeper of the national team defected. " * 20)) is None


@pytest.mark.parametrize("text", [FILM, MATCH, BUSINESS])
def test_nothing_is_claimed_of_a_text_of_another_trade(reader: EnglishReader, text: str) -> None:
    reading = reader.read(report(text * (1 + SHORT // len(text))))
    assert reading.passed_over
    assert reading.claims == ()
