import pytest

from reportedly.account.following import FeedFetched, FeedReader, Fetching
from reportedly.ledger import Ledger
from reportedly.packs import load
from tests.server import BEHAVIOURS, Server
from tests.server.asking import Clock, client
from tests.server.keeping import HOUR, check_whole, getter

FETCHED = [name for name, behaviour in BEHAVIOURS.items() if behaviour.verb == "fetch"]


def fetch(server: Server, ledger: Ledger, clock: Clock, *addresses: str) -> list[FeedFetched]:
    """Fetch some feeds, an hour later each time."""
    getting = getter(server, ledger, clock, HOUR)
    reader = FeedReader(client(server, clock))
    fetching = Fetching(ledger, reader, getting, load(), clock=clock)
    return [fetching.fetch(address) for address in addresses]


def ends(fetched: FeedFetched) -> str:
    """The one word for what came of a feed, the worst first."""
    if fetched.failed:
        return "refused"
    return "new" if fetched.count("new") else "passed over"


def said(fetched: FeedFetched) -> str:
    """Why the feed or its items were refused."""
    return " ".join([fetched.refused_feed or "", *(v.because for v in fetched.visits)])


@pytest.mark.parametrize("name", FETCHED)
def test_every_feed_ends_as_documented_and_leaves_nothing_half_kept(server, tmp_path, name):
    behaviour, path, clock = BEHAVIOURS[name], tmp_path / "ledger.db", Clock()
    with Ledger.create(path) as ledger:
        (fetched,) = fetch(server, ledger, clock, behaviour.url)
    assert ends(fetched) == behaviour.ends
    assert behaviour.says in said(fetched)
    check_whole(path)


@pytest.mark.parametrize("name", [n for n in FETCHED if BEHAVIOURS[n].ends == "new"])
def test_nothing_comes_twice(server, tmp_path, name):
    behaviour, path, clock = BEHAVIOURS[name], tmp_path / "ledger.db", Clock()
    with Ledger.create(path) as ledger:
        for _ in range(4):
            fetch(server, ledger, clock, behaviour.url)
        kept = ledger.reports()
    assert len(kept) == len({report.url for report in kept}) > 0
    pages = [each.url for each in server.asked if "/2019/" in each.path]
    assert len(set(pages)) == len(pages), "a page that is known is not asked for again"
    check_whole(path)


def test_feeds_that_list_the_same_pages_bring_them_once(server, tmp_path):
    path, clock = tmp_path / "ledger.db", Clock()
    one, other = BEHAVIOURS["feed-sitemap-index"].url, "http://feed-sitemap-index.test/feed-1"
    with Ledger.create(path) as ledger:
        fetch(server, ledger, clock, one, other)
        assert len(ledger.reports()) == 3
    check_whole(path)


def test_a_bad_feed_and_a_bad_item_cost_the_others_nothing(server, tmp_path):
    path, clock = tmp_path / "ledger.db", Clock()
    names = ("xml-laughs", "feed-with-faults", "xml-empty", "feed-rss")
    with Ledger.create(path) as ledger:
        told = fetch(server, ledger, clock, *(BEHAVIOURS[name].url for name in names))
    assert [ends(each) for each in told] == ["refused", "refused", "refused", "new"]
    assert [each.count("new") for each in told] == [0, 1, 0, 3]
    check_whole(path)


def test_items_that_lead_astray_are_not_asked_for(server, tmp_path):
    path, clock = tmp_path / "ledger.db", Clock()
    with Ledger.create(path) as ledger:
        (told,) = fetch(server, ledger, clock, BEHAVIOURS["feed-astray"].url)
    assert told.count("new") == 1
    assert {each.host for each in server.asked} == {"feed-astray.test"}


def test_a_feed_that_grows_brings_only_what_is_new(server, tmp_path):
    path, clock = tmp_path / "ledger.db", Clock()
    with Ledger.create(path) as ledger:
        told = [fetch(server, ledger, clock, BEHAVIOURS["feed-growing"].url)[0] for _ in range(4)]
    assert [each.count("new") for each in told] == [1, 1, 1, 0]


def test_a_feed_that_is_unchanged_costs_one_request(server, tmp_path):
    path, clock = tmp_path / "ledger.db", Clock()
    with Ledger.create(path) as ledger:
        url = BEHAVIOURS["feed-unchanged"].url
        fetch(server, ledger, clock, url)
        before = len(server.asked)
        (told,) = fetch(server, ledger, clock, url)
    assert told.unchanged
    assert {each.path for each in server.asked[before:]} == {"/robots.txt", "/feed"}
