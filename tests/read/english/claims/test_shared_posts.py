from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def told(reader: EnglishReader, text: str) -> dict[str, str | None]:
    found = reader.closely(report(text)).claims
    return {c.who: c.to for c in found if c.kind == "appointment"}


def test_a_post_told_once_is_of_all_who_are_listed_before_it(reader: EnglishReader) -> None:
    text = (
        "The plenary meeting in Pyongyang also elected Thae Hyong Chol and U Sang Chol to the"
        " political bureau, KCNA said."
    )
    assert told(reader, text) == {
        "Thae Hyong Chol": "political bureau",
        "U Sang Chol": "political bureau",
    }


def test_whoever_has_a_post_of_his_own_keeps_it(reader: EnglishReader) -> None:
    text = (
        "In Pyongyang Thae Hyong Chol was named premier, U Sang Chol foreign minister"
        " and Ri Kwang Min army chief, KCNA said."
    )
    assert told(reader, text) == {
        "Thae Hyong Chol": "premier",
        "U Sang Chol": "foreign minister",
        "Ri Kwang Min": "army chief",
    }
