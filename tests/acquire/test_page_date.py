import pytest
from lxml.html import fromstring

from reportedly.acquire.page_date import published

BODY = "<p>He left on 12 March 2019, and the ministry confirmed it on 2019-05-17.</p>"


def dated(head: str = "", body: str = BODY, url: str | None = None) -> str | None:
    return published(fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), url)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta property='article:published_time' content='2019-06-04T01:00:00Z'>", ""),
        ("<meta name='date' content='2019-06-04'>", ""),
        (
            "<script type='application/ld+json'>"
            '{"@type": "NewsArticle", "datePublished": "2019-06-04T08:00:00Z"}</script>',
            "",
        ),
        ("", "<time datetime='2019-06-04T08:00'>yesterday</time>"),
        ("", "<span class='publish-time'>2019.06.04.</span>"),
    ],
)
def test_the_day_is_found_where_pages_say_it(head: str, body: str):
    assert dated(head, body + BODY) == "2019-06-04"


def test_an_address_with_a_day_tells_it():
    assert dated(url="https://example.org/2019/06/04/envoy") == "2019-06-04"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        ("<meta itemprop='copyrightYear' content='2019'>", ""),
        ("<title>What happened on 12 March 2019</title>", "<h1>The events of 2019-03-12</h1>"),
        ("", "<footer><time datetime='2018-01-05'>2018</time></footer>"),
    ],
)
def test_days_of_happenings_and_copyright_are_not_taken(head: str, body: str):
    assert dated(head, body + BODY) is None


def test_a_month_is_not_made_its_first_day():
    assert dated("<meta name='date' content='June 2019'>") in {None, "2019-06"}
    assert dated("<meta name='date' content='2019-06-01'>") == "2019-06-01"
    assert dated("<meta name='date' content='2019-06-01T00:00:00Z'>") == "2019-06-01"
