from io import BytesIO

from reportedly.acquire.draft import Draft
from reportedly.acquire.json_lines import json_lines
from reportedly.errors import TooLarge, UnreadableReport


def taken(data: bytes) -> list[tuple[int, Draft | Exception]]:
    return list(json_lines(BytesIO(data)))


def test_each_line_is_a_report_and_empty_lines_are_none():
    lines = b'\xef\xbb\xbf{"text": "One."}\r\n\n   \n{"text": "Two."}'
    assert [(n, d.text) for n, d in taken(lines)] == [(1, "One."), (4, "Two.")]


def test_a_line_that_is_not_utf8_is_an_error_of_its_own():
    (_, bad), (_, good) = taken(b'{"text": "\xff"}\n{"text": "Two."}\n')
    assert isinstance(bad, UnreadableReport)
    assert good.text == "Two."


def test_more_on_a_line_than_one_report_is_an_error():
    ((_, bad),) = taken(b'{"text": "One."} {"text": "Two."}\n')
    assert isinstance(bad, UnreadableReport)
    assert "column 17" in str(bad)


def test_a_line_beyond_the_limit_is_skipped_to_its_end():
    long = b'{"text": "' + b"a" * 49_000_000 + b'"}'
    (_, bad), (number, good) = taken(long + b'\n{"text": "Two."}\n')
    assert isinstance(bad, TooLarge)
    assert (number, good.text) == (2, "Two.")


def test_lines_are_given_as_they_come():
    class Endless(BytesIO):
        def readline(self, _: int | None = -1, /) -> bytes:
            return b'{"text": "Again."}\n'

    stream = json_lines(Endless())
    assert [next(stream)[0] for _ in range(3)] == [1, 2, 3]
