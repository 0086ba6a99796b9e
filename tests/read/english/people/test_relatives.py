"""Which named person a relative is, from whole reports."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def who(reader: EnglishReader, text: str, kind: str) -> set[str]:
    return {c.who for c in reader.closely(report(text)).claims if c.kind == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Pak Su-jin met his uncle, Ryang Min-ho, in March. Pak's uncle was executed in May.",
        "Ryang Min-ho, Pak Su-jin's uncle, was a general. Pak's uncle was executed in May.",
        "Ryang Min-ho, the uncle of Pak Su-jin, was a general. Pak's uncle was executed in May.",
        "Ryang Min-ho brought up his nephew, Pak Yong-su. Pak's uncle was executed in May.",
    ],
)
def test_a_relative_told_of_by_name_is_the_one_named(reader: EnglishReader, text: str) -> None:
    assert who(reader, text, "execution") == {"Ryang Min-ho"}


@pytest.mark.parametrize(
    "text",
    [
        "Pak Su-jin met Ryang Min-ho in March. His uncle, a general, was executed in May.",
        "His uncles, Ryang Min-ho and Om Tae-gil, met. Pak Su-jin's aunt was executed in May.",
    ],
)
def test_a_relative_whom_nobody_names_stays_unnamed(reader: EnglishReader, text: str) -> None:
    assert "Ryang Min-ho" not in who(reader, text, "execution")
