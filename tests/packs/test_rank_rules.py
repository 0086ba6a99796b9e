"""Ranks that order nothing, or a title that stands twice, are refused."""

import pytest

from reportedly.packs import load
from reportedly.packs.check import check


def problems(tmp_path, rows):
    (tmp_path / "mine.yaml").write_text(f"ranks:\n{rows}", encoding="utf-8")
    return check(tmp_path)


def test_a_sound_rank_has_no_problem(tmp_path):
    rows = "  - {id: scribes, service: scribes, level: 2, lowest: 3, titles: [court scribe]}\n"
    assert problems(tmp_path, rows) == []
    assert "court scribe" in {t for r in load(extra=tmp_path).ranks for t in r.titles}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{id: a, service: s, level: 0, titles: [t]}", "levels count from 1"),
        ("{id: a, service: s, level: 3, lowest: 2, titles: [t]}", "'lowest' below 'level'"),
        ("{id: a, service: s, level: 3, titles: []}", "names no post"),
        ("{id: a, service: s, level: 3, titles: [The Ambassador]}", "stands already under"),
        ("{id: a, service: s, level: high, titles: [t]}", "Expected `int`"),
    ],
)
def test_a_rank_that_orders_nothing_is_named(tmp_path, row, said):
    assert any(said in problem for problem in problems(tmp_path, f"  - {row}\n"))
