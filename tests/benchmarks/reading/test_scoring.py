import json
import subprocess
import sys

import pytest
from benchmarks.reading.samples import Samples
from benchmarks.reading.scoring import score

from benchmarks.reading import shipped

DEATH = {"kind": "death", "who": "Ro Chang Il", "polarity": "affirmed", "certainty": "certain"}
FALSE = DEATH | {"who": "Nobody At All"}


def answers(**claims):
    return {name: {"id": name, "claims": told, "figures": []} for name, told in claims.items()}


def test_claims_are_counted_by_kind(folder):
    samples = Samples.of(folder)
    got = score(samples, answers(one=[DEATH], two=[FALSE]), samples.gold)
    assert (got.gold, got.predicted, got.found) == (3, 2, 1)
    assert got.kinds == {"death": (1, 2, 2), "dismissal": (0, 1, 0)}
    assert (got.precision, got.recall) == (0.5, 1 / 3)
    assert got.f1 == pytest.approx(0.4)


def test_kinds_beside_the_ten_do_not_count(folder):
    got = score(Samples.of(folder), answers(one=[DEATH | {"kind": "sanction"}]), ["one"])
    assert got.predicted == 0


def test_what_is_found_in_a_control_is_false(folder):
    samples = Samples.of(folder)
    got = score(samples, answers(two=[FALSE], three=[FALSE]), samples.gold)
    assert (got.controls, got.false) == (1, 1)


def test_only_the_reports_asked_for_are_scored(folder):
    got = score(Samples.of(folder), answers(one=[DEATH]), ["one"])
    assert (got.documents, got.f1, got.core) == (1, 1.0, 1.0)
    assert got.slot("core") == 1.0
    assert got.slot("when") is None
    assert "claims F1 1.000" in got.line()


def test_what_is_wrong_is_told_a_line_each(folder):
    got = score(Samples.of(folder), answers(one=[FALSE]), ["one"])
    assert got.errors[0] == "one: MISSED death affirmed Ro Chang Il None"
    assert got.errors[1].startswith("one: FALSE death affirmed Nobody At All")


@pytest.mark.shared
def test_the_gold_itself_is_without_fault(shared):
    samples = Samples.of(shared)
    got = score(samples, samples.gold, samples.gold)
    assert (got.f1, got.core, got.false) == (1.0, 1.0, 0)
    assert {got.slot(name) for name in got.slots} == {1.0}


@pytest.mark.shared
def test_the_scorer_that_comes_with_the_samples_says_the_same(shared, tmp_path):
    samples = Samples.of(shared)
    read, _ = shipped.read(samples.paths)
    path = tmp_path / "answers.jsonl"
    path.write_text("\n".join(map(json.dumps, read.values())))
    told = subprocess.run(
        [sys.executable, str(shared / "score.py"), str(path)], capture_output=True, text=True
    ).stdout.splitlines()[-1]
    ours = score(samples, read, samples.gold).line()
    for part in ("claims F1", "core recall", "slots:", "figures F1"):
        begin = told.index(part)
        figures = told[begin : begin + 20].split(",")[0]
        assert figures in ours
