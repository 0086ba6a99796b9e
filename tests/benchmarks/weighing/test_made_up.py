from statistics import fmean

import pytest
from benchmarks.weighing.made_up import Origin, seen, world
from benchmarks.weighing.truth import near

from reportedly.packs import load
from reportedly.weigh.fit import Numbers


def test_a_world_is_the_same_from_the_same_seed():
    assert world(3, 20, viral=False) == world(3, 20, viral=False)
    assert world(3, 20, viral=False) != world(4, 20, viral=False)


def test_the_oracle_is_calibrated():
    events = [e for seed in range(8) for e in world(seed, 400, viral=False)]
    for low in (0.0, 0.25, 0.5, 0.75):
        group = [e for e in events if low <= e.oracle < low + 0.25]
        assert fmean(e.true for e in group) == pytest.approx(
            fmean(e.oracle for e in group), abs=0.04
        )


@pytest.mark.parametrize("hedged", [False, True])
def test_shares_add_up_and_a_hedge_says_less(hedged):
    origin = Origin(id="a", group="press", true=0.8, false=0.4)
    shares = origin.shares("launch", hedged=hedged)
    assert sum(shares[True].values()) == pytest.approx(1)
    ratio = shares[True]["assert"] / shares[False]["assert"]
    assert 1 < ratio < 2 if hedged else ratio > 2


def test_false_assertions_go_round_more_in_a_viral_world():
    def copies(viral):
        told = [
            len(outlets)
            for event in world(1, 400, viral=viral)
            for word, outlets in zip(event.told, event.copies, strict=True)
            if word.says == "assert" and not event.true
        ]
        return fmean(told)

    assert copies(True) > 2 * copies(False)


def test_untraced_copies_pass_for_origins():
    event = next(e for e in world(1, 50, viral=False) if any(e.copies))
    assert len(seen(event, 1.0, 0).told) == len(event.told)
    missed = sum(len(outlets) for outlets in event.copies)
    assert len(seen(event, 0.0, 0).told) == len(event.told) + missed


def test_ours_lies_between_the_oracle_and_the_base_rate():
    found = near(Numbers.of(load()), labels=100, known=1.0, viral=False, seeds=(0, 1, 2))
    assert found.oracle < found.ours < found.base
    assert found.ours - found.oracle < 0.03
    assert 0.8 < found.covered < 1
