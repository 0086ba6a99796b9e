"""Rows of past claims that contradict themselves or name nobody are refused."""

import pytest

from reportedly.packs.check import check

ROW = {
    "id": "sin-kwang-rim-2003",
    "event": "sin-kwang-rim-2003",
    "subject": "Sin Kwang-rim",
    "kind": "execution",
    "claimed": '"2003-05"',
    "reporter": "herald",
    "key": "A village paper",
    "outcome": "failed",
    "settled": '"2004-01-02"',
    "by": "shown at a parade",
    "decided_by": "[herald]",
    "basis": "state",
    "pages": '["https://example.org/page"]',
    "checked": '"2026-11-22"',
}
OPEN = {"settled": "", "by": "", "decided_by": "", "basis": ""}
SOURCES = "sources:\n- {id: herald, names: [Example Herald, The Herald of Examples], type: press}\n"


def problems(tmp_path, *rows):
    text = "history:\n"
    for row in rows:
        slots = ", ".join(f"{k}: {v}" for k, v in (ROW | row).items() if v)
        text += f"- {{{slots}}}\n"
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    return check(tmp_path)


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"outcome": "held"},
        {"settled": '"2003"'},
        {"settled": '"2003-05"'},
        {"outcome": "open"} | OPEN,
        {"outcome": "never seen since"} | OPEN,
        {"outcome": "never seen since", "by": "out of every list since"} | {**OPEN, "by": "words"},
        {"person": "kim-jong-un"},
        {"polarity": "denied", "own_act": "true", "doubt": "one witness"},
    ],
)
def test_a_sound_row_has_no_problem(tmp_path, row):
    assert problems(tmp_path, row) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"kind": "resurrection"}, "Invalid enum value 'resurrection'"),
        ({"claimed": '"2003-13"'}, "'2003-13' is no date"),
        ({"claimed": '"../2003"'}, "nothing tells when it was claimed"),
        ({"checked": '"2026-11"'}, "was checked on no day ('2026-11')"),
        ({"happened": '"2003-06"'}, "happened (2003-06) after it was claimed (2003-05)"),
        ({"happened": '"June"'}, "'June' is no date"),
        ({"settled": '"2003-04-30"'}, "settled (2003-04-30) before it was claimed (2003-05)"),
        ({"settled": ""}, "'settled' is missing"),
        ({"outcome": "held", "by": ""}, "held, but 'by' is missing"),
        ({"basis": ""}, "'basis' is missing"),
        ({"outcome": "open"}, "open, so nothing settled it; take 'basis' away"),
        ({"outcome": "never seen since"}, "take 'settled' away"),
        ({"outcome": "open"}, "take 'decided_by' away"),
        ({"outcome": "never seen since", "kind": "illness"} | OPEN, "nobody is gone by illness"),
        ({"outcome": "never seen since", "polarity": "denied"} | OPEN, "bears out no denial"),
        ({"pages": "[]"}, "no page bears it out"),
        ({"pages": "[example.org/page]"}, "'example.org/page' is no address of a page"),
        ({"pages": '["https://example.org/a page"]'}, "is no address of a page"),
        ({"pages": '["https://[example.org/"]'}, "is no address of a page"),
        ({"person": "sin-kwang-rim"}, "there is no holder 'sin-kwang-rim'"),
        ({"reporter": "The Example Herald"}, "is the source 'herald'; write that id"),
        ({"key": "Herald of Examples"}, "is the source 'herald'; write that id"),
        ({"key": '" "'}, "names nobody"),
        ({"decided_by": "[courier]"}, "there is no source 'courier'"),
        ({"nickname": "x"}, "unknown field `nickname`"),
    ],
)
def test_a_row_that_contradicts_itself_is_named(tmp_path, row, said):
    found = problems(tmp_path, row)
    assert any(said in line for line in found), found
    assert all("mine.yaml, line 2 (sin-kwang-rim-2003)" in line for line in found)


def test_two_rows_of_one_id_are_named(tmp_path):
    (found,) = problems(tmp_path, {}, {"subject": "Sin Kwang-rim again"})
    assert "mine.yaml, line 3: 'sin-kwang-rim-2003' stands already at" in found


def test_rows_may_share_an_event(tmp_path):
    assert problems(tmp_path, {}, {"id": "sin-kwang-rim-2003-denied", "polarity": "denied"}) == []
