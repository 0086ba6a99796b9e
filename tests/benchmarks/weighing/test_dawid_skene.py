import pytest
from benchmarks.weighing.dawid_skene import confusion, dawid_skene, posterior
from benchmarks.weighing.emergent import Rumour


def rumour(id_, true, **told):
    return Rumour(id=id_, true=true, reports=tuple(told.items()))


def test_tables_are_shares_of_words_with_one_added():
    tables = confusion(
        [rumour("1", True, a="assert"), rumour("2", False, a="deny")], {"1": 1.0, "2": 0.0}
    )
    assert tables["a"][True, "assert"] == pytest.approx(2 / 3)
    assert tables["a"][False, "assert"] == pytest.approx(1 / 3)


def test_the_posterior_is_bayes_rule():
    tables = {o: {(True, "assert"): 0.8, (False, "assert"): 0.4} for o in "ab"}
    told = rumour("1", True, a="assert", b="assert")
    # 0.3 · 0.8² against 0.7 · 0.4²
    assert posterior(told, 0.3, tables) == pytest.approx(0.192 / (0.192 + 0.112))


def test_an_outlet_that_is_always_wrong_is_turned_round():
    known = [rumour(f"k{i}", i % 2 == 0, a="deny" if i % 2 == 0 else "assert") for i in range(40)]
    (p,) = dawid_skene(known, [rumour("q", True, a="deny")])
    assert p > 0.8
