import json

import pytest

REPORTS = {
    "one": ("Ro Chang Il has died, the Herald said.", [("death", "Ro Chang Il")]),
    "two": ("Ro Chang Il was dismissed.", [("dismissal", "Ro Chang Il")]),
    "three": ("It rained in the north.", []),
    "four": ("Han Sol Mi died in May.", [("death", "Han Sol Mi")]),
}


@pytest.fixture
def folder(tmp_path):
    """A folder of samples: two deaths, a dismissal, and one report with nothing in it."""
    (tmp_path / "reports" / "gold").mkdir(parents=True)
    for name, (text, told) in REPORTS.items():
        report = {"id": name, "outlet": "Wire", "published": "2020-05-02", "text": text}
        (tmp_path / "reports" / f"{name}.json").write_text(json.dumps(report))
        claims = [
            {"kind": kind, "who": who, "polarity": "affirmed", "certainty": "certain"}
            for kind, who in told
        ]
        gold = {"id": name, "claims": claims, "figures": []}
        (tmp_path / "reports" / "gold" / f"{name}.json").write_text(json.dumps(gold))
    return tmp_path


@pytest.fixture
def own(folder, monkeypatch):
    """The same folder in place of the project's own two sets."""
    monkeypatch.setattr("benchmarks.reading.results.WRITTEN", folder)
    monkeypatch.setattr("benchmarks.reading.results.CHECK", folder)
    return folder
