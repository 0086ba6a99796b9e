"""Feeds as they should be, and with items that repeat, lead astray, or are not there."""

from collections.abc import Iterable, Iterator
from functools import partial

from tests.server.answers import status, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Answer, Behaviour
from tests.server.feed import ATOM, RSS, XML, Item, atom, rss, sitemap, sitemap_index

_PAGES = ("one", "two", "three")


def _items(host: str, pages: Iterable[str] = _PAGES) -> list[Item]:
    return [Item(f"http://{host}/2019/05/14/{page}", id=f"{host}-{page}") for page in pages]


FORTY = _items("feed-forty.test", [f"{number:02}" for number in range(40)])
"""A feed that takes some time."""


def site(kind: str, text: str, asked: Asked) -> Iterator[bytes]:
    """A feed, and the pages that it lists; `{host}` in the feed stands for the host."""
    if asked.path.startswith("/feed"):
        yield from whole(text.replace("{host}", asked.host), kind)
    elif asked.path in text:
        yield from page(asked)
    else:
        yield from status(404)


def page(asked: Asked) -> Iterator[bytes]:
    """A page of the host, another for each path."""
    yield from whole(article(f"{asked.host.removesuffix('.test')}-{asked.path.rpartition('/')[2]}"))


def index(asked: Asked) -> Iterator[bytes]:
    """A sitemap of two sitemaps."""
    if asked.path == "/feed":
        told = sitemap_index(f"http://{asked.host}/feed-{n}" for n in (1, 2))
        yield from whole(told, XML)
    elif asked.path == "/feed-1":
        yield from whole(sitemap(_items(asked.host)[:2]), XML)
    elif asked.path == "/feed-2":
        yield from whole(sitemap(_items(asked.host)[1:]), XML)
    else:
        yield from page(asked)


def index_loop(asked: Asked) -> Iterator[bytes]:
    """A sitemap of sitemaps that lists itself."""
    yield from whole(sitemap_index([asked.url, f"http://{asked.host}/feed-2"]), XML)


def index_astray(asked: Asked) -> Iterator[bytes]:
    """A sitemap of sitemaps that lie on this machine."""
    yield from whole(sitemap_index([f"http://127.0.0.1:{asked.trap}/map"]), XML)


def astray(asked: Asked) -> Iterator[bytes]:
    """Items that lead where nobody may be led, and one page."""
    if asked.path == "/2019/05/14/one":
        yield from page(asked)
        return
    links = (
        "javascript:alert(1)", "file:///etc/passwd", f"http://127.0.0.1:{asked.trap}/",
        f"http://[::1]:{asked.trap}/", "http://169.254.169.254/", "data:text/html,told", "",
        f"http://{asked.host}/2019/05/14/one",
    )  # fmt: skip
    items = [Item(link, id=f"astray-{n}") for n, link in enumerate(links)]
    yield from whole(rss(items), RSS)


def with_faults(asked: Asked) -> Iterator[bytes]:
    """Items of which one is gone and one is no page; the third is a page."""
    if asked.path == "/feed":
        yield from whole(rss(_items(asked.host)), RSS)
    elif asked.path.endswith("one"):
        yield from status(404)
    elif asked.path.endswith("two"):
        yield from whole(b"\x00\x01\x02" * 1000, "application/octet-stream")
    else:
        yield from page(asked)


def growing(asked: Asked) -> Iterator[bytes]:
    """One item more each time the feed is asked."""
    if asked.path == "/feed":
        yield from whole(rss(_items(asked.host)[: asked.nth]), RSS)
    else:
        yield from page(asked)


def unchanged(asked: Asked) -> Iterator[bytes]:
    """A feed with a tag, 304 from the second time on."""
    if asked.path != "/feed":
        yield from page(asked)
    elif asked.headers.get("if-none-match") == '"f1"':
        yield b'HTTP/1.1 304 Not Modified\r\nETag: "f1"\r\nConnection: close\r\n\r\n'
    else:
        yield from whole(rss(_items(asked.host)), RSS, headers=[("ETag", '"f1"')])


def elsewhere(asked: Asked) -> Iterator[bytes]:
    """News from another country: it concerns nobody here."""
    if asked.path == "/feed":
        yield from whole(rss(_items(asked.host)), RSS)
    else:
        words = (
            "The town council of Little Wexby voted on Tuesday to repaint its three bridges. The "
            "mayor said that work would begin in spring and cost no more than it did last time. ",
            "Two shopkeepers asked for another colour. The council heard them for an hour, thanked "
            "them, and chose the green that the bridges have had since anybody could remember. ",
            "The paint comes from a factory in the valley. Its owner promised that it would last "
            "for twelve years, or as long as the last coat, whichever was the longer of the two. ",
            "Nobody spoke against it, and the meeting closed before it was dark in the valley. ",
            f"The council meets again in a fortnight, at page {asked.path.rpartition('/')[2]}.",
        )
        told = "".join(f"<p>{paragraph}</p>" for paragraph in words)
        yield from whole(
            "<!DOCTYPE html><html lang='en'><head><title>Bridges</title></head>"
            f"<body><article><h1>Bridges</h1>{told}</article></body></html>"
        )


def _row(name: str, does: str, answer: Answer, ends: str = "new", says: str = "") -> Behaviour:
    return Behaviour(f"feed-{name}", does, answer, "200", ends, says, path="/feed", verb="fetch")


_THREE = _items("{host}")
_ODD_DAYS = [
    Item(_THREE[0].url, id="1", day="Tue, 14 May 2999 09:00:00 +0900"),
    Item(_THREE[1].url, id="2", day="the day before yesterday"),
    Item(_THREE[2].url, id="3", day=""),
]
_RELATIVE = [Item(f"/2019/05/14/{page}", id=page) for page in _PAGES]
_TRACKED = [
    Item(f"{_THREE[0].url}{tail}", id=f"tracked-{n}")
    for n, tail in enumerate(("", "?utm_source=feed", "#comments", "?utm_medium=rss&fbclid=x"))
]

TABLE = (
    _row("rss", "is RSS with three items", partial(site, RSS, rss(_THREE))),
    _row("forty", "is RSS with forty items", partial(site, RSS, rss(FORTY))),
    _row("atom", "is Atom with three entries", partial(site, ATOM, atom(_THREE))),
    _row("sitemap", "is a news sitemap of three pages", partial(site, XML, sitemap(_THREE))),
    _row("sitemap-index", "is a sitemap of two sitemaps that share a page", index),
    _row("rss-as-html", "is RSS and is called a page",
         partial(site, "text/html; charset=utf-8", rss(_THREE))),
    _row("doubles", "has every item twice", partial(site, RSS, rss([*_THREE, *_THREE]))),
    _row("tracked", "has one page under four addresses that only trackers tell apart",
         partial(site, RSS, rss(_TRACKED))),
    _row("relative", "has links relative to itself", partial(site, RSS, rss(_RELATIVE))),
    _row("odd-days", "has items of the future, of no day, and of a day in words",
         partial(site, RSS, rss(_ODD_DAYS))),
    _row("growing", "has one item more each time", growing),
    _row("unchanged", "has an ETag and answers 304 to it", unchanged),
    _row("astray", "has items that lead to scripts, files and this machine", astray, "refused"),
    _row("with-faults", "has three items of which one is gone and one is no page", with_faults,
         "refused"),
    _row("elsewhere", "has news that does not concern the pack's country", elsewhere,
         "passed over"),
    _row("index-loop", "is a sitemap of sitemaps that lists itself", index_loop, "refused"),
    _row("index-astray", "is a sitemap of sitemaps on this machine", index_astray, "refused"),
)  # fmt: skip
