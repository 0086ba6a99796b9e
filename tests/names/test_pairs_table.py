"""Pairs read from a CSV table."""

import pytest

from reportedly.errors import UnreadablePairs
from reportedly.names.pairs import Pair, read_pairs


def pairs(data):
    return list(read_pairs(data.splitlines(keepends=True), "table.csv"))


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\nKim,Park\n",
        b"\xef\xbb\xbfa,b\r\nKim,Park\r\n",
        b"id,b,note,a\n1,Park,x,Kim\n",
        b"\n a , b \n\n Kim ,Park\n\n",
        b'"a","b"\n"Kim","Park"',
    ],
)
def test_rows_are_pairs_of_the_columns_a_and_b(data):
    assert pairs(data) == [Pair("Kim", "Park")]


def test_quoted_cells_may_hold_commas_and_line_ends():
    assert pairs(b'a,b\n"Kim, Jong-un","Kim\nJong-un"\n') == [Pair("Kim, Jong-un", "Kim\nJong-un")]


def test_rows_come_before_all_are_read():
    def endless():
        yield b"a,b\n"
        while True:
            yield "Kim,김\n".encode()

    rows = read_pairs(endless(), "table.csv")
    assert [next(rows) for _ in range(3)] == [Pair("Kim", "김")] * 3


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"a,b\n", "no pair"),
        (b"x,y\n1,2\n", "no columns a and b"),
        (b"a;b\n1;2\n", "no columns a and b"),
        (b"a,b\n1\n", "line 2"),
        (b"a,b\nKim,Kim\nK\xfcm,Kim\n", "line 3 is not UTF-8 at its byte 2"),
        (b"\xff\xfea\x00,\x00b\x00\n\x00", "line 1 is not UTF-8"),
        (b'a,b\n"Kim,Kim\n', "no CSV"),
        (b'a,b\n"Kim"x,Kim\n', "no CSV"),
        (b"a,b\n" + b"K" * 200_000 + b",Kim\n", "no CSV"),
    ],
)
def test_what_is_no_such_table_is_refused_with_its_place(data, told):
    with pytest.raises(UnreadablePairs, match=told) as refused:
        pairs(data)
    assert "table.csv" in str(refused.value)
