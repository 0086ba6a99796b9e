"""Nothing twice, in whatever order feeds are fetched, and however often."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from tests.account.following.faking import Down, Getter, Web, fetching

FEEDS = [f"https://{name}.example/feed" for name in ("a", "b", "c")]
PAGES = [f"https://morning.example/{n}" for n in range(6)]

lists = st.lists(st.lists(st.integers(0, 5), max_size=5), min_size=3, max_size=3)
orders = st.lists(st.sampled_from(FEEDS), min_size=1, max_size=6)


@settings(max_examples=25, deadline=None)
@given(lists, orders, st.sets(st.integers(0, 5), max_size=2), st.integers(1, 4))
def test_each_page_is_got_once_and_each_that_is_listed_at_last(listed, order, down, limit):
    with tempfile.TemporaryDirectory() as folder:
        web = Web()
        for feed, numbers in zip(FEEDS, listed, strict=True):
            web.feed(*numbers, url=feed)
        for number, url in enumerate(PAGES):
            web.pages[url] = Down("down") if number in down else f"words of {url}"
        with Ledger.create(Path(folder) / "a.db", clock=lambda: web.now) as ledger:
            getter = Getter(ledger, web)
            run = fetching(ledger, web, getter)
            for feed in order:
                run.fetch(feed, limit)
            asked = list(getter.asked)
            assert len(asked) == len(set(asked))
            for url in PAGES:
                web.pages[url] = f"words of {url}"
            web.wait(minutes=20)
            for feed in order * 3:
                run.fetch(feed)
            wanted = {n for f, numbers in zip(FEEDS, listed, strict=True) if f in order
                      for n in numbers}  # fmt: skip
            got = [visit.asked for visit in ledger.visits() if visit.outcome == "new"]
            assert sorted(got) == sorted(PAGES[n] for n in wanted)
