"""Sentences about the record as rows and in the terminal."""

import pytest
from rich.console import Console

from reportedly.errors import NotFound
from reportedly.tell import assertion_rows, assertions_view

KEYS = [
    "id",
    "report",
    "outlet",
    "published",
    "measure",
    "about",
    "kind",
    "verdict",
    "because",
    "listed",
]  # their order


def printed(view):
    console = Console(width=200, color_system=None)
    with console.capture() as capture:
        console.print(view)
    return capture.get()


def test_rows_have_the_shape_that_was_promised(told, pack):
    rows = assertion_rows(told, pack)
    assert rows
    for row in rows:
        assert list(row) == KEYS
        assert row["verdict"] in {"consistent", "contradicted", "cannot be told"}
        assert row["because"]
        for case in row["listed"]:
            assert list(case) == ["id", "who", "when", "standing", "why"]


def test_one_report_is_asked_about_by_id_or_name(told, pack):
    rows = assertion_rows(told, pack)
    of_one = assertion_rows(told, pack, rows[0]["report"])
    assert of_one == [row for row in rows if row["report"] == rows[0]["report"]]


def test_a_report_that_is_not_on_file_is_named(told, pack):
    with pytest.raises(NotFound, match="no report on file is 'r-nowhere'"):
        assertion_rows(told, pack, "r-nowhere")


def test_the_view_tells_verdict_reason_and_every_case(told, pack):
    rows = assertion_rows(told, pack)
    shown = printed(assertions_view(rows))
    for row in rows:
        assert row["because"] in shown
        for case in (c for c in row["listed"] if not c["why"].startswith("left out")):
            assert f"{case['who']}, {case['when']} ({case['standing']})" in shown


def test_without_such_sentences_the_view_says_so():
    assert "no sentence about the record" in printed(assertions_view([]))


def test_the_view_shows_a_few_of_those_left_out_and_counts_the_others():
    case = {"when": "2019", "standing": "reported", "why": "left out: reported and not shown"}
    row = {
        "report": "r-1",
        "outlet": None,
        "published": None,
        "measure": "the first",
        "about": None,
        "verdict": "cannot be told",
        "because": "why",
        "listed": [{**case, "who": f"Kang {n}"} for n in range(13)],
    }
    shown = printed(assertions_view([row]))
    assert shown.count("left out") == 4
    assert "and 9 more (--json lists them)" in shown
    few = printed(assertions_view([row | {"listed": row["listed"][:4]}]))
    assert few.count("left out") == 4
    assert "more" not in few
