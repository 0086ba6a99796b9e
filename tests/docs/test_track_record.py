"""What docs/track-record.md concludes must follow from the history that is shipped."""

import re

import pytest

from reportedly.packs import load
from reportedly.tell.records import sources_page
from reportedly.weigh.cases import cases_of
from reportedly.weigh.record.beliefs import fitting
from tests.docs.pages import DOCS

PACK = load()
TEXT = " ".join((DOCS / "track-record.md").read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def page():
    return sources_page(cases_of(PACK), PACK, fitting(PACK), type_="South Korean press")


def test_the_sentence_cannot_be_told_for_the_three_reasons_that_are_given(page):
    assert "**it cannot be told**" in TEXT
    assert page.verdict.better is None
    assert len(page.verdict.few) == 2
    assert page.verdict.intervals_overlap
    assert page.verdict.bounds_overlap


def test_the_shares_differ_in_the_direction_of_the_sentence(page):
    purges, defections = page.rows
    assert "The shares differ in the direction of the sentence" in TEXT
    assert purges.mean < defections.mean


def test_most_purges_are_open_and_the_bounds_reach_as_far_as_is_said(page):
    purges, defections = page.rows
    executions = next(row for row in page.parts if row.what == "execution")
    assert purges.counts.missing > purges.counts.settled
    assert executions.counts.settled <= 3
    assert purges.ceiling > defections.floor + (defections.ceiling - defections.floor) / 2
    assert purges.floor < defections.floor


def test_the_numbers_of_a_row_are_the_packs(page):
    pool = re.search(r"\(shown true \+ (\d+) π\) / \(settled \+ (\d+)\)", TEXT)
    assert {float(pool[1]), float(pool[2])} == {PACK.weights["record_pool"]}
    few = re.search(r"A star marks fewer than (\d+) settled cases", TEXT)
    assert float(few[1]) == PACK.weights["few_cases"]


def test_purge_is_a_name_for_the_kinds_that_are_told():
    told = re.search(r"\*\*Purge\*\* is a name for (\w+), (\w+) and (\w+) together", TEXT)
    assert {word.removesuffix("s") for word in told.groups()} == set(PACK.kind_groups["purge"])


def test_settled_executions_were_none_of_them_true(page):
    executions = next(row for row in page.parts if row.what == "execution")
    told = re.search(r"0 of (\d) settled executions were true", TEXT)
    assert (executions.counts.held, executions.counts.settled) == (0, int(told[1]))


def test_no_paper_has_more_settled_cases_than_is_said(page):
    most = max(row.counts.settled for row in page.members)
    assert "One to five settled cases stand behind a paper" in TEXT
    assert most <= 5


def test_the_cases_span_as_many_years_as_is_said():
    years = sorted(int(row.claimed[:4]) for row in PACK.history)
    assert "The cases span more than twenty years" in TEXT
    assert years[-1] - years[0] > 20
