"""`reportedly site`: a folder of pages from a ledger."""

import json

import pytest

from tests.cli.invented import SACKED, SEEN, added
from tests.cli.running import ask, refused, run


@pytest.fixture
def out(tmp_path):
    return tmp_path / "pages"


def of_events(pages):
    """The views of the pages of events."""
    twins = (n for n in pages if n.startswith("events/") and n.endswith(".json"))
    return [json.loads(pages[name])["view"] for name in twins]


def made(ledger, out, *words):
    told = run("site", out, *words, "--ledger", ledger)
    assert told.status == 0, told.err
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_pages_are_written_and_where_to_begin_is_told(kept, out):
    told = run("site", out, "--ledger", kept)
    assert told.status == 0, told.err
    assert (
        told.out == f"{out}: {len(list(out.rglob('*.html')))} pages; begin with {out}/index.html\n"
    )
    assert (out / "index.html").read_text().startswith("<!doctype html>")


def test_a_repeated_run_has_the_same_bytes_in_another_folder_too(kept, out, tmp_path):
    once = made(kept, out)
    assert made(kept, out) == once
    assert made(kept, tmp_path / "other") == once


def test_what_was_written_is_told_as_json(kept, out):
    told = ask(kept, "site", out)
    files = [p for p in out.rglob("*") if p.is_file() and p.name != "site.json"]
    assert told["files"] == len(files)
    assert told["pages"] == len([p for p in files if p.suffix == ".html"])
    assert told["bytes"] == sum(p.stat().st_size for p in files)


def test_the_history_of_a_status_stands_on_the_page_of_its_event(kept, out):
    events = ask(kept, "events")
    refuted = next(e for e in events if e["belief"]["status"] == "refuted")
    view = next(v for v in of_events(made(kept, out)) if v["line"]["status"] == "refuted")
    assert view["line"]["day"] == refuted["when"]
    assert [step["status"] for step in view["course"]["steps"]][-1] == "refuted"
    assert all(v["course"] is None for v in of_events(made(kept, out, "--days", 1)))


def test_as_of_a_day_nothing_later_stands_there_and_nothing_is_new(kept, out):
    pages = made(kept, out, "--as-of", "2013-09-30")
    assert not any(b"2014" in data for n, data in pages.items() if n.startswith("events"))
    assert "new.html" not in pages
    assert b"As of 2013-09-30." in pages["events.html"]


def test_since_a_day_before_everything_all_is_new(kept, out):
    pages = made(kept, out, "--since", "2000")
    assert "1 January 2000, 00:00 UTC" in pages["new.html"].decode()
    assert json.loads(pages["new.json"])["view"]["lines"]


def test_every_file_is_logged_and_an_erasure_reaches_it(tmp_path, out):
    sources = tmp_path / "sources"
    sources.mkdir()
    ledger = added(sources, SACKED | SEEN)
    pages = made(ledger, out)
    logged = {row["path"] for row in ask(ledger, "outputs")}
    assert {str(out / name) for name in pages} <= logged
    why = ("--because", "asked to", "--by", "Mun Ok-sil")
    told = run("erase", "seen", *why, "--yes", "--ledger", ledger)
    assert told.status == 0, told.err
    assert [p for p in out.rglob("*") if p.is_file()] == []
    again = made(ledger, out)
    assert not any(b"photograph taken on 3 August" in data for data in again.values())


def test_an_empty_ledger_has_pages_that_say_so(tmp_path, out):
    from reportedly.ledger import Ledger

    ledger = tmp_path / "empty.db"
    Ledger.create(ledger).close()
    pages = made(ledger, out)
    assert b"Nothing has been reported." in pages["index.html"]


def test_a_folder_of_somebody_else_is_refused_before_anything_is_asked(tmp_path, out):
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    told = run("site", out, "--ledger", tmp_path / "none.db")
    refused(told, "mine.txt")


def test_a_ledger_that_is_missing_is_refused_and_no_folder_is_made(tmp_path, out):
    refused(run("site", out, "--ledger", tmp_path / "none.db"), "no ledger")
    assert not out.exists()
