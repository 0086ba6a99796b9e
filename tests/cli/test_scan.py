"""`scan` and `load` as a shell runs them."""

import pytest

from reportedly.ledger import Ledger
from reportedly.scan import found_in
from tests.cli.running import run
from tests.scan.making import MENU, OTHER, archive, mixed, page


@pytest.fixture
def shards(tmp_path):
    folder = tmp_path / "crawl"
    folder.mkdir()
    mixed(folder / "a.warc.gz", tells=2)
    mixed(folder / "b.warc.gz", start=10, tells=1)
    return folder


def test_each_shard_is_told_and_all_are_summed_up(shards, tmp_path):
    told = run("scan", shards, "--out", tmp_path / "out", "--jobs", 1)
    assert told.status == 0
    assert told.out.splitlines() == [
        "new      a.warc.gz: 6 pages, 4 name the country, 2 tell of it; 2 reports with 4 claims",
        "new      b.warc.gz: 3 pages, 2 name the country, 1 tell of it; 1 reports with 2 claims",
        "2 shards: 9 pages, 6 name the country, 3 tell of it; 3 reports with 6 claims",
    ]
    again = run("scan", shards, "--out", tmp_path / "out", "--jobs", 1)
    assert [line.split()[0] for line in again.out.splitlines()] == ["known", "known", "2"]


def test_json_has_a_marker_a_line(shards, tmp_path):
    told = run("scan", shards, "--out", tmp_path / "out", "--jobs", 1, "--json")
    assert [row["outcome"] for row in told.lines] == ["new", "new"]
    assert [row["counts"]["found"] for row in told.lines] == [2, 1]


def test_what_was_found_is_loaded_once_under_the_ledgers_own_ids(shards, tmp_path):
    out, ledger = tmp_path / "out", tmp_path / "ledger.db"
    run("scan", shards, "--out", out, "--jobs", 1)
    first = run("load", out, "--ledger", ledger, "--json")
    assert first.status == 0
    assert [row["outcome"] for row in first.lines] == ["new"] * 3
    again = run("load", out, "--ledger", ledger, "--json")
    assert [row["outcome"] for row in again.lines] == ["known"] * 3
    assert run("verify", "--ledger", ledger).out == "3 reports, 0 problems\n"
    assert "Ryang Min-ho" in run("events", "--ledger", ledger).out


def test_what_is_loaded_holds_the_claims_that_the_scan_read(shards, tmp_path):
    out, path = tmp_path / "out", tmp_path / "loaded.db"
    run("scan", shards, "--out", out, "--jobs", 1)
    run("load", out, "--ledger", path)
    rows = [row for file in sorted(out.glob("*.parquet")) for row in found_in(file)]
    with Ledger.open(path) as ledger:
        assert said(ledger.readings()) == said([row.reading for row in rows])
        assert {r.text for r in ledger.reports()} == {row.report.text for row in rows}
        assert not {r.id for r in ledger.reports()} & {row.report.id for row in rows}


def said(readings):
    return sorted((c.kind, c.quote.text) for r in readings for c in r.claims)


def test_nothing_found_is_no_error(tmp_path):
    archive(tmp_path / "a.warc.gz", [page(OTHER, menu=MENU)])
    told = run("scan", tmp_path / "a.warc.gz", "--out", tmp_path / "out")
    assert (told.status, told.out.split(";")[1]) == (0, " 0 reports with 0 claims\n")
    assert run("load", tmp_path / "out", "--ledger", tmp_path / "l.db").status == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("scan", "missing.warc.gz", "--out", "OUT"), "check the path, or --base"),
        (("scan", "HERE", "--out", "OUT"), "holds no shard"),
        (("scan", "a.warc.gz", "--out", "OUT", "--address", "auto"), "say --engine ray with it"),
        (("load", "OUT"), "is no folder"),
        (("load", "HERE"), "holds no shard that is done"),
    ],
)
def test_bad_input_says_what_to_do_and_writes_nothing(tmp_path, arguments, told):
    (tmp_path / "here").mkdir()
    places = {"OUT": tmp_path / "out", "HERE": tmp_path / "here"}
    given = [places.get(word, word) for word in arguments]
    if arguments[0] == "load":
        given += ["--ledger", tmp_path / "l.db"]
    outcome = run(*given)
    assert outcome.status == 2
    assert told in outcome.err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["here"]


def test_what_is_no_place_for_a_folder_is_refused(shards, tmp_path):
    (tmp_path / "file").write_text("x")
    told = run("scan", shards, "--out", tmp_path / "file")
    assert told.status == 2
    assert "cannot be made" in told.err


def test_a_file_that_was_changed_is_not_loaded(shards, tmp_path):
    out = tmp_path / "out"
    run("scan", shards, "--out", out, "--jobs", 1)
    (file, *_) = sorted(out.glob("*.parquet"))
    file.write_bytes(b"")
    told = run("load", out, "--ledger", tmp_path / "l.db")
    assert told.status == 2
    assert "is not what the scan wrote" in told.err
    assert not (tmp_path / "l.db").exists()
