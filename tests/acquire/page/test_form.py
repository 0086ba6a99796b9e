import pytest

from reportedly.acquire.page import page
from reportedly.errors import TooLarge, UnreadableReport

BODY = "<p>An envoy left his post in March 2019, a ministry said.</p>" + "".join(
    f"<p>Paragraph {n} tells what {n} officials said of the case on that day in the capital.</p>"
    for n in range(8)
)


def taken(html: str | bytes):
    (draft,) = page(html if isinstance(html, bytes) else html.encode())
    return draft


def test_words_title_outlet_date_and_address_are_taken():
    draft = taken(
        "<!DOCTYPE html><html><head><title>Envoy leaves | NK Wire</title>"
        "<meta property='og:site_name' content='NK Wire'>"
        "<meta property='og:title' content='Envoy leaves'>"
        "<meta property='article:published_time' content='2019-06-04T01:00:00+09:00'>"
        "<link rel='canonical' href='https://example.org/news/envoy'></head><body>"
        "<nav>Home About Contact</nav><article><h1>Envoy leaves</h1>"
        f"{BODY}</article><footer>All rights reserved</footer></body></html>"
    )
    known = draft.metadata
    assert (known.title, known.outlet, known.published) == ("Envoy leaves", "NK Wire", "2019-06-04")
    assert known.url == "https://example.org/news/envoy"
    assert draft.text.startswith("An envoy left his post in March 2019, a ministry said.\n")
    assert "rights reserved" not in draft.text
    assert draft.extractor.startswith("trafilatura ")


def test_names_in_inline_tags_are_not_glued():
    draft = taken(
        "<html><body><div><p>Marshal<nobr><b>Kim Jong Un</b></nobr>to visit the farm.</p>"
        f"{BODY}</div></body></html>"
    )
    assert draft.text.startswith("Marshal Kim Jong Un to visit the farm.")


def test_a_short_page_and_one_with_an_xml_declaration_are_read():
    html = "<?xml version='1.0' encoding='utf-8'?><html><body><p>An envoy left.</p></body></html>"
    draft = taken(html)
    assert draft.text == "An envoy left."
    assert draft.metadata.published is None
    assert draft.metadata.outlet is None


def test_the_declared_encoding_is_used():
    html = "<html><head><meta charset='euc-kr'></head><body><p>외교관이 떠났다.</p></body></html>"
    assert taken(html.encode("euc-kr")).text == "외교관이 떠났다."


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<html></html>", "<p> </p>", "<!-- nothing -->"]
)
def test_a_page_without_an_article_is_refused(html: str):
    with pytest.raises(UnreadableReport):
        taken(html)


def test_a_page_of_too_many_elements_is_refused():
    with pytest.raises(TooLarge, match="50,000"):
        taken("<html><body>" + "<p>Word.</p>" * 50_000 + "</body></html>")


def test_the_same_page_gives_the_same_draft():
    html = f"<html><head><title>T</title></head><body>{BODY}</body></html>"
    assert taken(html) == taken(html)
