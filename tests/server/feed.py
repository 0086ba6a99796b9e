"""Feeds in the three forms that outlets publish them in."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

RSS = "application/rss+xml; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
XML = "application/xml; charset=utf-8"


@dataclass(frozen=True)
class Item:
    """One item of a feed; what is empty is left out."""

    url: str
    title: str = "General dismissed"
    id: str = ""
    day: str = "Tue, 14 May 2019 09:00:00 +0900"
    text: str = ""
    publisher: str = ""
    publisher_url: str = ""


def rss(items: Iterable[Item], title: str = "The Gazette") -> str:
    """RSS 2.0."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{escape(title)}</title>{''.join(map(_rss_item, items))}</channel></rss>"
    )


def _rss_item(item: Item) -> str:
    source = f"<source url={quoteattr(item.publisher_url)}>{escape(item.publisher)}</source>"
    return (
        f"<item><title>{escape(item.title)}</title><link>{escape(item.url)}</link>"
        + f"<guid isPermaLink='false'>{escape(item.id)}</guid>" * bool(item.id)
        + f"<pubDate>{item.day}</pubDate>" * bool(item.day)
        + f"<description>{escape(item.text)}</description>" * bool(item.text)
        + source * bool(item.publisher)
        + "</item>"
    )


def atom(items: Iterable[Item], title: str = "The Gazette") -> str:
    """Atom 1.0 (RFC 4287)."""
    entries = "".join(
        f"<entry><id>{escape(item.id or item.url)}</id><title>{escape(item.title)}</title>"
        f"<link href={quoteattr(item.url)}/><updated>2019-05-14T09:00:00+09:00</updated></entry>"
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<id>urn:gazette</id><title>{escape(title)}</title>"
        f"<updated>2019-05-14T09:00:00+09:00</updated>{entries}</feed>"
    )


def sitemap(items: Iterable[Item], outlet: str = "The Gazette") -> str:
    """A news sitemap."""
    urls = "".join(
        f"<url><loc>{escape(item.url)}</loc><n:news><n:publication><n:name>{escape(outlet)}</n:name>"
        "<n:language>en</n:language></n:publication>"
        "<n:publication_date>2019-05-14</n:publication_date>"
        f"<n:title>{escape(item.title)}</n:title></n:news></url>"
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    )


def sitemap_index(addresses: Iterable[str]) -> str:
    """A sitemap of sitemaps."""
    maps = "".join(f"<sitemap><loc>{escape(url)}</loc></sitemap>" for url in addresses)
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'
    )
