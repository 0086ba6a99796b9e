"""A page in a feed's place: the one feed it links to is taken, of several one is to be chosen."""

import pytest

from reportedly.account.following import Beginning, FeedReader, following, stop
from reportedly.errors import NoFeed, NotFound
from tests.account.following.faking import FEED, PACK, START

SITE = "https://morning.example/"


def page(*feeds):
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="{f}">' for f in feeds)
    return f"<html><head>{links}</head><body>Words.</body></html>"


@pytest.fixture
def begin(ledger, web):
    web.feed(1, 2)
    beginning = Beginning(ledger, FeedReader(web), PACK.sites)
    return lambda address: beginning.follow(address, by="desk", at=START)


def test_a_page_leads_to_its_one_feed(begin, web, ledger):
    web.pages[SITE] = page("/feed", "/comments/feed/")
    begun = begin(SITE)
    assert (begun.outcome, begun.address) == ("follows", FEED)
    assert begun.told == f"RSS, 2 items (Morning), to which {SITE} links"
    assert list(following(ledger, PACK.sites)) == [FEED]


def test_of_several_feeds_one_is_to_be_chosen(begin, web, ledger):
    web.pages[SITE] = page("/feed", "/sport/feed")
    with pytest.raises(NoFeed, match=r"morning.example/sport/feed: follow one of them"):
        begin(SITE)
    assert not ledger.follows()


def test_a_page_whose_feed_is_no_feed_is_refused(begin, web, ledger):
    web.pages[SITE] = page("/other")
    web.pages[f"{SITE}other"] = page("/other")
    with pytest.raises(NoFeed):
        begin(SITE)
    assert not ledger.follows()


def test_feeds_that_the_pack_knows_are_named(begin, web):
    web.pages["https://www.nknews.org/"] = page()
    with pytest.raises(NoFeed, match="feeds known of its site"):
        begin("https://www.nknews.org/")


def test_a_feed_that_is_not_followed_cannot_be_stopped(begin, ledger):
    with pytest.raises(NotFound):
        stop(ledger, PACK.sites, FEED, by="desk", at=START)
    begin(FEED)
    assert stop(ledger, PACK.sites, f"{FEED}#x", by="desk", at=START) == FEED
    assert begin(FEED).outcome == "follows"
