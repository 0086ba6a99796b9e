"""JSON: one report as an object, or a list of them, item by item."""

import json
import re
from collections.abc import Iterator

from reportedly.acquire.decode import decode
from reportedly.acquire.draft import Draft, extractor
from reportedly.acquire.metadata import Metadata, kind_of, value_of
from reportedly.errors import ReportedlyError, UnreadableReport

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def json_file(data: bytes) -> Iterator[Draft | ReportedlyError]:
    """The drafts of a JSON file; for an item of a list that is no report, the error.

    The whole file is checked before the first report of a list is given, so that a file broken at
    its end is refused as a whole.

    Raises:
        UnreadableReport: the file is no JSON, or neither object nor list.
    """
    text, _ = decode(data)
    text = text.removeprefix("\ufeff")
    start = _after_space(text, 0)
    if text[start : start + 1] != "[":
        value = _whole(text, start)
        yield draft_of(value)
        return
    for _ in _items(text, start):
        pass
    for value in _items(text, start):
        try:
            yield draft_of(value)
        except ReportedlyError as error:
            yield error


def draft_of(value: object) -> Draft:
    """The draft in one JSON object `{id?, url, outlet, published, title, text}`.

    Raises:
        UnreadableReport: the value is no object, or its text is missing or no string.
    """
    if not isinstance(value, dict):
        raise UnreadableReport(
            f"a report is an object with a 'text', this is {kind_of(value)}; "
            'write {"outlet": …, "published": …, "title": …, "text": …}'
        )
    if "text" not in value:
        raise UnreadableReport("the object has no 'text'; put the report's words there")
    if not isinstance(value["text"], str):
        raise UnreadableReport(f"'text' must be a string, not {kind_of(value['text'])}")
    return Draft(
        text=value["text"],
        extractor=extractor("JSON"),
        metadata=Metadata.of(value),
        name=value_of(value, "id"),
    )


def parse(text: str, start: int = 0) -> tuple[object, int]:
    """One JSON value, and where it ends.

    Args:
        text: JSON, with whatever follows.
        start: the offset at which the value starts.

    Raises:
        UnreadableReport: no JSON value starts there; the message has line and column.
    """
    try:
        value: object
        value, end = _DECODER.raw_decode(text, start)
        return value, end
    except json.JSONDecodeError as error:
        raise _broken(text, error.pos, error.msg) from None
    except RecursionError:
        raise UnreadableReport("this JSON is nested too deeply to be a report") from None
    except ValueError:
        raise UnreadableReport("this JSON has a number that is too long to be one") from None


def _whole(text: str, start: int) -> object:
    value, end = parse(text, start)
    end = _after_space(text, end)
    if end < len(text):
        raise _broken(text, end, "more follows the end; if each line is a report, name it .jsonl")
    return value


def _items(text: str, start: int) -> Iterator[object]:
    """The items of the list that starts at an offset and ends with the text."""
    position = _after_space(text, start + 1)
    closed = text[position : position + 1] == "]"
    while not closed:
        value, position = parse(text, position)
        yield value
        position = _after_space(text, position)
        mark = text[position : position + 1]
        if mark not in {",", "]"} or not mark:
            raise _broken(text, position, "expecting ',' or ']'")
        closed = mark == "]"
        if not closed:
            position = _after_space(text, position + 1)
    end = _after_space(text, position + 1)
    if end < len(text):
        raise _broken(text, end, "more follows the end of the list")


def _after_space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return position if found is None else found.end()


def _broken(text: str, position: int, what: str) -> UnreadableReport:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return UnreadableReport(f"broken JSON at line {line}, column {column}: {what}; correct it")
