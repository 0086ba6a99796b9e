import pytest
from lxml.html import fromstring

from reportedly.acquire.came import Came
from reportedly.acquire.page.head import head_of
from reportedly.packs import Sites
from reportedly.packs.site import Site

URL = "https://news.wire.example/2021/envoy?utm_source=feed"
SITES = Sites(
    rows={
        "wire.example": Site(outlet="wire"),
        "gather.example": Site(aggregates=True),
    },
    trackers={"utm_*": "campaigns"},
    outlets={"wire": "The Wire"},
)


def head(inner: str, url: str | None = URL, root: str = "<html>", body: str = "", **given):
    html = f"{root}<head>{inner}</head><body>{body}</body></html>"
    return head_of(fromstring(html), html, Came(asked=url, url=url, **given))


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("<link rel=canonical href='https://wire.example/envoy#a'>", "https://wire.example/envoy"),
        ("<link rel=canonical href='/envoy'>", "https://news.wire.example/envoy"),
        (
            "<meta property='og:url' content='https://wire.example/envoy'>",
            "https://wire.example/envoy",
        ),
        ("<link rel=canonical href='https://other.example/envoy'>", None),
        ("<link rel=canonical href='https://wire.example.evil.test/envoy'>", None),
        ("<link rel=canonical href='https://wire.example/'>", None),
        ("<link rel=canonical href='https://reader:secret@wire.example/envoy'>", None),
        ("<link rel=canonical href='javascript:alert(1)'>", None),
        ("<link rel=canonical href='https://[::1'>", None),
        ("", None),
    ],
)
def test_a_page_says_its_own_address_only_on_its_own_site(told: str, address: str | None):
    kept = "https://news.wire.example/2021/envoy"
    assert head(told, sites=SITES).url == (address or kept)


def test_variants_lead_to_the_page_itself():
    canonical = "<link rel=canonical href='https://wire.example/envoy'>"
    for url in (
        "https://amp.wire.example/envoy?print=1",
        "https://wire-example.cdn.ampproject.org/c/s/wire.example/envoy",
    ):
        assert head(canonical, url).url == "https://wire.example/envoy"
    cached = "https://wire-example.cdn.ampproject.org/c/s/wire.example/envoy"
    assert head("", cached).url == "https://wire.example/envoy"


def test_a_page_saved_by_a_browser_tells_where_it_was_saved_from():
    comment = "<!-- saved from url=(0033)https://wire.example/2021/envoy -->"
    assert head("", None, root=f"{comment}<html>").url == "https://wire.example/2021/envoy"
    assert head("", None).url is None


JSON_LD = (
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Envoy",'
    '"publisher": {"@type": "Organization", "name": "%s"}}]}</script>'
)


@pytest.mark.parametrize(
    ("told", "url", "outlet"),
    [
        ("<meta property='og:site_name' content='Wire Online'>", URL, "The Wire"),
        ("<meta property='og:site_name' content='Daily'>", "https://daily.test/a", "Daily"),
        (JSON_LD % "Daily", "https://daily.test/a", "Daily"),
        ("<meta property='og:site_name' content='Google News'>", "https://daily.test/a", None),
        ("<meta property='og:site_name' content='Gather'>", "https://gather.example/a", None),
        (JSON_LD % "Daily", "https://gather.example/a", "Daily"),
        (JSON_LD % "Gather", "https://gather.example/a", None),
        (
            "<meta property='og:site_name' content='https://daily.test'>",
            "https://daily.test/a",
            None,
        ),
        ("<script type='application/ld+json'>{broken</script>", "https://daily.test/a", None),
    ],
)
def test_the_outlet_is_who_publishes_and_never_who_gathers(told: str, url: str, outlet: str | None):
    assert head(told, url, sites=SITES).outlet == outlet


@pytest.mark.parametrize(
    ("told", "body", "title"),
    [
        ("<title>Envoy leaves - Daily</title>", "", "Envoy leaves"),
        ("<title>Daily | Envoy leaves</title>", "<h1>Envoy leaves</h1>", "Envoy leaves"),
        ("<meta property='og:title' content='Envoy leaves | Daily'>", "", "Envoy leaves"),
        ("<title>Kim - who is he?</title>", "", "Kim - who is he?"),
        ("", "<h1>Envoy <b>leaves</b></h1>", "Envoy leaves"),
        ("", "", None),
    ],
)
def test_the_title_is_without_the_outlet(told: str, body: str, title: str | None):
    named = "<meta property='og:site_name' content='Daily'>"
    assert head(named + told, "https://daily.test/a", body=body).title == title


def test_the_language_is_the_root_s_then_the_head_s_then_the_server_s():
    assert (
        head("<meta property='og:locale' content='ko_KR'>", root="<html lang='en'>").language
        == "en"
    )
    assert head("<meta property='og:locale' content='ko_KR'>").language == "ko_KR"
    assert head("", language="ja").language == "ja"
