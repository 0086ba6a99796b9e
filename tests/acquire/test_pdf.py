import zlib

import pytest

from reportedly.acquire.pdf import pdf
from reportedly.errors import TooLarge, UnreadableReport

from .bare_pdf import bare_pdf

LINES = [
    "An envoy left his post in March, a minis-",
    "try said on Monday in the capital of the state.",
]


def taken(data: bytes):
    (draft,) = pdf(data)
    return draft


def test_words_title_and_the_day_of_making_are_taken():
    info = "/Title (The envoy's case) /CreationDate (D:20210105093000+09'00')"
    draft = taken(bare_pdf([LINES], info))
    assert draft.text == (
        "An envoy left his post in March, a ministry said on Monday in the capital of the state."
    )
    assert draft.metadata.title == "The envoy's case"
    assert (draft.metadata.published, draft.metadata.dated_by) == ("2021-01-05", "document")
    assert draft.extractor.startswith("pypdf ")


@pytest.mark.parametrize("title", ["Microsoft Word - x.doc", "untitled", "report.indd", "12"])
def test_a_title_that_a_program_made_is_none(title: str):
    assert taken(bare_pdf([LINES], f"/Title ({title})")).metadata.title is None


@pytest.mark.parametrize("day", ["D:2021", "D:20211345", "yesterday", ""])
def test_a_day_that_is_none_is_not_made_one(day: str):
    assert taken(bare_pdf([LINES], f"/CreationDate ({day})")).metadata.published is None


def test_lines_that_head_and_foot_every_page_are_left_out():
    told = [f"Official {n} of office {m} left his post." for n in range(3) for m in range(8)]
    pages = [["Quarterly review", *told[n * 8 : n * 8 + 8], f"- {n} -"] for n in range(3)]
    assert taken(bare_pdf(pages)).text.splitlines() == told


def test_pictures_of_pages_are_refused_with_what_to_do():
    with pytest.raises(UnreadableReport, match="OCR"):
        taken(bare_pdf([[], []]))


def test_a_locked_document_is_refused_with_what_to_do():
    lock = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (%s) /U (%s) >>"
    lock += " /ID [(a) (a)]"
    with pytest.raises(UnreadableReport, match="password"):
        taken(bare_pdf([LINES], encrypt=lock % ("o" * 32, "u" * 32)))


def test_too_many_pages_are_refused():
    with pytest.raises(TooLarge, match="500"):
        taken(bare_pdf([["Word."]] * 501))


def test_a_part_that_unpacks_to_too_much_is_refused():
    bomb = zlib.compress(b"(A) Tj " * 6_000_000, 9)
    assert len(bomb) < 300_000
    with pytest.raises(TooLarge):
        taken(bare_pdf([LINES], packed=bomb))


def test_instructions_without_end_are_refused_before_they_are_followed():
    with pytest.raises(TooLarge):
        taken(bare_pdf([LINES], packed=zlib.compress(b"(A) Tj " * 1_500_000)))


@pytest.mark.parametrize("cut", [10, 200, 500])
def test_a_broken_document_is_refused(cut: int):
    with pytest.raises(UnreadableReport):
        taken(bare_pdf([LINES])[:cut])
