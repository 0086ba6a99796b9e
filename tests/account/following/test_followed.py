"""Acts of following are kept in their order, and nothing of them is lost."""

from datetime import UTC, datetime

from reportedly.account.following import followed, following
from reportedly.ledger import Ledger
from reportedly.model import Follow, Visit
from reportedly.packs import load

SITES = load().sites
AT = datetime(2024, 5, 1, tzinfo=UTC)


def act(address, act="follow", day=1):
    return Follow(address=address, at=AT.replace(day=day), act=act, by="desk")


def test_a_feed_is_followed_until_it_is_stopped(tmp_path):
    with Ledger.create(tmp_path / "reportedly.db") as ledger:
        for each in (
            act("http://a.example/feed"),
            act("https://b.example/feed", day=2),
            act("https://a.example/feed#x", "stop", 3),
            act("https://a.example/feed", day=4),
            act("https://a.example/feed", day=5),
        ):
            ledger.follow(each)
        assert len(ledger.follows()) == 5
        found = following(ledger, SITES)
    assert [(a.address, a.at.day) for a in found.values()] == [
        ("https://b.example/feed", 2),
        ("https://a.example/feed", 4),
    ]


def test_a_feed_tells_how_it_went_the_last_time(tmp_path):
    feed = "https://a.example/feed"
    told = {"asked": feed, "url": feed, "feed": feed}
    with Ledger.create(tmp_path / "reportedly.db") as ledger:
        ledger.follow(act(feed))
        assert followed(ledger, SITES)[0].told == "never fetched"
        ledger.visit(Visit(outcome="passed over", because="RSS, 3 items", at=AT, **told))
        ledger.visit(Visit(outcome="unchanged", at=AT.replace(day=2), **told))
        (one,) = followed(ledger, SITES)
        assert (one.told, one.fetched.day, one.failed) == ("RSS, 3 items", 2, False)
        ledger.visit(Visit(outcome="refused", because="down", at=AT.replace(day=3), **told))
        (one,) = followed(ledger, SITES)
        assert (one.told, one.failed) == ("down", True)
