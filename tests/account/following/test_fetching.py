"""What a fetch asks for, what it does not, and what it says of both."""

import pytest

from reportedly.acquire.web import NoAnswer
from tests.account.following.faking import FEED, Down, fetching

PAGES = [f"https://morning.example/{n}" for n in range(1, 4)]


@pytest.fixture
def fetch(ledger, web, getter):
    web.feed(1, 2, 3)
    for url in PAGES:
        web.pages[url] = f"words of {url}"

    def run(url=FEED, **told):
        getter.asked.clear()
        limit = told.pop("limit", None)
        return fetching(ledger, web, getter, **told).fetch(url, limit)

    return run


def test_every_item_is_got_once(fetch, getter):
    assert fetch().count("new") == 3
    assert getter.asked == PAGES
    again = fetch()
    assert getter.asked == []
    assert (again.known, again.visits) == (3, [])


def test_an_item_of_two_feeds_is_got_once_whatever_its_address_carries(fetch, web, getter):
    fetch()
    other = "https://other.example/feed"
    web.pages[other] = web.pages[FEED].replace("</link>", "?utm_source=rss#top</link>")
    assert fetch(other).known == 3
    assert getter.asked == []


def test_an_item_whose_address_moved_is_known_by_its_id(fetch, web, getter):
    fetch()
    web.pages[FEED] = web.pages[FEED].replace("example/2", "example/2-new-words-in-the-slug")
    assert fetch().known == 3
    assert getter.asked == []


def test_the_same_words_at_two_addresses_are_a_copy(fetch, web):
    web.feed(1, 2)
    web.pages[PAGES[0]] = web.pages[PAGES[1]] = "the same words"
    web.pages[FEED] = web.pages[FEED].replace("Title 2", "Title 1")
    assert [visit.outcome for visit in fetch().visits] == ["new", "known"]


def test_what_does_not_concern_the_country_is_passed_over_once(fetch, web, getter, ledger):
    web.pages[PAGES[1]] = "elsewhere"
    first = fetch()
    assert first.reasons("passed over") == [("not about the country", 1)]
    assert not first.failed
    assert len(ledger.reports()) == 2
    web.wait(days=8)
    fetch()
    assert PAGES[1] not in getter.asked


def test_one_bad_item_costs_no_other_and_is_tried_again_with_growing_pauses(fetch, web, getter):
    web.pages[PAGES[1]] = Down("the server is down")
    first = fetch()
    assert (first.count("new"), first.reasons("refused")) == (2, [("the server is down", 1)])
    assert first.failed
    soon = fetch()
    assert (soon.waiting, getter.asked, soon.failed) == (1, [], False)
    tries = 1
    for hours in (0.25, 1, 6, 24, 72):
        web.wait(hours=hours)
        tries += PAGES[1] in [v.asked for v in fetch().visits]
    assert tries == 6
    web.wait(days=30)
    assert fetch().given_up == 1
    assert PAGES[1] not in getter.asked


def test_an_item_that_works_at_last_is_kept(fetch, web):
    web.pages[PAGES[1]] = Down("the server is down")
    fetch()
    web.pages[PAGES[1]] = "words at last"
    web.wait(minutes=20)
    assert [(v.asked, v.outcome) for v in fetch().visits] == [(PAGES[1], "new")]


def test_an_item_that_failed_and_left_the_feed_is_tried_again(fetch, web):
    web.pages[PAGES[1]] = Down("the server is down")
    web.etags[FEED] = '"1"'
    fetch()
    web.feed(1, 3)
    web.pages[PAGES[1]] = "words at last"
    web.wait(minutes=20)
    assert [visit.asked for visit in fetch().visits] == [PAGES[1]]


def test_an_unchanged_feed_is_not_read_again(fetch, web):
    web.etags[FEED] = '"1"'
    fetch()
    assert fetch().unchanged
    assert fetch().unchanged
    web.feed(1, 2, 3, 4)
    web.etags[FEED] = '"2"'
    assert not fetch().unchanged


def test_what_the_limit_leaves_comes_the_next_time_though_the_feed_did_not_change(fetch, web):
    web.etags[FEED] = '"1"'
    first = fetch(limit=2)
    assert (len(first.visits), first.left) == (2, 1)
    second = fetch(limit=2)
    assert not second.unchanged
    assert (len(second.visits), second.left) == (1, 0)
    assert fetch().unchanged


def test_a_run_that_is_stopped_ends_after_the_page_in_hand(fetch, web, getter):
    web.etags[FEED] = '"1"'
    done = fetch(stopping=lambda: len(getter.asked) >= 2)
    assert done.stopped
    assert len(done.visits) == 2
    assert [v.asked for v in fetch().visits] == [PAGES[2]]


def test_a_changed_page_is_noticed_and_a_withdrawn_one(fetch, web):
    fetch()
    web.pages[PAGES[0]] = "other words"
    web.pages[PAGES[1]] = 404
    web.feed(3)
    web.wait(hours=7)
    done = fetch()
    assert {v.asked: v.outcome for v in done.visits} == {
        PAGES[0]: "changed",
        PAGES[1]: "withdrawn",
        PAGES[2]: "unchanged",
    }


def test_an_item_that_its_feed_says_has_changed_is_asked_for_at_once(fetch, web, getter):
    fetch()
    web.wait(minutes=5)
    web.pages[FEED] = web.pages[FEED].replace(
        "<title>Title 2</title>",
        "<title>Title 2</title><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate>"
        "<atom:updated xmlns:atom='http://www.w3.org/2005/Atom'>2024-05-01T12:04:00Z</atom:updated>",
    )
    assert [v.asked for v in fetch().visits] == [PAGES[1]]


def test_old_pages_are_asked_for_no_more(fetch, web):
    fetch()
    web.wait(days=31)
    assert fetch().visits == []


def test_a_site_that_is_down_is_left_alone(fetch, web):
    fetch()
    web.pages[FEED] = NoAnswer("the server is down")
    web.wait(hours=7)
    done = fetch()
    assert done.refused_feed == "the server is down"
    assert done.visits == []


def test_a_feed_that_cannot_be_read_says_why_and_its_pages_are_seen_to(fetch, web):
    fetch()
    web.pages[FEED] = "<opml/>"
    web.wait(hours=7)
    done = fetch()
    assert "no feed" in done.refused_feed
    assert len(done.visits) == 3


@pytest.mark.parametrize("status", [404, 410])
def test_a_feed_that_is_gone_says_so(fetch, web, status):
    web.pages[FEED] = status
    assert "there is no feed" in fetch().refused_feed


def test_entries_that_lead_to_no_page_are_counted_with_the_reason(fetch, web):
    web.feed(1, extra="<item><title>x</title><link>javascript:x()</link></item>")
    assert fetch().reasons("passed over") == [("its link is no web address (javascript)", 1)]


def test_what_was_added_by_hand_with_its_address_is_known(fetch, ledger, web, getter):
    getter.get(PAGES[0], weaker=_nothing())
    assert fetch().known == 1


def _nothing():
    from reportedly.acquire.metadata import Metadata

    return Metadata()
