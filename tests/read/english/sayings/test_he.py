"""Whom "he said" means: the person of whose own words the sentence before tells."""

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

LEFT = "North Korean counsellor Ryang Min-ho has defected from Lisbon, Han Sol-gi said."
QUOTED = "“North Korean diplomats will go on leaving their posts,” he stated."


def remark(reader: EnglishReader, before: str) -> str | None:
    said = reader.read(report(f"{LEFT}\n\n{before} {QUOTED}")).remarks
    return next((one.who for one in said if "leaving" in one.text), None)


@pytest.mark.parametrize(
    "before",
    [
        "Pak Jin-u, a former diplomat, welcomed Ryang in a Facebook post.",
        "Pak Jin-u, a former diplomat, was full of praise for Ryang in an interview on Friday.",
        "Pak Jin-u, a former diplomat, congratulated Ryang in a statement.",
    ],
)
def test_whose_own_words_the_sentence_tells_of_is_meant(reader: EnglishReader, before: str) -> None:
    assert remark(reader, before) == "Pak Jin-u"


def test_who_spoke_goes_before_who_only_wrote(reader: EnglishReader) -> None:
    before = "Pak Jin-u, who welcomed Ryang in a post, was praised, Han Sol-gi said."
    assert remark(reader, before) == "Han Sol-gi"
