"""Rows of office holders that contradict themselves or one another are refused."""

import pytest

from reportedly.packs.check import check

ROW = {
    "id": "sin-kwang-rim",
    "names": "[Sin Kwang-rim]",
    "native": "[신광림]",
    "born": '"1950"',
    "posts": '[{title: ambassador, from: "2001", to: "2004"}]',
    "sources": '["https://example.org/page"]',
}


def problems(tmp_path, *rows):
    text = "holders:\n"
    for row in rows:
        slots = ", ".join(f"{k}: {v}" for k, v in (ROW | row).items() if v)
        text += f"- {{{slots}, state: KP}}\n"
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    return check(tmp_path)


def test_a_sound_row_has_no_problem(tmp_path):
    assert problems(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"native": "[신광선]"}, "'Sin Kwang-rim' cannot be read as '신광선'"),
        ({"native": "[신광림, 金光林]"}, "'신광림' cannot be read as '金光林'"),
        ({"sources": "[example.org/page]"}, "no address of a page"),
        ({"sources": "[]"}, "a public page that bears it out"),
        ({"posts": "[]"}, "needs a post"),
        ({"posts": '[{title: ambassador, source: "page 3"}]'}, "no address of a page"),
        ({"died": '"2000"'}, "begins (2001) after death (2000)"),
        ({"born": '"2010"'}, "lies before birth (2010)"),
        ({"born": '"1950-13"'}, "'1950-13' is no date"),
        ({"posts": '[{title: ambassador, from: "2004", to: "2001"}]'}, "before it begins"),
    ],
)
def test_a_row_that_contradicts_itself_is_named(tmp_path, row, said):
    found = problems(tmp_path, row)
    assert any(said in line for line in found)
    assert all("mine.yaml, line 2 (sin-kwang-rim)" in line for line in found)


def test_one_person_in_two_rows_is_named(tmp_path):
    (found,) = problems(tmp_path, {}, {"id": "sin-kwang-rim-envoy"})
    assert "stands already at" in found
    assert "(sin-kwang-rim)" in found


def test_two_of_one_native_name_born_in_other_years_are_two_persons(tmp_path):
    assert problems(tmp_path, {}, {"id": "sin-kwang-rim-envoy", "born": '"1961"'}) == []


def test_two_of_one_native_name_in_other_posts_are_two_persons(tmp_path):
    other = {"id": "sin-kwang-rim-envoy", "born": "", "posts": "[{title: Minister of Culture}]"}
    assert problems(tmp_path, {}, other) == []


def test_a_name_of_two_holders_is_not_known_by_itself(tmp_path):
    other = {"id": "sin-kwang-rim-envoy", "born": '"1961"'}
    (found,) = problems(tmp_path, {"bare": "true"}, other)
    assert "(sin-kwang-rim): sin-kwang-rim-envoy bears the same name" in found


def test_a_name_in_another_script_is_not_compared_with_latin(tmp_path):
    assert problems(tmp_path, {"names": "[Pavlo Tresk]", "native": "[Павло Треск]"}) == []
