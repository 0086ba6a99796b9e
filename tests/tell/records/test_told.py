"""The records as rows and in the terminal."""

import io
import xml.etree.ElementTree as ET

import pytest
from rich.console import Console

from reportedly.tell import rows_json
from reportedly.tell.pictures.records import record_drawing, records_drawing, records_svg
from reportedly.tell.records import (
    source_page,
    source_row,
    source_view,
    sources_page,
    sources_rows,
    sources_view,
)
from reportedly.weigh.cases import cases_of
from tests.tell.drawn.sheet import check
from tests.tell.records.made import CASES, PACK, even, pack, row

PRESS = "South Korean press"


def shown(view, width=120):
    console = Console(file=io.StringIO(), width=width, highlight=False)
    console.print(view)
    return console.file.getvalue()


def told(history, **asked):
    made = pack(history)
    page = sources_page(cases_of(made), made, even, type_=PRESS, **asked)
    return shown(sources_view(page, made))


def clear():
    """A press that is plainly better on defections than on executions."""
    return (
        *(row(f"shot-{i}", "execution", "failed") for i in range(25)),
        *(row(f"left-{i}", "defection", "held") for i in range(25)),
    )


def test_a_clear_difference_is_told_first():
    assert told(clear()).startswith(f"{PRESS}: better on defections than on purges.")


def test_what_cannot_be_told_says_every_reason():
    text = " ".join(shown(sources_view(sources_page(CASES, PACK, even, type_=PRESS), PACK)).split())
    assert "purges against defections: cannot be told." in text
    assert (
        "too few settled cases: 4 of purges and 4 of defections, where 20 each are needed" in text
    )
    assert "a false execution comes to light when the person is seen again" in text
    assert "Counts of what is known, not rates" in text
    assert "perhaps another man" in text


def test_bounds_that_overlap_are_told_with_what_could_have_come_to_either():
    history = (*clear(), row("no", "defection", "failed"))
    opened = (*history, *(row(f"o-{i}", "execution", "open") for i in range(700)))
    text = " ".join(told(opened).split())
    assert (
        "the bounds overlap, since 700 purges could have come to either: 0–97 % and 96–96 %" in text
    )


def test_reasons_of_kinds_without_open_cases_are_not_told():
    assert "comes to light" not in told(
        (*clear()[:5], row("left", "defection", "held"), row("open", "defection", "open"))
    )


@pytest.mark.parametrize("width", [80, 120])
def test_tables_fit(width):
    page = sources_page(CASES, PACK, even)
    lines = shown(sources_view(page, PACK), width).splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("width", [80, 120])
def test_no_column_is_lost(width):
    text = shown(sources_view(sources_page(CASES, PACK, even), PACK), width)
    for head in ("true", "false", "seen", "open", "share", "90 %", "bounds"):
        assert head in "".join(text.splitlines()[:3])


def test_denials_are_told_apart():
    text = shown(sources_view(sources_page(CASES, PACK, even), PACK))
    assert "Denials, counted apart: state media on defections 1 wrong." in text


def test_rows_of_many_sources_are_plain_data():
    page = sources_page(CASES, PACK, even, type_=PRESS)
    plain = sources_rows(page, PACK)
    assert rows_json(plain)
    assert plain["rows"][0]["shown_false"] == 3
    assert plain["rows"][0]["never_seen_since"] == 2
    assert plain["verdict"]["better"] is None
    assert [flip["held"] for flip in plain["flips"]] == [True, False]
    assert plain["doubtful"][0]["doubt"] == "perhaps another man"


def test_the_row_of_one_source_is_plain_data():
    plain = source_row(source_page(CASES, PACK, even, "KCNA"))
    assert rows_json(plain)
    assert {case["came"] for case in plain["cases"]} == {"own act", "denial shown wrong"}


def test_a_source_is_shown_with_its_cases_and_pages():
    page = source_page(CASES, PACK, even, "Chosun Ilbo")
    text = shown(source_view(page, PACK))
    assert "press, South Korea; pooled with South Korean press" in text
    assert "shown false (2016-05-10): seen on a podium" in text
    assert "https://example.org/shot-0" in text


def test_markup_in_a_title_is_text():
    made = pack((row("x", "execution", "failed", subject="[bold]<b>&\u202e"),))
    page = source_page(cases_of(made), made, even, "Chosun Ilbo")
    assert "[bold]<b>&⟨U+202E⟩" in shown(source_view(page, made))


def test_the_picture_is_sound_and_tells_what_it_shows():
    picture = records_svg(sources_page(CASES, PACK, even, type_=PRESS))
    root = ET.fromstring(picture)
    name = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{name}title").text == f"Track record: {PRESS}"
    told = root.find(f"{name}desc").text
    assert "purges: 1 shown true, 3 shown false, 2 never seen since, 1 open" in told
    assert "cannot be told" in told
    words = [text.text for text in root.iter(f"{name}text")]
    assert "1 true · 3 false · 3 not settled" in words
    assert "prefers-color-scheme: dark" in picture


@pytest.mark.parametrize("group", [PRESS, None])
def test_no_words_of_the_picture_leave_it_or_lie_over_others(group):
    check(records_drawing(sources_page(CASES, PACK, even, type_=group)))
    check(record_drawing(source_page(CASES, PACK, even, "Chosun Ilbo")))


def test_an_empty_picture_is_sound_too():
    picture = records_svg(sources_page((), PACK, even, type_=PRESS))
    assert ET.fromstring(picture) is not None
    assert "nan" not in picture
