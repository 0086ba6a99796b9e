"""Who published an item, by what its feed says: an outlet's name, never a channel's."""

import pytest

from reportedly.account.following.said import said_of
from reportedly.acquire.feeds import Item
from reportedly.packs import load

PACK = load()
FEED = "https://all.example/feed"


def said(feed=FEED, url="https://all.example/1", **told):
    return said_of(Item(id="1", url=url, **told), feed, PACK)


@pytest.mark.parametrize(
    ("publisher", "address", "outlet"),
    [
        ("Daily Courier", "https://courier.example", "Daily Courier"),
        ("All News: World", "https://www.all.example/world.xml", None),
        ("Somebody", None, None),
        ("Google News", "https://news.google.com", None),
        (None, None, None),
    ],
)
def test_the_publisher_is_an_outlet(publisher, address, outlet):
    assert said(publisher=publisher, publisher_url=address).outlet == outlet


@pytest.mark.parametrize(
    ("publisher", "address", "outlet"),
    [
        ("Yonhap", "https://en.yna.co.kr", "Yonhap"),
        ("Yonhap - North Korea", "https://en.yna.co.kr/RSS/nk.xml", "Yonhap"),
        ("the reuters", None, "Reuters"),
    ],
)
def test_who_is_known_to_show_what_others_publish_may_name_them(publisher, address, outlet):
    of_others = "https://news.google.com/rss/search"
    assert said(feed=of_others, publisher=publisher, publisher_url=address).outlet == outlet


@pytest.mark.parametrize("publisher", ["Yonhap", "KCNA", "the NIS", "Rodong Sinmun"])
@pytest.mark.parametrize("address", [None, "https://www.kcna.kp", "https://en.yna.co.kr"])
def test_a_feed_that_nobody_knows_gives_its_pages_no_known_name(publisher, address):
    assert said(publisher=publisher, publisher_url=address).outlet is None


def test_an_outlet_is_believed_of_its_own_pages_and_its_own_feed():
    page, feed = "https://en.yna.co.kr/view/1", "https://en.yna.co.kr/RSS/nk.xml"
    assert said(url=page, publisher="Yonhap").outlet == "Yonhap"
    assert said(feed=feed, publisher="Yonhap").outlet == "Yonhap"


def test_the_day_is_that_of_the_site():
    evening = "2024-04-30T16:00:00+00:00"
    assert said(url="https://en.yna.co.kr/view/1", published=evening).published == "2024-05-01"
    assert said(published=evening).published == "2024-04-30"


def test_days_that_the_pack_says_to_move_are_none(tmp_path):
    (tmp_path / "mine.yaml").write_text("sites:\n  all.example: {dates: [not in feed]}\n")
    item = Item(id="1", url="https://www.all.example/1", published="2024-04-30")
    assert said_of(item, FEED, load(extra=tmp_path)).published is None
