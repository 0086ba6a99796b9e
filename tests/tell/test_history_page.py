"""The page of past claims tells every row whole, and nothing in a row can break the table."""

import msgspec

from reportedly.packs import PastCase, load
from reportedly.tell import history_page

CASE = PastCase(
    id="sin-kwang-rim-2003",
    event="sin-kwang-rim-2003",
    subject="Sin Kwang-rim",
    kind="execution",
    claimed="2003-05",
    reporter="chosun-ilbo",
    origin="a trader | in Dandong",
    key="chosun-ilbo",
    outcome="failed",
    settled="2004-01-02",
    by="shown at a parade",
    basis="state",
    pages=("https://example.org/a(1)", "http://example.com/b|c"),
    checked="2026-11-22",
)


def page(*cases):
    return history_page(msgspec.structs.replace(load(), history=cases))


def test_a_row_is_told_whole_with_the_outlets_name_and_its_pages():
    assert (
        "| 2003-05 | Sin Kwang-rim | Chosun Ilbo | a trader \\| in Dandong | shown false "
        "| 2004-01-02: shown at a parade (state) "
        "| [example.org](https://example.org/a%281%29) [example.com](http://example.com/b%7Cc) |"
    ) in page(CASE)


def test_kinds_are_apart_and_counted_by_outcome():
    later = msgspec.structs.replace(
        CASE, id="b", kind="illness", outcome="open", settled=None, by=None, basis=None
    )
    told = page(later, CASE, msgspec.structs.replace(CASE, id="c", outcome="held", own_act=True))
    assert told.index("## Execution") < told.index("## Illness")
    assert "2 claims: 1 shown false, 1 of a state's own acts." in told
    assert "1 claim: 1 open." in told
    assert "3 claims of 1 event." in told
    assert "shown true, its own act |" in told


def test_a_denial_and_a_doubt_are_marked():
    told = page(msgspec.structs.replace(CASE, polarity="denied", doubt="one page, no day"))
    assert "| Sin Kwang-rim (denied) |" in told
    assert "1 claim: 1 doubtful." in told
    assert "shown false; doubtful: one page, no day |" in told


def test_the_order_of_arrival_changes_nothing():
    other = msgspec.structs.replace(CASE, id="b", claimed="2001")
    assert page(CASE, other) == page(other, CASE)
