"""Feeds: from one answer of a server to the items that it lists.

RSS, RDF, Atom, JSON Feed, sitemaps and news sitemaps. A feed leads to pages; its own words are
never the text of a report.
"""

from reportedly.acquire.feeds.answer import feed_of
from reportedly.acquire.feeds.dates import day_in
from reportedly.acquire.feeds.feed import Feed, Item, PassedOver, SiteMap
from reportedly.acquire.feeds.limits import MAX_FEED_BYTES, MAX_MAPS, MAX_MAPS_DEPTH

__all__ = [
    "MAX_FEED_BYTES",
    "MAX_MAPS",
    "MAX_MAPS_DEPTH",
    "Feed",
    "Item",
    "PassedOver",
    "SiteMap",
    "day_in",
    "feed_of",
]
