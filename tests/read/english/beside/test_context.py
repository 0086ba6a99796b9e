import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The government sealed its border.", "The government", "sealed: sealed its border"),
        (
            "This led to the suspension of a 2018 deal by South Korea.",
            "South Korea",
            "suspended: suspension of a 2018 deal",
        ),
    ],
)
def test_an_act_has_its_doer(reader: EnglishReader, text: str, who: str, what: str) -> None:
    (one,) = reader.read(report(text)).context
    assert (one.who, one.what) == (who, what)


def test_a_plan_is_no_act(reader: EnglishReader) -> None:
    assert reader.read(report("The government wants to seal its border.")).context == ()
