import json

import pytest
from benchmarks.reading.classes import classes, lines
from benchmarks.reading.samples import Samples

TAIL = " The North Korean embassy was closed."
REPORTS = {
    "unlisted": ("Ro Chang Il slipped the leash in Vienna." + TAIL, "defection", "Ro Chang Il"),
    "other": ("Ro Chang Il died in Vienna on 1 May." + TAIL, "death", "Han Sol Mi"),
    "unreal": ("Ro Chang Il planned to defect to Austria." + TAIL, "defection", "Ro Chang Il"),
    "right": ("Ro Chang Il died in Vienna on 1 May." + TAIL, "death", "Ro Chang Il"),
    "empty": ("Ro Chang Il died in Vienna on 1 May." + TAIL, None, None),
    "film": ("The sequel opens on screens. " * 40, "defection", "Ro Chang Il"),
}


@pytest.fixture
def samples(tmp_path):
    (tmp_path / "reports" / "gold").mkdir(parents=True)
    for name, (text, kind, who) in REPORTS.items():
        report = {"id": name, "outlet": "Wire", "published": "2020-05-02", "text": text}
        (tmp_path / "reports" / f"{name}.json").write_text(json.dumps(report))
        claim = {"kind": kind, "who": who, "polarity": "affirmed", "certainty": "certain"}
        gold = {"id": name, "claims": [claim] if kind else [], "figures": []}
        (tmp_path / "reports" / "gold" / f"{name}.json").write_text(json.dumps(gold))
    return Samples.of(tmp_path)


@pytest.mark.parametrize(
    ("name", "errors"),
    [
        ("unlisted", ["missed: missed trigger"]),
        ("other", ["missed: wrong person", "false: wrong person"]),
        ("unreal", ["missed: lost clause"]),
        ("empty", ["false: invented"]),
        ("film", ["missed: passed over"]),
    ],
)
def test_each_error_has_its_class(samples, name, errors):
    assert sorted(classes(samples, [name])) == sorted(errors)


def test_of_a_claim_that_is_found_only_slots_are_wrong(samples):
    told = classes(samples, ["right"])
    assert set(told) == {"slot: when", "slot: core"} & set(told)
    assert told["slot: when"] == 1


def test_every_class_has_its_line(samples):
    told = list(lines({"made": classes(samples, list(REPORTS))}))
    assert "made" in told[0]
    assert next(row for row in told if row.startswith("missed: wrong person")).split()[-1] == "1"
