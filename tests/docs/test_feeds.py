"""The numbers on the page on feeds are the program's own."""

import re

from reportedly.account.following.pauses import PAUSES, REVISITS
from reportedly.acquire.feeds import limits
from reportedly.acquire.feeds.dates import FIRST_YEAR
from reportedly.cli.fetch import MOST_PAGES
from tests.docs.pages import DOCS, rows

PAGE = DOCS / "feeds.md"
WORDS = " ".join(PAGE.read_text(encoding="utf-8").split())
UNITS = {"minute": 60, "hour": 3_600, "day": 86_400}


def test_the_pauses_are_told():
    (told,) = (done for item, done in rows(PAGE, "an item") if item == "could not be got")
    written = re.findall(r"(\d+) (minute|hour|day)s?", told)
    assert [int(n) * UNITS[unit] for n, unit in written] == [p.total_seconds() for p in PAUSES]


def test_the_intervals_are_told():
    ages = [(age.days, interval.total_seconds() / 3_600) for age, interval in REVISITS]
    assert ages == [(1, 6), (7, 24), (30, 168)]
    (told,) = (done for item, done in rows(PAGE, "an item") if "last 30 days" in item)
    assert "on the first day every 6 hours, in the first week each day, then each week" in told


def test_the_limits_are_told():
    for told in (
        f"more than {limits.MAX_FEED_BYTES // 10**6} MB",
        f"{limits.MAX_BRACKETS // 2:,} elements",
        f"{limits.MAX_ATTRIBUTES} attributes",
        f"{limits.MAX_DEPTH} elements within one another",
        f"At most {limits.MAX_ITEMS:,} items",
        f"titles are cut at {limits.MAX_TITLE:,} characters",
        f"at most {MOST_PAGES} pages",
        f"date before {FIRST_YEAR}",
    ):
        assert told in WORDS, told
    assert (limits.MAX_MAPS, limits.MAX_MAPS_DEPTH) == (10, 2)
    assert "ten at most and two levels deep" in WORDS
