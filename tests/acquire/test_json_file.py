import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.draft import Draft
from reportedly.acquire.json_file import draft_of, json_file
from reportedly.errors import ReportedlyError, UnreadableReport

WORDS = st.text(min_size=1)


@given(WORDS, st.none() | WORDS, st.dictionaries(WORDS, st.none() | WORDS | st.booleans()))
def test_the_text_comes_back_as_it_was_written(text: str, title: str | None, other: dict):
    keep = {"text", "title", "outlet", "published", "url", "id"}
    value = {**{k: v for k, v in other.items() if k not in keep}, "text": text}
    assert draft_of(json.loads(json.dumps(value))).text == text


def test_other_keys_are_ignored():
    draft = draft_of({"text": "x", "source": {"deep": [1]}, "id": 7})
    assert (draft.text, draft.name) == ("x", "7")


@pytest.mark.parametrize("key", ["outlet", "url", "title", "published", "id"])
@pytest.mark.parametrize("value", [["a"], {"a": 1}, True])
def test_metadata_that_are_no_words_are_refused(key: str, value: object):
    with pytest.raises(UnreadableReport, match=key):
        draft_of({"text": "x", key: value})


def test_an_overlong_value_is_refused():
    with pytest.raises(ReportedlyError, match="outlet"):
        draft_of({"text": "x", "outlet": "a" * 5000})


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        '{"text": "x"} {"text": "y"}',
        '[{"text": "x"}',
        '[{"text": "x"},]',
        '[{"text": "x"} {"text": "y"}]',
        '[{"text": "x"}] x',
        "[,]",
        "nothing",
        "[" * 100_000,
        '{"n": ' + "1" * 10_000 + "}",
    ],
)
def test_broken_json_is_refused(broken: str):
    with pytest.raises(UnreadableReport, match="JSON"):
        list(json_file(broken.encode()))


def test_the_place_of_the_break_is_told():
    with pytest.raises(UnreadableReport, match="line 3, column 1"):
        list(json_file(b'{"text":\n"x"\n"y"}'))


def test_a_list_gives_its_reports_and_an_error_for_what_is_none():
    first, second, third = json_file(b' [{"text": "One."}, 7, {"text": "Three."}] ')
    assert isinstance(first, Draft)
    assert isinstance(second, UnreadableReport)
    assert isinstance(third, Draft)
