from datetime import timedelta

import pytest
from lxml.html import fromstring

from reportedly.acquire.page.dates import Day, published
from reportedly.acquire.page.days import Order

BODY = "<p>He left on 12 March 2019, and the ministry confirmed it on 2019-05-17.</p>"


def dated(head: str = "", body: str = BODY, url: str | None = None, **given) -> Day | None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return published(fromstring(page), url, **given)


JSON_LD = (
    "<script type='application/ld+json'>"
    '{"@type": "NewsArticle", "datePublished": "%s", "dateModified": "2020-01-01"}</script>'
)


@pytest.mark.parametrize(
    ("head", "body", "by"),
    [
        (JSON_LD % "2019-06-04T08:00:00Z", "", "json-ld"),
        ("<meta property='article:published_time' content='2019-06-04T01:00:00Z'>", "", "meta"),
        ("<meta name='date' content='2019-06-04'>", "", "meta"),
        ("", "<div itemprop='datePublished' content='2019-06-04'></div>", "microdata"),
        ("", "<time datetime='2019-06-04T08:00'>yesterday</time>", "time"),
        ("", "<span class='publish-time'>2019.06.04.</span>", "byline"),
        ("", "<div class='article-info'>입력 2019년 6월 4일 10:30</div>", "byline"),
        ("", "<h1>Envoy leaves</h1><div>4 June 2019</div>", "line"),
        ("", "<p>Seoul, June 4, 2019 (Wire) -- An envoy left his post.</p>", "line"),
        ("", BODY * 99 + "<footer><p>Published: 4 June 2019</p></footer>", "line"),
        ("", "<p>Seoul (04.06.2019) An envoy left his post.</p>", "line"),
    ],
)
def test_the_day_is_found_where_pages_say_it_and_says_how(head: str, body: str, by: str):
    assert dated(head, body + BODY) == ("2019-06-04", by)


def test_an_address_with_a_day_tells_it():
    assert dated(url="https://wire.example/2019/06/04/envoy") == ("2019-06-04", "address")
    assert dated(url="https://wire.example/04-06-2019-envoy") == ("2019-06-04", "address")
    assert dated(url="https://wire.example/news/20190604000100") == ("2019-06-04", "address")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        ("<meta itemprop='copyrightYear' content='2019'>", ""),
        ("<meta property='article:modified_time' content='2019-06-04'>", ""),
        ("<meta http-equiv='last-modified' content='2019-06-04'>", ""),
        ("", "<div class='date'>Last updated: 4 June 2019</div>"),
        (
            "<title>What happened on 12 March 2019</title>",
            "<h1>The events of 2019-03-12 there</h1>",
        ),
        ("", "<footer><time datetime='2018-01-05'>2018</time></footer>"),
        ("", "<div class='related'><time datetime='2018-01-05'>Read this too</time></div>"),
        ("", "<ul class='comments'><li><time datetime='2018-01-05'></time></li></ul>"),
    ],
)
def test_days_of_happenings_changes_and_others_are_not_taken(head: str, body: str):
    assert dated(head, body + BODY) is None


def test_a_month_is_not_made_its_first_day():
    assert dated("<meta name='pubdate' content='June 2019'>") == ("2019-06", "meta")
    assert dated("<meta name='pubdate' content='2019-06'>") == ("2019-06", "meta")
    assert dated("<meta name='pubdate' content='2019-06-01'>") == ("2019-06-01", "meta")


def test_a_moment_in_utc_is_the_day_that_the_site_shows():
    late = JSON_LD % "2019-06-03T23:30:00Z"
    assert dated(late) == ("2019-06-03", "json-ld")
    assert dated(late, url="https://wire.example/2019/06/04/envoy") == ("2019-06-04", "address")
    assert dated(late, "<time>4 June 2019</time>" + BODY) == ("2019-06-04", "time")
    assert dated(late, "<time>8 June 2019</time>" + BODY) == ("2019-06-03", "json-ld")
    seoul = Order(zone=timedelta(hours=9))
    assert dated(late, order=seoul) == ("2019-06-04", "json-ld")
    assert dated(JSON_LD % "2019-06-03T23:30:00+09:00", order=seoul) == ("2019-06-03", "json-ld")


def test_what_the_pack_says_of_a_site_decides_between_readings():
    page = "<span class='published'>03/04/2021</span>"
    assert dated(body=page) == ("2021-04-03", "byline")
    assert dated(body=page, order=Order(month_first=True)) == ("2021-03-04", "byline")
    late = JSON_LD % "2019-06-09"
    url = "https://wire.example/2019/06/04/envoy"
    assert dated(late, url=url, by_address=True) == ("2019-06-04", "address")
