"""What a page says of itself: title, outlet, address, language and day of publication."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import msgspec
import yaml

from reportedly.acquire.address import address, canonical, host_of, same_site, site_name
from reportedly.acquire.came import Came
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.page import structured
from reportedly.acquire.page.dates import published
from reportedly.acquire.page.days import Order
from reportedly.model import normalised
from reportedly.packs import Site

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S{1,2000})\s*-->", re.IGNORECASE)
_HEAD = 4096
_SEPARATOR = re.compile(r"\s+[|\-–—·•»:<>/]+\s+|\s*[|»]\s*")
_LONGEST_NAME = 120


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aggregators: tuple[str, ...]
    outlet: tuple[str, ...]
    title: tuple[str, ...]
    language: tuple[str, ...]


@cache
def _data() -> _Data:
    source = files("reportedly.acquire.page").joinpath("head.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(source, yaml.BaseLoader), _Data)


def head_of(tree: "HtmlElement", html: str, came: Came) -> Metadata:
    """The metadata of a page.

    Args:
        tree: the whole page.
        html: its characters: a comment before the first element names a saved page's address.
        came: what is known of it beside its bytes.
    """
    told, metas = structured.nodes(tree), _metas(tree)
    url = _address(tree, html, metas, came)
    outlet = _outlet(told, metas, url, came)
    site = came.sites.site(host_of(url)) if url else None
    day = published(tree, url, order_of(site), by_address=_dated_by_address(site))
    return Metadata(
        outlet=outlet,
        published=day.day if day else None,
        dated_by=day.by if day else None,
        url=url,
        title=_title(tree, told, metas, outlet),
        language=_language(tree, metas, came),
    )


def order_of(site: Site | None) -> Order:
    """How a site writes days."""
    if site is None:
        return Order()
    zone = None
    if site.zone is not None:
        hours, minutes = int(site.zone[1:3]), int(site.zone[4:6])
        zone = timedelta(hours=hours, minutes=minutes) * (-1 if site.zone[0] == "-" else 1)
    return Order(month_first="month first" in site.dates, zone=zone)


def _dated_by_address(site: Site | None) -> bool:
    return site is not None and "in address" in site.dates


def _metas(tree: "HtmlElement") -> dict[str, str]:
    """The elements of the head that name something, the first of each name."""
    told: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for key in ("property", "name", "http-equiv"):
            name = (element.get(key) or "").strip().casefold()
            if name and content:
                told.setdefault(name, content)
    return told


def _address(tree: "HtmlElement", html: str, metas: dict[str, str], came: Came) -> str | None:
    """The page's address: what it calls its own counts where that lies on the same site."""
    saved = _SAVED.search(html[:_HEAD])
    base = came.url or (saved[1] if saved else None)
    own = [element.get("href") for element in tree.iter("link") if _is_canonical(element)]
    for told in (*own, metas.get("og:url")):
        if found := _own_address(told, base, came):
            return found
    return None if base is None else address(_unwrapped(base, came), came.sites)


def _unwrapped(url: str, came: Came) -> str:
    """The address behind one that wraps it, itself where it wraps none."""
    known = canonical(url, came.sites)
    return url if host_of(known) == host_of(url) else known


def _own_address(told: str | None, base: str | None, came: Came) -> str | None:
    if not told or not told.strip():
        return None
    try:
        found = urljoin(base or "", told.strip())
        parts = urlsplit(found)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None:
        return None
    if base is not None:
        page_itself = _unwrapped(base, came)
        if not same_site(found, page_itself):
            return None
        if is_front(found) and not is_front(page_itself):
            return None
    return address(found, came.sites)


def is_front(url: str) -> bool:
    """Whether an address is that of a site's front page."""
    parts = urlsplit(url)
    return parts.path.strip("/") in {"", "index.html", "index.htm", "index.php"} and not parts.query


def _is_canonical(element: "HtmlElement") -> bool:
    return "canonical" in (element.get("rel") or "").casefold().split()


def _outlet(
    told: Sequence[structured.Node], metas: dict[str, str], url: str | None, came: Came
) -> str | None:
    host = host_of(url or "")
    known = came.sites.outlet(host)
    if known is not None:
        return known
    shows_others = came.sites.aggregates(host)
    own = {normalised(name) for name in _data().aggregators}
    if shows_others and (site := site_name(url or "")):
        own.add(normalised(site.partition(".")[0]))
    for name in _named(told, metas, shows_others):
        plain = normalised(name)
        claimed = not shows_others and came.url and not came.sites.may_call_itself(host, name)
        if len(name) <= _LONGEST_NAME and plain not in own and not (claimed or _is_address(name)):
            return name
    return None


def _named(
    told: Sequence[structured.Node], metas: dict[str, str], shows_others: bool
) -> Iterator[str]:
    """Names of the publisher, the most telling first; on an aggregator's page, not its own."""
    article = structured.article(told)
    nodes = () if article is None else (article,)
    origins = ("provider", "sourceOrganization", "publisher")
    keys = origins if shows_others else ("publisher", "sourceOrganization", "provider")
    structured_names = [
        name for node in nodes for key in keys if (name := structured.words(node.get(key)))
    ]
    if shows_others:
        yield from structured_names
        return
    if "og:site_name" in metas:
        yield metas["og:site_name"]
    yield from structured_names
    yield from (metas[name] for name in _data().outlet if name in metas)


def _is_address(name: str) -> bool:
    return name.startswith(("http://", "https://", "@", "//"))


def _title(
    tree: "HtmlElement",
    told: Sequence[structured.Node],
    metas: dict[str, str],
    outlet: str | None,
) -> str | None:
    article = structured.article(told)
    headline = structured.words(article.get("headline")) if article is not None else None
    candidates = [metas.get(name) for name in _data().title]
    headings = [words for e in tree.iter("h1") if (words := _text(e))]
    candidates += [headline, headings[0] if len(headings) == 1 else None]
    candidates += [words for e in tree.iter("title") if (words := _text(e))][:1]
    candidates += headings[:1]
    for title in candidates:
        if title and (shown := _without_outlet(" ".join(title.split()), outlet, headings)):
            return shown
    return None


def _without_outlet(title: str, outlet: str | None, headings: Sequence[str]) -> str:
    """A title without the name of its outlet before or behind it."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    for heading in headings:
        if normalised(heading) in {normalised(parts[0]), normalised(parts[-1])}:
            return heading
    name = normalised(outlet or "")
    if name and normalised(parts[-1]) == name:
        return title[: title.rindex(parts[-1])].rstrip(" |-–—·•»:<>/")
    if name and normalised(parts[0]) == name:
        return title[len(parts[0]) :].lstrip(" |-–—·•»:<>/")
    return title


def _text(element: "HtmlElement") -> str:
    return " ".join("".join(element.itertext()).split())


def _language(tree: "HtmlElement", metas: dict[str, str], came: Came) -> str | None:
    root = tree.getroottree().getroot()
    told = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang")]
    told += [metas.get(name) for name in _data().language]
    return next((tag.strip() for tag in (*told, came.language) if tag and tag.strip()), None)
