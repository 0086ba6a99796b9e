import time

import pytest

from reportedly.acquire.markdown import markdown
from reportedly.errors import TooLarge, UnreadableReport


def taken(source: str):
    (draft,) = markdown(source.encode())
    return draft


def test_front_matter_is_metadata_as_written():
    draft = taken(
        "---\ntitle: Envoy leaves\noutlet: NK Wire\npublished: 2021-01\n"
        "url: https://example.org/a\nid: mine\ntags: [a, b]\n---\n\nHe left.\n"
    )
    known = draft.metadata
    assert (known.title, known.outlet, known.published) == ("Envoy leaves", "NK Wire", "2021-01")
    assert (known.url, draft.name, draft.text) == ("https://example.org/a", "mine", "He left.")


def test_marks_are_taken_off_and_words_stay():
    draft = taken(
        "# Envoy *leaves*\n\n**Kim** [left](https://example.org) `now`,\nhe &amp; she.\n\n"
        "> Quoted.\n\n- one\n- two\n\n![map](m.png)\n\n<div>boxed</div>\n\n    code\n"
    )
    assert draft.metadata.title == "Envoy leaves"
    assert draft.text == "Kim left now,\nhe & she.\n\nQuoted.\n\none\n\ntwo\n\nboxed\n\ncode"


def test_plain_paragraphs_stay_as_they_are():
    assert taken("One line\nand another.\n\nA 2nd.").text == "One line\nand another.\n\nA 2nd."


def test_a_rule_at_the_start_is_no_front_matter():
    assert taken("---\n\nWords.\n").text == "Words."


@pytest.mark.parametrize(
    "source",
    ["---\ntitle: x\nWords.\n", "---\n- a\n---\nx", "---\na: [\n---\nx", "---\n\t:\n---\nx"],
)
def test_broken_front_matter_is_refused(source: str):
    with pytest.raises(UnreadableReport, match="front matter"):
        taken(source)


def test_overlong_front_matter_is_refused():
    with pytest.raises(TooLarge, match="front matter"):
        taken("---\ntitle: " + "a" * 70_000 + "\n---\nx")


def test_marks_without_end_cost_no_more_than_seconds():
    before = time.monotonic()
    assert taken("![a](" * 400_000).text
    assert time.monotonic() - before < 20
