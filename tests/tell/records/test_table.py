"""The records of the shipped history beside a plain count of the table that it was made from."""

import csv
from collections import Counter

import msgspec
import pytest

from reportedly.packs import load
from reportedly.tell.records import sources_page
from reportedly.weigh.cases import cases_of
from tests.conftest import SHARED
from tests.tell.records.made import even

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not (SHARED / "outcomes.csv").exists(), reason="needs the table of outcomes"
    ),
]

GROUPS = {
    "sk_press": "South Korean press",
    "nis": "South Korean intelligence",
    "sk_gov": "South Korean government",
    "state_media": "state media",
    "other_press": "other press",
    "defector_media": "specialist outlets",
}

# What the pages of a row say otherwise than the table.
OPEN_AFTER_ALL = {"choe-ryong-hae-not-purged-2015", "kim-tong-un-replaced-2010"}
OPEN_AFTER_ALL |= {"won-tong-yon-purge-2015"}
REPORTED_BY_OTHERS = {"ri-su-yong-exec-2013", "pyon-in-son-exec-2015", "ri-son-gwon-fm-2020"}
REPORTED_BY_OTHERS |= {"ri-yong-ho-fm-replaced-2020", "kim-kyong-hui-poisoned-2015"}

KINDS = ("purge", "defection")
FATES = {"dismissal": "purge", "detention": "purge", "execution": "purge", "defection": "defection"}


@pytest.fixture(scope="module")
def table():
    """The rows of the table whose claims are shipped and undoubted, by their ids."""
    shipped = {row.id for row in load().history if row.doubt is None}
    with (SHARED / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["case_id"]: row for row in csv.DictReader(file)}
    return {id_: row for id_, row in rows.items() if id_ in shipped}


@pytest.fixture(scope="module")
def pack(table):
    """The shipped pack with no other claims than those."""
    whole = load()
    kept = tuple(row for row in whole.history if row.id in table)
    return msgspec.structs.replace(whole, history=kept)


def by_hand(table, group, fate):
    """Cases shown true, shown false, and neither, counted off the table's own words."""
    cases = set()
    for id_, row in table.items():
        if GROUPS.get(row["origin_class"]) != group or id_ in REPORTED_BY_OTHERS:
            continue
        if FATES.get(row["kind"]) != fate or row["polarity"] != "affirmed" or row["own_act"]:
            continue
        outcome = "open" if id_ in OPEN_AFTER_ALL else row["outcome"]
        cases.add((row["event"], row["kind"], outcome))
    found = Counter(outcome for _, _, outcome in cases)
    return found["held"], found["failed"], found["open"]


@pytest.mark.parametrize("fate", KINDS)
@pytest.mark.parametrize(
    "group", ["South Korean press", "South Korean intelligence", "South Korean government"]
)
def test_counts_are_those_of_the_table_by_hand(table, pack, group, fate):
    page = sources_page(cases_of(pack), pack, even, type_=group, kinds=(fate,))
    (row,) = page.rows
    counts = row.counts
    assert (counts.held, counts.failed, counts.missing) == by_hand(table, group, fate)


def test_own_acts_are_those_of_the_table(table, pack):
    """A state's word on its own act, of which others had told before, settled it by itself."""
    acts = {(r["event"], r["kind"]) for r in table.values() if r["own_act"] and r["kind"] in FATES}
    page = sources_page(cases_of(pack), pack, even, kinds=KINDS)
    itself = sum(row.counts.itself for row in page.members if row.who == "KCNA")
    assert page.own_acts + itself == len(acts)


def test_no_outcome_is_shipped_as_settled_that_the_table_has_otherwise(table, pack):
    for row in pack.history:
        if row.outcome in {"held", "failed"}:
            assert table[row.id]["outcome"] == row.outcome, row.id
