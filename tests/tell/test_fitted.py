import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from reportedly.tell.view import table, words
from tests.tell.by_rich import ByRich

ID = "e-e2e90e3aac07"


def written(made, width, colours=None):
    out = io.StringIO()
    terminal = colours is not None
    console = Console(
        file=out, width=width, highlight=False, force_terminal=terminal, color_system=colours
    )
    console.print(made, crop=isinstance(made, ByRich))
    return out.getvalue()


def printed(made, width):
    return written(made, width).rstrip("\n").split("\n")


def events():
    made = table("status", "what", "who", "when", "from → to", "who says so", "id")
    way, service = "Cuba → South Korea", "National Intelligence Service"
    made.add_row(*map(words, ("confirmed", "defection", "Ri Il-gyu", "2023-11", way, service, ID)))
    second = ("unconfirmed", "dismissal", "the ambassador", "2017", None, "The Meridian")
    made.add_row(*map(words, (*second, "e-f326ad96a6de")))
    return made


def test_a_wide_terminal_has_a_table_whose_columns_are_whole():
    lines = printed(events(), 130)
    assert len(lines) == 3
    assert " ".join(lines[0].split()) == "status what who when from → to who says so id"
    assert lines[1].endswith(ID)


def test_where_less_room_is_left_the_longest_column_is_folded_and_no_id():
    lines = printed(events(), 100)
    assert lines[0].startswith("status")
    assert sum(ID in line for line in lines) == 1
    assert all(cell_len(line) <= 100 for line in lines)


def test_no_line_ends_in_blanks_however_wide_the_terminal_is():
    for width in (40, 70, 80, 100, 130):
        lines = printed(events(), width)
        assert lines == [line.rstrip() for line in lines]


def test_a_narrow_terminal_has_a_row_after_the_other():
    lines = [line.rstrip() for line in printed(events(), 70)]
    assert lines == [
        "confirmed  defection  Ri Il-gyu  2023-11  Cuba → South Korea",
        f"  {ID}",
        "  who says so: National Intelligence Service",
        "",
        "unconfirmed  dismissal  the ambassador  2017  e-f326ad96a6de",
        "  who says so: The Meridian",
    ]


def test_a_picture_goes_before_the_table_does():
    made = table("source", "bar")
    made.pictures = frozenset({"bar"})
    made.columns[1].no_wrap = True
    made.add_row(words("a source"), Text("─" * 21))
    assert "─" in printed(made, 40)[1]
    assert [line.rstrip() for line in printed(made, 20)] == ["source", "a source"]


def test_numbers_keep_the_names_of_their_columns():
    made = table("source", "open", "never\nseen")
    made.columns[1].justify = made.columns[2].justify = "right"
    made.add_row(*map(words, ("South Korean press, all of it together", 11, 7)))
    told = " ".join(" ".join(printed(made, 16)).split())
    assert "open 11" in told
    assert "never seen 7" in told


@given(
    rows=st.lists(st.tuples(*[st.text("ab 현é-→", max_size=60)] * 4), min_size=1, max_size=4),
    width=st.integers(20, 160),
)
def test_nothing_is_lost_and_nothing_sticks_out_at_any_width(rows, width):
    made = table("status", "who", "who says so", "id")
    for row in rows:
        made.add_row(*map(words, row))
    lines = printed(made, width)
    longest = max(cell_len(" ".join(cell.split())) for row in rows for cell in (row[0], row[3]))
    if width >= longest + 12:
        assert all(cell_len(line.rstrip()) <= width for line in lines)
    shown = "".join("".join(lines).split())
    for row in rows:
        for cell in (row[0], row[3]):
            assert "".join(str(words(cell)).split()) in shown


SCRIPTS = st.one_of(
    st.text("ab .-", max_size=80),
    st.text("ab  한국é→…“”\u0301❤\ufe0f\U0001f600\xa0\u3000", max_size=60),
    st.text("a", min_size=20, max_size=200),
    st.sampled_from(("", " ", "https://example.org/" + "abc/" * 20, "한" * 40, ID)),
    st.text(max_size=30),
)
STYLES = st.sampled_from(("", "dim", "red", "italic", "bold underline on blue"))
HEADS = st.sampled_from(("", "id", "status", "who", "never\nseen", "who says so", "한국"))
PICTURE = st.sampled_from(((), ("bar",)))


@st.composite
def tables(draw):
    heads = [*draw(st.lists(HEADS, min_size=1, max_size=6)), *draw(PICTURE)]
    made = table(*heads, title=draw(st.none() | st.just("a title of some words")))
    made.show_header = draw(st.booleans())
    for column in made.columns:
        column.no_wrap = draw(st.booleans())
        column.justify = draw(st.sampled_from(("left", "left", "right")))
    made.pictures = frozenset({"bar"})
    cells = st.builds(words, SCRIPTS, STYLES)
    for _ in range(draw(st.integers(0, 4))):
        made.add_row(*[draw(cells) for _ in heads])
    return made


@given(
    made=tables(),
    width=st.integers(1, 30) | st.integers(1, 220),
    colours=st.sampled_from((None, "standard", "truecolor")),
)
def test_every_letter_and_every_style_is_where_rich_puts_it(made, width, colours):
    assert written(made, width, colours) == written(ByRich.of(made), width, colours)


def test_a_cell_of_several_styles_is_refused():
    made = table("who")
    made.add_row(words("Ri ").append("Il-gyu", "red"))
    with pytest.raises(TypeError, match="one style"):
        printed(made, 80)
