import pytest
from benchmarks.weighing.comparing import auc, few, folded, gap, row
from benchmarks.weighing.emergent import Rumour
from benchmarks.weighing.methods import OURS, methods

RUMOURS = [
    Rumour(id=str(i), true=i % 3 == 0, reports=(("a.com", "deny" if i % 3 else "assert"),))
    for i in range(30)
]


def test_every_rumour_is_asked_once_a_repeat_and_never_learned_from_then():
    def spy(known, asked):
        assert not {r.id for r in known} & {r.id for r in asked}
        return [0.5 for _ in asked]

    forecasts = folded(RUMOURS, {"spy": spy}, repeats=2)["spy"]
    assert [set(told) for told in forecasts] == [{r.id for r in RUMOURS}] * 2
    assert [len(told) for told in few(RUMOURS, {"spy": spy}, labels=5, draws=3)["spy"]] == [25] * 3


def test_ours_learns_what_is_plain():
    found = folded(RUMOURS, {OURS: methods()[OURS]}, repeats=1)
    assert row(RUMOURS, found[OURS]).brier < 0.05


def test_pairs_in_the_right_order():
    assert auc([(0.9, True), (0.2, False), (0.5, False), (0.5, True)]) == pytest.approx(3.5 / 4)


def test_a_gap_between_equals_is_a_tie_and_a_plain_one_is_none():
    even = [{r.id: 0.5 for r in RUMOURS}]
    sure = [{r.id: float(r.true) for r in RUMOURS}]
    assert gap(RUMOURS, even, even).tie
    assert gap(RUMOURS, sure, even).mean == pytest.approx(-0.25)
    assert not gap(RUMOURS, sure, even).tie
