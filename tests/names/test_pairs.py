"""The development pairs: names known to be one or two."""

import csv
import os
from pathlib import Path

import pytest

from reportedly import names

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).parents[2] / "../shared"))
PAIRS = SHARED / "names"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not PAIRS.is_dir(), reason="the name pairs are not beside the project"),
]


def rows(name):
    with (PAIRS / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def share_of_matches(pairs):
    return sum(names.compare(p["a"], p["b"]).answer == "match" for p in pairs) / len(pairs)


@pytest.mark.parametrize(
    ("group", "kinds", "least"),
    [("NK", {"LL"}, 0.98), ("NK", {"LH", "LJ", "HJ"}, 0.99), ("SK", {"LL", "LH", "LJ"}, 0.95)],
)
def test_spellings_of_one_name_are_recalled(group, kinds, least):
    pairs = [
        row
        for row in rows("positives.csv")
        if row["group"] == group and row["type"] in kinds and row["quality"] == "clean"
    ]
    assert share_of_matches(pairs) >= least


def test_hard_neighbours_are_told_apart():
    assert share_of_matches(rows("negatives.csv")) <= 0.003


def test_pairs_that_differ_in_case_and_spacing_only_all_match():
    trivial = [row for row in rows("positives.csv") if row["trivial"] == "1"]
    assert share_of_matches(trivial) == 1
