"""Long lists are split, and nothing is lost or twice."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Noun
from reportedly.tell.site.leaves import BUDGET, pieces_of, sheets


class Line(Noun, frozen=True):
    name: str
    words: str


def lines(sizes):
    return tuple(
        Line(name=str(2000 + at // 7), words=f"{at}:{'x' * size}") for at, size in enumerate(sizes)
    )


SIZES = st.lists(st.integers(0, BUDGET // 2), max_size=40)


@given(SIZES)
def test_all_lines_stand_on_the_pages_in_their_order(sizes):
    rows = lines(sizes)
    found = sheets("events.html", rows, lambda row: row.name)
    assert tuple(row for sheet in found for row in sheet.rows) == rows
    assert found[0].address == "events.html"
    assert len({sheet.address for sheet in found}) == len(found)


@given(SIZES)
def test_every_page_of_a_list_leads_to_all_others(sizes):
    found = sheets("events.html", lines(sizes), lambda row: row.name)
    for sheet in found:
        if len(found) == 1:
            assert sheet.leaf.leaves == ()
        else:
            assert [way.to for way in sheet.leaf.leaves] == [other.address for other in found]
            assert sheet.leaf.here in [way.words for way in sheet.leaf.leaves]


@given(SIZES)
def test_no_piece_is_heavier_than_a_page_can_bear(sizes):
    for piece in pieces_of(lines(sizes)):
        assert len(piece) <= 1 or sum(len(row.words) for row in piece) <= BUDGET


def test_what_fits_stays_on_one_page_under_its_headings():
    (sheet,) = sheets("events.html", lines([10] * 20), lambda row: row.name)
    assert [group.name for group in sheet.groups] == ["2000", "2001", "2002"]


def test_nothing_is_one_empty_page():
    (sheet,) = sheets("events.html", (), lambda row: row.name)
    assert sheet.groups == ()
    assert sheet.leaf.leaves == ()
