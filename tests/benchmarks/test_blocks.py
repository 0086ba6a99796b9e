import pytest
from benchmarks.blocks import block, put


def test_a_block_is_replaced_and_nothing_else(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"a\n{block('one', 'old')}\nb\n{block('two', 'old')}\n")
    put("one", "new", page)
    assert page.read_text() == f"a\n{block('one', 'new')}\nb\n{block('two', 'old')}\n"


@pytest.mark.parametrize("text", ["", "no marks", block("two", "old"), block("one", "x")[:-4]])
def test_a_page_without_the_marks_is_left_alone(tmp_path, text):
    page = tmp_path / "page.md"
    page.write_text(text)
    with pytest.raises(ValueError, match="add the two marks"):
        put("one", "new", page)
    assert page.read_text() == text
