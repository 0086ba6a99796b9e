import shutil
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from reportedly.ledger.joining import joined, joins, public_on

from .invented import reading, report, wording

VARIANTS = st.builds(
    report,
    text=st.sampled_from(["An envoy left.", "An  envoy left.", "AN ENVOY LEFT.", "Another left."]),
    outlet=st.sampled_from([None, "NK Wire", "Daily Test"]),
    published=st.sampled_from([None, "2021", "2021-01", "2021-01-25", "2021-03", "2022-01-25"]),
    title=st.sampled_from([None, "Envoy", "ENVOY", "Other"]),
    name=st.sampled_from(["a", "b"]),
    extractor=st.sampled_from(["test 1", "test 2"]),
    got=st.sampled_from([datetime(y, 1, 2, tzinfo=UTC) for y in (2020, 2021, 2023)]),
)
MANY = st.lists(VARIANTS, max_size=7)


def pairs(reports):
    return [(wording(r), r) for r in reports]


@given(MANY, st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(reports, random):
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert joined(pairs(shuffled)) == joined(pairs(reports))


@given(MANY)
def test_what_stands_stands_and_getting_it_again_changes_nothing(reports):
    standing = joined(pairs(reports))
    assert joined(pairs(standing)) == standing
    assert joined(pairs([*reports, *reports])) == standing


@given(MANY)
def test_every_report_that_was_got_stands_or_joins_one_that_does(reports):
    standing = joined(pairs(reports))
    for one in reports:
        assert any(wording(one) == wording(other) and joins(one, other) for other in standing)
    assert len({r.id for r in standing}) == len(standing)


@given(MANY)
def test_no_report_that_stands_could_join_another(reports):
    standing = joined(pairs(reports))
    for one, other in permutations(standing, 2):
        assert not (wording(one) == wording(other) and joins(one, other))


@pytest.mark.parametrize(
    ("bare", "full", "expected"),
    [
        ({}, {"outlet": "A", "published": "2021-01-25"}, True),
        ({"published": "2021"}, {"published": "2021-01-25"}, True),
        ({"published": "2021-01"}, {"published": "2021-01-25"}, True),
        ({"published": "2021-01"}, {"published": "2021-11-25"}, False),
        ({"outlet": "A"}, {"outlet": "B"}, False),
        ({"outlet": "A"}, {}, False),
        ({"title": "T"}, {"title": "t"}, True),
        ({"title": "T"}, {}, False),
        ({"published": "2021-01-25"}, {"published": "2021"}, False),
    ],
)
def test_the_barer_joins_the_fuller(bare, full, expected):
    assert joins(report(**bare), report(**full)) is expected


def test_what_each_lacks_of_the_other_keeps_two_apart():
    dated, signed = report(published="2021-01-25"), report(outlet="A")
    assert len(joined(pairs([dated, signed]))) == 2
    both = report(published="2021-01-25", outlet="A")
    assert joined(pairs([dated, signed, both])) == (both,)


@settings(max_examples=25, deadline=None)
@given(st.lists(VARIANTS, max_size=4), st.randoms(use_true_random=False))
def test_a_ledger_answers_the_same_whatever_came_first(empty_ledger, reports, random):
    shuffled = list(reports)
    random.shuffle(shuffled)
    with TemporaryDirectory() as folder:
        answers = [
            kept_in(Path(folder) / f"{n}.db", empty_ledger, order)
            for n, order in enumerate((reports, shuffled))
        ]
    assert answers[0] == answers[1]
    assert answers[0][0] == joined(pairs(reports))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(VARIANTS, max_size=5),
    st.dates(date(2020, 1, 1), date(2023, 12, 31)),
)
def test_a_day_in_the_past_equals_a_ledger_that_never_saw_the_later_reports(
    empty_ledger, reports, day
):
    with TemporaryDirectory() as folder:
        everything = kept_in(Path(folder) / "all.db", empty_ledger, reports, day)
        earlier = [r for r in reports if public_on(r) <= day]
        only = kept_in(Path(folder) / "only.db", empty_ledger, earlier)
    assert everything == only


def kept_in(path, empty, reports, day=None):
    shutil.copy(empty, path)
    with Ledger.open(path) as ledger:
        for one in reports:
            ledger.add(one, reading(one))
        assert ledger.verify() == []
        return ledger.standing(day)
