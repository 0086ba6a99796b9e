"""What a feed says of the page that an item leads to, where the page itself is silent."""

from reportedly.acquire.address import host_of, same_site
from reportedly.acquire.feeds import Item, day_in
from reportedly.acquire.metadata import Metadata
from reportedly.packs import Pack, Sites


def said_of(item: Item, feed: str, pack: Pack) -> Metadata:
    """Title, day and publisher of an item, in the words that the page's own go before.

    The day is that of the site's clock. Days in the feeds of sites that the pack says to move them
    are none.

    Args:
        item: as the feed has it.
        feed: the address of the feed.
        pack: knows sites and outlets.
    """
    site = pack.site(host_of(item.url))
    moved = site is not None and "not in feed" in site.dates
    return Metadata(
        outlet=_publisher(item, feed, pack),
        published=None if moved else day_in(item.published, site.zone if site else None),
        title=item.title,
    )


def _publisher(item: Item, feed: str, pack: Pack) -> str | None:
    """The outlet that a feed names for an item.

    A name that goes with the address of an outlet's site, or that the pack knows, is that outlet's,
    where the page or the feed lies on its site, or the pack knows the feed's for one that shows
    what others published: anybody can write a name into a feed. Any other counts only where it
    belongs to another site than the feed: the name that a feed gives to its own site is that of a
    channel ("Gazette: World") rather than of the outlet.
    """
    host = host_of(item.publisher_url) if item.publisher_url else ""
    if pack.sites.aggregates(host):
        return None
    known = pack.source(item.publisher)
    named = pack.sites.outlet(host) or (known.names[0] if known is not None else None)
    if named is not None:
        return named if _is_believed(named, item, feed, pack.sites) else None
    if item.publisher is None:
        return None
    elsewhere = bool(host) and not same_site(item.publisher_url or "", feed)
    return item.publisher if elsewhere else None


def _is_believed(outlet: str, item: Item, feed: str, sites: Sites) -> bool:
    if sites.aggregates(host_of(feed)):
        return True
    return any(sites.may_call_itself(host_of(url), outlet) for url in (item.url, feed))
