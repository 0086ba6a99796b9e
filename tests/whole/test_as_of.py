"""`--as-of` a day equals a ledger that never saw the later reports."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.account import picture
from reportedly.ledger import Ledger
from reportedly.model import Anchor, Ruling, to_json
from reportedly.when import When
from tests.whole.newsroom import pack, read, report, told

UNDATED = msgspec.structs.replace(
    report("Pak Tok-su, an envoy in Qorland, defected to South Korea.", "Daily Example", None),
    got=datetime(2018, 5, 6, 12, tzinfo=UTC),
)
MONTH = report(
    "Yom Chol-min, an envoy in Cuba, defected to South Korea.", "Example Wire", "2018-05"
)
YEAR = report("Tak Un-gyong, an envoy in Iran, defected to South Korea.", "Example Wire", "2018")


@pytest.fixture(scope="session")
def every(examples):
    return (*examples, UNDATED, MONTH, YEAR)


@pytest.fixture(scope="session")
def full(every, tmp_path_factory):
    path = tmp_path_factory.mktemp("as-of") / "full.db"
    with Ledger.create(path) as ledger:
        for item in every:
            ledger.add(item, read(item))
        yield ledger


def public_on(item):
    latest = item.published and When.of(item.published).latest
    return latest or item.got.date()


DAYS = st.sampled_from(
    [
        date(2013, 8, 28),
        date(2013, 8, 29),
        date(2013, 8, 30),
        date(2013, 9, 23),
        date(2014, 5, 17),
        date(2018, 5, 5),
        date(2018, 5, 6),
        date(2018, 5, 30),
        date(2018, 5, 31),
        date(2018, 12, 30),
        date(2018, 12, 31),
        date(2020, 4, 27),
        date(2024, 7, 16),
        date(9999, 12, 31),
    ]
) | st.dates(date(2013, 8, 1), date(2013, 8, 1) + timedelta(days=4100))


def test_as_of_a_day_equals_a_ledger_that_never_saw_the_later_reports(
    every, full, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("early")
    made = {}

    @settings(max_examples=40, deadline=None)
    @given(DAYS)
    def same(day):
        known = tuple(item for item in every if public_on(item) <= day)
        if known not in made:
            made[known] = early = Ledger.create(folder / f"{len(made)}.db")
            for item in known:
                early.add(item, read(item))
        asked, same = (told(picture(of, pack(), day)) for of in (full, made[known]))
        assert (asked.events, asked.brief) == (same.events, same.brief)

    same()
    assert len(made) > 8
    for early in made.values():
        early.close()


def test_the_later_a_day_the_more_reports_are_known(full):
    counts = [len(full.reports(date(year, 12, 31))) for year in range(2012, 2026)]
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 14)


def ruling(of, known):
    """A ruling on the first report's execution, made today, of what was known on some day."""
    (claim,) = [c for c in read(of).claims if c.kind == "execution"]
    anchor = Anchor(text_digest=of.text_digest, quote=claim.quote)
    given = {"id": f"d-{known}", "by": "Ed", "outcome": "failed", "because": "she was seen"}
    made = datetime(2026, 1, 3, tzinfo=UTC)
    return Ruling(made=made, event=anchor, kind="execution", known=known, **given)


def test_a_day_is_told_as_if_no_later_ruling_had_been_made(every, full, tmp_path):
    first = next(r for r in every if r.name == "peninsula-wire-2013-08-29-singer")
    day, known = date(2013, 9, 30), date(2014, 6, 30)
    with Ledger.create(tmp_path / "ruled.db") as ruled:
        for item in every:
            ruled.add(item, read(item))
        ruled.record(ruling(first, "2014-06"))
        assert to_json(picture(ruled, pack(), day)) == to_json(picture(full, pack(), day))
        assert to_json(picture(ruled, pack(), known)) != to_json(picture(full, pack(), known))
