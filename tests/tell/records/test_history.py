"""How past reports turned out, in the words of a brief."""

import pytest

from reportedly.model import Origin, Picture
from reportedly.tell.evidence import Evidence
from reportedly.tell.records.history import past_words
from tests.tell.records.made import PACK, pack, row


def words(kind="execution", key="source:chosun-ilbo", known=PACK, as_of=None):
    origin = Origin(key=key, name="it", named=True, type="press", claims=(), outlets=())
    picture = Picture(as_of=as_of, reports=(), readings=(), persons=(), events=())
    return past_words(kind, origin, Evidence(picture=picture, pack=known))


@pytest.mark.parametrize("key", ["source:chosun-ilbo", "unnamed:source:chosun-ilbo"])
def test_past_reports_of_the_group_are_told_as_counts(key):
    assert words(key=key) == (
        "of past executions reported by the South Korean press, none was shown true, three were "
        "shown false and two are not settled: too few to say more"
    )


def test_with_enough_cases_the_counts_stand_by_themselves():
    known = pack(tuple(row(f"left-{i}", "defection", "held") for i in range(20)))
    assert words("defection", known=known).endswith("20 were shown true and none was shown false")


@pytest.mark.parametrize("key", ["name:somebody", "unattributed", "source:nobody"])
def test_of_whom_no_group_is_known_nothing_is_told(key):
    assert words(key=key) is None


def test_of_a_kind_without_past_cases_nothing_is_told():
    assert words("sanction") is None


def test_before_a_day_only_what_was_claimed_by_then_is_told():
    assert words(as_of="2015-12-31") is None
    assert "3 shown false" not in words(as_of="2016-03-01")
