import pytest

from reportedly.read.english.text.page import page


@pytest.mark.parametrize("line", ["© 2024 Dispatch", "All rights reserved."])
def test_end_rows_know_the_end_of_an_article(line: str) -> None:
    assert page().end.search(line)


@pytest.mark.parametrize("line", ["He read more than he wrote.", "They share this view of things."])
def test_a_sentence_is_no_end(line: str) -> None:
    assert not page().end.search(line)
    assert not page().aside.search(line)


@pytest.mark.parametrize("line", ["Read more", "More on North Korea", "You may also like"])
def test_headings_of_other_stories_are_asides(line: str) -> None:
    assert page().aside.search(line)


def test_case_is_ignored_only_where_a_row_says_so() -> None:
    assert page().outside.search("ADVERTISEMENT")
    assert page().caption.search("A rally. [YONHAP]")
    assert not page().caption.search("A rally. [yonhap]")


def test_a_heading_before_a_colon_is_known_whatever_its_case() -> None:
    assert page().inline_head("WHAT HAPPENED: ")
    assert not page().inline_head("KCNA: ")
