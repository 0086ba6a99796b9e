"""Whatever a report holds is text: on every surface, in every format, in every field."""

import csv
import io
import json
from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from tests.cli.running import ask, run
from tests.whole.hostile import (
    PAYLOADS,
    cell_faults,
    controls,
    markdown_faults,
    page_faults,
    picture_faults,
    reports,
    steers,
)

NAMED = (0, 1, 4, 12, 15, 16, 20, 23, 24)
"""Payloads that somebody is called by, in claims by hand."""

VERBS = (
    ("events",),
    ("assertions",),
    ("figures",),
    ("review",),
    ("brief",),
    ("new", "--since", "2000"),
    ("search", "Mok Yong-gwan"),
    ("search", "script"),
    ("person", "Mok Yong-gwan"),
    ("sources",),
    ("corrections",),
    ("judgements",),
    ("rulings",),
    ("outputs",),
    ("verify",),
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A ledger with the hostile reports, and claims by hand about persons of hostile names."""
    folder = tmp_path_factory.mktemp("hostile")
    reports(folder / "reports")
    ledger = folder / "ledger.db"
    told = run("add", folder / "reports", "--ledger", ledger)
    assert told.status == 0, told.err[-500:]
    assert steers(told.out + told.err) == []
    with Ledger.open(ledger) as opened:
        kept_reports = opened.reports()
    for number in NAMED:
        words = PAYLOADS[number]
        report = next(r for r in kept_reports if f"1,{number + 100} defectors" in r.text)
        kept = report.text.split(" defectors of ")[1].split(" arrived in South")[0]
        said = run(
            *("claim", "add", report.id, "--kind", "defection", "--who", kept),
            *("--says", kept, "--because", words[:200], "--by", words[:50], "--ledger", ledger),
        )
        assert said.status == 0, said.err[-500:]
        assert steers(said.out + said.err) == []
    return ledger


@pytest.fixture(scope="module")
def ids(hostile):
    return [event["id"] for event in ask(hostile, "events")][::8]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_verb_prints_text_and_its_json_is_json(hostile, verb):
    told = run(*verb, "--ledger", hostile)
    assert told.status == 0, told.err[-500:]
    assert steers(told.out + told.err) == []
    as_json = run(*verb, "--json", "--ledger", hostile)
    assert steers(as_json.out) == []
    for line in as_json.out.splitlines():
        json.loads(line)


def test_every_event_is_shown_weighed_traced_and_followed_as_text(hostile, ids):
    for event in ids:
        for verb in ("show", "why", "origins", "history"):
            told = run(verb, event, "--ledger", hostile)
            assert told.status == 0, told.err[-500:]
            assert steers(told.out + told.err) == []
            assert steers(run(verb, event, "--json", "--ledger", hostile).out) == []


def test_pictures_are_sound_and_hold_nothing_but_text(hostile, ids, tmp_path):
    for event in ids[:3]:
        for verb in ("origins", "history"):
            place = tmp_path / f"{verb}-{event}.svg"
            assert run(verb, event, "--svg", place, "--ledger", hostile).status == 0
            assert picture_faults(place.read_text("utf-8")) == []
    for series in ask(hostile, "figures")[:8]:
        place = tmp_path / f"{series['id']}.svg"
        assert run("figures", series["id"], "--svg", place, "--ledger", hostile).status == 0
        assert picture_faults(place.read_text("utf-8")) == []


def test_a_brief_is_text_as_a_page_and_as_markdown(hostile, tmp_path):
    page, source = tmp_path / "brief.html", tmp_path / "brief.md"
    assert run("brief", "--html", page, "--ledger", hostile).status == 0
    assert page_faults(page.read_text("utf-8")) == []
    assert run("brief", "--markdown", source, "--ledger", hostile).status == 0
    assert markdown_faults(source.read_text("utf-8")) == []


@pytest.fixture(scope="module")
def site(hostile, tmp_path_factory):
    out = tmp_path_factory.mktemp("site") / "out"
    told = run("site", out, "--days", "0", "--ledger", hostile)
    assert told.status == 0, told.err[-500:]
    return out


def test_pages_and_their_twins_are_text_and_their_names_are_ids(site):
    faults = {}
    for place in sorted(site.rglob("*")):
        if place.is_dir():
            continue
        name = str(place.relative_to(site))
        assert name.replace("-", "").replace("/", "").replace(".", "").isalnum(), name
        words = place.read_bytes().decode("utf-8")
        if place.suffix == ".html":
            found = page_faults(words)
        elif place.suffix == ".json":
            json.loads(words)
            found = steers(words)
        else:
            found = steers(words)
        if found:
            faults[name] = found[:5]
    assert faults == {}


def test_what_was_hostile_is_still_told(site):
    told = " ".join(p.read_text("utf-8") for p in site.rglob("*.html"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in told
    assert "⟨U+202E⟩" in told or "U+202E" in told
    assert "{{ 7 * 7 }}" in told


def test_pages_stay_small_whatever_the_names(site):
    large = {p.name: p.stat().st_size for p in site.rglob("*.html") if p.stat().st_size > 290_000}
    assert large == {}


def test_tables_hold_no_formulas_and_steer_no_terminal(hostile, tmp_path):
    out = tmp_path / "tables"
    told = run("export", "--to", "csv", out, "--ledger", hostile)
    assert told.status == 0, told.err[-500:]
    for place in sorted(out.glob("*.csv")):
        words = place.read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(words, newline="")))
        assert cell_faults(rows) == [], place.name
        assert controls(words.replace("\r\n", "\n")) == [], place.name


@pytest.mark.parametrize("form", ["ftm", "stix", "jsonld"])
def test_exports_are_sound_and_steer_no_terminal(hostile, tmp_path, form):
    out = tmp_path / form
    told = run("export", "--to", form, out, "--grade", "unconfirmed", "--ledger", hostile)
    if "pip install" in told.err:
        pytest.skip(told.err.strip())
    assert told.status == 0, told.err[-500:]
    words = out.read_bytes().decode("utf-8")
    assert controls(words) == []
    if form == "ftm":
        assert all(len(row) == 14 for row in csv.reader(io.StringIO(words, newline="")))
    else:
        json.loads(words)


def test_a_feed_of_alerts_is_sound_and_text(hostile, tmp_path):
    import shutil
    import xml.etree.ElementTree as ET

    ledger, feed = Path(shutil.copy(hostile, tmp_path / "ledger.db")), tmp_path / "alerts.xml"
    assert run("watch", "add", "--kind", "execution", "--by", "x", "--ledger", ledger).status == 0
    reports(tmp_path / "more")
    for place in (tmp_path / "more").iterdir():
        made = json.loads(place.read_text("ascii"))
        made["text"] = made["text"].replace("Mok Yong-gwan", "Sonu Il-bong")
        place.write_text(json.dumps(made), encoding="ascii")
    assert run("add", tmp_path / "more", "--ledger", ledger).status == 0
    told = run("watch", "run", "--to", f"atom={feed}", "--ledger", ledger)
    assert told.status == 0, told.err[-500:]
    assert steers(told.out) == []
    words = feed.read_text("utf-8")
    ET.fromstring(words)
    assert steers(words) == []
    for entry in ET.fromstring(words).iter("{http://www.w3.org/2005/Atom}content"):
        assert page_faults(entry.text or "") == []
