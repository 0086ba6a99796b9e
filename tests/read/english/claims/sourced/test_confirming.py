"""Sentences behind the news that say who told it."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

FLED = "Ryang Min-ho has defected to South Korea."


def origins(reader: EnglishReader, text: str) -> tuple[str, ...]:
    """The origins of the one defection of a report."""
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "defection"]
    return claim.origins


@pytest.mark.parametrize(
    "behind",
    [
        "This was reported by the Yonhap news agency on Monday.",
        "The news was first reported by Yonhap.",
        "That is according to Yonhap.",
    ],
)
def test_the_news_is_whose_a_later_sentence_says(reader: EnglishReader, behind: str) -> None:
    assert origins(reader, f"{FLED}\n{behind}")[0].startswith(("Yonhap", "the Yonhap"))


def test_who_confirms_the_happening_by_its_name_tells_of_it(reader: EnglishReader) -> None:
    text = f"{FLED}\nSeoul's unification ministry confirmed the defection on Tuesday."
    assert origins(reader, text)[0].endswith("unification ministry")


def test_who_confirms_another_happening_tells_nothing_of_it(reader: EnglishReader) -> None:
    text = f"{FLED}\nSeoul's unification ministry confirmed the execution of Pak Su-jin."
    assert origins(reader, text) == ()


def test_what_somebody_tells_of_other_things_confirms_nothing(reader: EnglishReader) -> None:
    assert origins(reader, f"{FLED}\nThe weather was reported by Yonhap to be fine.") == ()


def test_a_source_of_its_own_is_kept(reader: EnglishReader) -> None:
    text = "Ryang Min-ho has defected to South Korea, KBS said.\nThis was reported by Yonhap."
    assert origins(reader, text) == ("KBS",)
