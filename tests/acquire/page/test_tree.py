import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.acquire.page import page
from reportedly.acquire.page.source import parsable
from reportedly.errors import ReportedlyError, TooLarge

WORDS = "<p>An envoy left his post, a ministry said on Monday in the capital.</p>" * 5


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000 + WORDS,
        "<p>" + "<b>" * 20_000 + WORDS,
        "<ul><li>" * 20_000 + WORDS,
        "<table><tr><td>" * 10_000 + WORDS,
        "<p>x" * 100_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + WORDS,
        "<p a='>' " + " ".join(f"a{n}" for n in range(100_000)) + WORDS,
        '<p x" a=">" ' + " ".join(f"a{n}" for n in range(100_000)) + WORDS,
    ],
    ids=["deep", "bold", "lists", "tables", "many", "attributes", "quoted", "odd quotes"],
)
def test_what_would_cost_the_parser_is_refused_before(html: str):
    with pytest.raises(TooLarge):
        list(page(f"<html><body>{html}</body></html>".encode()))


@pytest.mark.parametrize(
    "html",
    [
        "<svg><path d='" + "1 2 " * 5_000 + "'/></svg>" + WORDS,
        "<script>" + "if (a < b) " * 60_000 + "</script>" + WORDS,
        "<p>" + "word " * 50_000 + "</p>",
        "<!--" + "<p>" * 60_000 + "-->" + WORDS,
        "<script>for (i = 0; i<n; i++) {" + " a = b;" * 500 + "}</script>" + WORDS,
    ],
    ids=["path", "script", "long", "comment", "loop"],
)
def test_what_only_looks_costly_is_read(html: str):
    (draft,) = page(f"<html><body>{html}</body></html>".encode())
    assert draft.text


@given(st.text(alphabet="<>/\"'=! -abp\n", max_size=300))
def test_any_source_can_be_checked(html: str):
    try:
        seen = parsable(html)
    except TooLarge:
        return
    assert parsable(seen) == seen


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda t: f"<p>{t}</p>".encode()))
def test_any_bytes_are_a_page_or_refused_and_always_the_same(data: bytes):
    def taken():
        try:
            return list(page(data))
        except ReportedlyError as error:
            return str(error)

    assert taken() == taken()
