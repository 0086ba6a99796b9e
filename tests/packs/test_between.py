"""What one kind of event says of another: the rules of the table, and the table itself."""

import pytest

from reportedly.packs import load
from reportedly.packs.check import check

ROW = "{kind: KIND, relation: RELATION, other: OTHER, because: for the test}"


def problems(tmp_path, kind="death", relation="implies", other="illness"):
    row = ROW.replace("KIND", kind).replace("RELATION", relation).replace("OTHER", other)
    (tmp_path / "mine.yaml").write_text(f"between_kinds:\n  - {row}\n")
    return check(tmp_path)


def test_a_row_of_ones_own_is_laid_beside_the_shipped_ones(tmp_path):
    assert problems(tmp_path) == []
    own = load(extra=tmp_path).between_kinds
    assert {(r.kind, r.other) for r in own} > {(r.kind, r.other) for r in load().between_kinds}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"kind": "gossip"}, "gossip"),
        ({"other": "gossip"}, "gossip"),
        ({"relation": "suggests"}, "suggests"),
        ({"kind": "illness"}, "stands beside itself"),
        ({"kind": "killing", "relation": "excludes", "other": "execution"}, "stand together"),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path, row, told):
    (problem,) = problems(tmp_path, **row)
    assert told in problem
    assert "mine.yaml, line 2" in problem


def test_ends_of_one_life_exclude_one_another_and_nothing_implies_what_it_excludes():
    pack = load()
    ends = {kind for kind, rule in pack.kinds.items() if rule.ends_life}
    excluded = {
        frozenset((r.kind, r.other)) for r in pack.between_kinds if r.relation == "excludes"
    }
    assert {frozenset((a, b)) for a in ends for b in ends if a != b} <= excluded
    assert all(row.because for row in pack.between_kinds)
