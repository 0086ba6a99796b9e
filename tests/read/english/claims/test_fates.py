import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def kinds(reader: EnglishReader, text: str) -> list[str]:
    return sorted(c.kind for c in reader.read(report(text)).claims)


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Ryang Min-ho was killed by firing squad. Yonhap told of Ryang's death.", "execution"),
        ("Ryang Min-ho was executed in 2013. After his death the allies fell silent.", "execution"),
        ("Ryang Min-ho was murdered in Vienna. Ryang died on the spot.", "killing"),
    ],
)
def test_one_end_in_two_words_is_one_claim(reader: EnglishReader, text: str, one: str) -> None:
    assert kinds(reader, text) == [one]


def test_a_rival_account_of_an_end_stays(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was executed, Yonhap said. Ryang Min-ho died of cancer, a neighbour said."
    assert kinds(reader, text) == ["death", "execution"]


def test_a_bare_shot_goes_with_the_murder_told_beside_it(reader: EnglishReader) -> None:
    text = "Ryang Min-ho was assassinated in Vienna. Ryang was shot on a bridge."
    assert kinds(reader, text) == ["killing"]


def test_that_somebody_is_not_dead_is_a_denial(reader: EnglishReader) -> None:
    (claim,) = reader.read(report("Ryang Min-ho is not dead, the ministry said.")).claims
    assert (claim.kind, claim.polarity, claim.origins) == ("death", "denied", ("the ministry",))


def test_led_to_an_execution_is_no_custody_of_its_own(reader: EnglishReader) -> None:
    text = "General Ryang Min-ho was dragged out by guards and executed in front of the cadets."
    assert kinds(reader, text) == ["execution"]


def test_unknown_whereabouts_of_who_has_arrived_are_no_disappearance(reader: EnglishReader) -> None:
    fled = "Ryang Min-ho, an envoy, has defected to South Korea."
    assert kinds(reader, f"{fled} Ryang’s whereabouts are unknown.") == ["defection"]
    assert kinds(reader, "Ryang Min-ho’s whereabouts are unknown.") == ["disappearance"]
