from reportedly.acquire.dated import WORDS, stronger_than
from reportedly.acquire.metadata import Metadata


def test_every_way_goes_before_all_that_come_after_it():
    for place, word in enumerate(WORDS):
        assert not stronger_than(word, word)
        assert stronger_than(word, None)
        assert all(stronger_than(word, later) for later in WORDS[place + 1 :])


def test_a_day_keeps_how_it_was_found():
    page = Metadata(published="2021-01-05", dated_by="meta")
    assert Metadata(title="T").over(page).dated_by == "meta"
    assert page.dated("feed").dated_by == "meta"
    assert Metadata().dated("feed").dated_by is None


def test_a_feed_goes_before_the_making_of_a_file_and_not_before_the_page():
    feed = Metadata(published="2021-01-06").dated("feed")
    page = Metadata(published="2021-01-05", dated_by="meta")
    made = Metadata(published="2021-01-09", dated_by="document")
    assert page.over(feed).published == "2021-01-05"
    assert made.over(feed).published == "2021-01-06"
    assert made.over(feed).dated_by == "feed"
