import pytest

from reportedly.errors import PackError
from reportedly.packs import load


def own(tmp_path, row):
    (tmp_path / "own.yaml").write_text(f"credit_forms:\n  mine: {row}\n", encoding="utf-8")
    return load(extra=tmp_path)


def test_a_form_of_ones_own_is_laid_over_the_shipped_ones(tmp_path):
    pack = own(tmp_path, '{form: "Copy: {agency}", where: line}')
    assert pack.credit_forms["mine"].form == "Copy: {agency}"
    assert "dateline" in pack.credit_forms


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('{form: "Copy: {paper}", where: line, agency: reuters}', "no slot 'paper'"),
        ('{form: "Copy", where: line}', "name the agency"),
        ('{form: "{agency} and {agency}", where: line}', "name the agency"),
        ('{form: "Copy", where: line, agency: nobody}', "no source 'nobody'"),
        ('{form: "{agency}", where: middle}', "middle"),
    ],
)
def test_what_is_wrong_in_a_form_is_said(tmp_path, row, words):
    with pytest.raises(PackError, match=words):
        own(tmp_path, row)


def test_an_outlet_prints_only_agencies_that_are_there(tmp_path):
    (tmp_path / "own.yaml").write_text(
        "sources:\n  - {id: gazette, names: [Gazette], type: press, prints: [nobody]}\n", "utf-8"
    )
    with pytest.raises(PackError, match="prints 'nobody'"):
        load(extra=tmp_path)
