import json

import pytest

REPORTS = {
    "one": ("Ro Min-ho Resurfaces", "Envoy Ro Min-ho has left. By Jack Kim, Harbour Dispatch"),
    "three": (None, "Professor Otto Pellworm said that Ro Sang-il was ill."),
    "two": (None, "A parade was held in Kim Il Sung Square."),
}


@pytest.fixture
def folder(tmp_path):
    """A folder of samples: one report with a name in title and text, one with two, one with none.

    In order of their ids the last is held out.
    """
    (tmp_path / "reports" / "gold").mkdir(parents=True)
    for name, (title, text) in REPORTS.items():
        report = {"id": name, "outlet": "Wire", "published": "2020-05-02", "title": title}
        (tmp_path / "reports" / f"{name}.json").write_text(json.dumps(report | {"text": text}))
        gold = {"id": name, "claims": [], "figures": []}
        (tmp_path / "reports" / "gold" / f"{name}.json").write_text(json.dumps(gold))
    return tmp_path


@pytest.fixture
def gold(tmp_path):
    """The gold of these reports; a photographer is named, and counts neither way."""
    rows = [
        _row("one", "title", "Ro Min-ho", "korean", "official"),
        _row("one", "text", "Ro Min-ho", "korean", "official"),
        _row("one", "text", "Jack Kim", "other", "byline"),
        _row("three", "text", "Otto Pellworm", "other", "expert"),
        _row("three", "text", "Ro Sang-il", "korean", "official"),
    ]
    path = tmp_path / "gold.csv"
    path.write_text("report,field,start,end,kind,role\n" + "".join(rows))
    return path


def _row(report, field, name, kind, role):
    title, text = REPORTS[report]
    start = (title if field == "title" else text).index(name)
    return f"{report},{field},{start},{start + len(name)},{kind},{role}\n"
