"""What hedges reach: nouns with a clause, words behind a happening, and what they leave alone."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Rumours in Vienna, a city of spies, that Ryang Min-ho defected were loud.", "possible"),
        ("The order of names is an indication that Ryang Min-ho defected in May.", "probable"),
        ("Ryang Min-ho defected to South Korea in May, it is believed.", "probable"),
        ("Ryang Min-ho, the man believed to lead the office, defected in May.", "certain"),
        ("Ryang Min-ho in all likelihood defected to South Korea in May.", "probable"),
        ("Ryang Min-ho defected in May, and it is possible to see why.", "certain"),
    ],
)
def test_a_hedge_reaches_its_own_happening_only(
    reader: EnglishReader, text: str, certainty: str
) -> None:
    (claim,) = [c for c in reader.read(report(text)).claims if c.kind == "defection"]
    assert claim.certainty == certainty
