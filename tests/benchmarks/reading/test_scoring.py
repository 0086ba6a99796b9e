import math

import pytest
from benchmarks.reading.samples import KINDS, Samples
from benchmarks.reading.scoring import score

DEATH = {"kind": "death", "who": "Ro Chang Il"}
FALSE = {"kind": "death", "who": "Nobody At All"}


def answers(**claims):
    return {name: {"id": name, "claims": told, "figures": []} for name, told in claims.items()}


def test_only_the_kinds_asked_for_count(folder):
    samples = Samples.of(folder)
    found = score(samples, answers(one=[DEATH, {"kind": "illness", "who": "x"}]), samples.gold)
    of_four = score(samples, answers(one=[DEATH]), samples.gold, KINDS)
    assert (found.gold, found.predicted, found.found) == (3, 2, 1)
    assert (of_four.gold, of_four.predicted, of_four.found) == (2, 1, 1)


def test_controls_are_reports_with_nothing_in_them_whatever_the_kinds(folder):
    samples = Samples.of(folder)
    told = answers(two=[FALSE], three=[FALSE])
    found = score(samples, told, samples.gold, KINDS)
    assert (found.controls, found.false) == (1, 1)


def test_only_the_reports_asked_for_are_scored(folder):
    found = score(Samples.of(folder), answers(one=[DEATH]), ["one"], KINDS)
    assert (found.documents, found.f1, found.recall) == (1, 1.0, 1.0)


def test_the_rates_are_read_off_the_last_line(folder):
    found = score(Samples.of(folder), answers(), ["one"], KINDS)
    assert found.slots["origins"] == 0.5
    assert math.isnan(found.slots["when"])
    assert found.kinds == {"death": (0, 1, 0)}
    assert found.errors == ("one: MISSED death affirmed Ro Chang Il None",)
    assert "claims F1 0.000" in found.line()


@pytest.mark.parametrize("program", ["raise SystemExit('no')", "print('nothing')", ""])
def test_a_scorer_that_prints_no_score_is_an_error(folder, program):
    (folder / "score.py").write_text(program)
    with pytest.raises(RuntimeError):
        score(Samples.of(folder), {}, ["one"])


@pytest.mark.shared
def test_the_gold_itself_is_without_fault(shared):
    samples = Samples.of(shared)
    found = score(samples, samples.gold, samples.gold, KINDS)
    assert (found.f1, found.core, found.false) == (1.0, 1.0, 0)
    assert set(found.slots.values()) == {1.0}


@pytest.mark.shared
def test_no_answer_finds_nothing(shared):
    samples = Samples.of(shared)
    found = score(samples, {}, samples.gold, KINDS)
    assert (found.found, found.predicted, found.f1) == (0, 0, 0.0)
