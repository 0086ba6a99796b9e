"""Answers with invented feeds in them."""

from datetime import UTC, datetime

from reportedly.acquire.feeds import feed_of
from reportedly.model import Response

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
HERE = "https://morning.example/feed"


def response(body, url=HERE, content_type="application/xml"):
    body = body.encode() if isinstance(body, str) else body
    return Response(
        asked=url,
        url=url,
        hops=(),
        status=200,
        headers=(("Content-Type", content_type),),
        body=body,
        retrieved=NOW,
    )


def feed(body, **told):
    return feed_of(response(body, **told))


def rss(*items, head=""):
    held = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>Morning Gazette</title>{head}{held}</channel></rss>"
    )


def atom(*entries):
    held = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Morning Gazette</title>{held}</feed>'


def urlset(*urls):
    held = "".join(f"<url>{url}</url>" for url in urls)
    return (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{held}</urlset>'
    )
