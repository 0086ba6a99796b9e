import pytest

from reportedly.acquire.came import Came
from reportedly.acquire.page import page
from reportedly.errors import NotOpen, SoftNotFound, UnreadableReport
from reportedly.packs import Sites
from reportedly.packs.site import Site

URL = "https://wire.example/news/2021/envoy-leaves-post"
ARTICLE = "<meta property='og:type' content='article'>"
DATED = "<meta property='article:published_time' content='2021-01-05'>"


def taken(title: str, *paragraphs: str, head: str = "", came: Came | None = None):
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    html = f"<html><head><title>{title}</title>{head}</head><body><div>{body}</div></body></html>"
    (draft,) = page(html.encode(), Came(asked=URL, url=URL) if came is None else came)
    return draft


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("404 Not Found", "Back to the front page."),
        ("Page not found | The Wire", "Try the search, or read what others read today."),
        ("The Wire", "Sorry, the page you are looking for could not be found."),
        ("The Wire", "This article has been removed. Read our other news."),
        ("더 와이어", "요청하신 페이지를 찾을 수 없습니다. 주소를 확인해 주세요."),
        ("오류 안내", "존재하지 않는 기사입니다."),
        ("Страница не найдена", "Вернуться на главную."),
    ],
)
def test_an_error_page_that_is_called_a_success_is_told_as_one(title: str, words: str):
    with pytest.raises(SoftNotFound):
        taken(title, words)


@pytest.mark.parametrize(
    ("title", "words", "head"),
    [
        ("Envoy leaves", "An envoy left his post, a ministry said.", ""),
        ("Page not found: envoy's biography is gone", "A ministry took the page down.", ""),
        (
            "Site of embassy goes dark",
            "This page no longer exists, the embassy's site said.",
            DATED,
        ),
        ("Site of embassy goes dark", 'Visitors read "the page you requested does not exist".', ""),
        ("Paper withdraws story", "This article has been removed, its editor wrote.", ARTICLE),
        ("404 officials left out", "A list of 404 officials was shown.", ""),
        ("대사 귀국", "대사가 임지를 떠났다고 외교부가 밝혔다.", ""),
        ("Log-ins of officials sold", "Log-ins of two officials were sold, police said.", ""),
    ],
)
def test_a_short_news_item_is_none(title: str, words: str, head: str):
    assert words[:20] in taken(title, words, head=head).text


def test_the_words_that_the_pack_knows_of_a_site_count():
    sites = Sites(rows={"wire.example": Site(missing=("nothing to see here",))})
    with pytest.raises(SoftNotFound):
        taken("The Wire", "Nothing to see  here!", came=Came(asked=URL, url=URL, sites=sites))


@pytest.mark.parametrize(
    ("url", "refused"),
    [
        ("https://wire.example/", True),
        ("https://wire.example/index.html", True),
        ("https://wire.example/en/", True),
        ("https://www.wire.example/error/404", True),
        ("https://wire.example/news/2021/envoy-leaves-post/", False),
        ("https://wire.example/article/7", False),
    ],
)
def test_a_deep_address_that_leads_to_the_front_page_has_no_article(url: str, refused: bool):
    words = "An envoy left his post, a ministry said, and nobody knows where he is."
    came = Came(asked=URL, url=url)
    if refused:
        with pytest.raises(SoftNotFound):
            taken("The Wire", words, came=came)
    else:
        assert taken("The Wire", words, came=came).text == words


def test_a_front_page_that_was_asked_for_is_what_it_is():
    came = Came(asked="http://wire.example", url="https://wire.example/")
    assert taken("The Wire", "An envoy left his post, a ministry said.", came=came).text


@pytest.mark.parametrize(
    ("title", "words", "url", "told"),
    [
        ("Just a moment...", "Checking your browser before accessing the site.", URL, "robots"),
        ("Before you continue", "We and our partners store cookies.", URL, "consent"),
        ("Log in", "Please log in to read on.", URL, "log-in"),
        ("Envoy leaves", "Subscribe to continue reading.", URL, "pay"),
        ("The Wire", "Welcome.", "https://consent.wire.example/collect?to=x", "consent"),
        ("The Wire", "Welcome back.", "https://wire.example/login?next=x", "log-in"),
    ],
)
def test_a_wall_is_told_as_what_it_is(title: str, words: str, url: str, told: str):
    with pytest.raises(NotOpen, match=told):
        taken(title, words, came=Came(asked=URL, url=url))


def test_a_page_that_scripts_would_write_is_refused_with_what_to_do():
    html = b"<html><head><title>T</title></head><body><div id='root'></div><script src=a></script>"
    for rest in (b"", b"<noscript>Turn on JavaScript.</noscript>"):
        with pytest.raises(UnreadableReport, match="scripts"):
            list(page(html + rest))
