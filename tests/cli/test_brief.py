"""`reportedly brief`: in the terminal, as JSON, as files that are whole or not there."""

import re
from pathlib import Path

import msgspec
import pytest

from reportedly.tell import Brief, sentences_of
from tests.cli.running import process, refused, run
from tests.tell.proving import prove


def test_the_terminal_shows_every_sentence_whole_also_where_it_is_none(kept):
    brief = msgspec.json.decode(run("brief", "--json", "--ledger", kept).out, type=Brief)
    for shown in (run("brief", "--ledger", kept).out, process("brief", "--ledger", kept).out):
        flat = " ".join(shown.split())
        for sentence in sentences_of(brief):
            assert " ".join(sentence.text.split()) in flat


def test_each_sentence_cites_words_of_a_report(kept):
    brief = msgspec.json.decode(run("brief", "--json", "--ledger", kept).out, type=Brief)
    assert len(sentences_of(brief)) > 30
    for sentence in sentences_of(brief):
        assert sentence.cites
        assert all(cite.report and cite.item for cite in sentence.cites)


def test_nothing_is_asserted_outside_the_facts_of_a_sentence(kept):
    for what in ((), ("execution",), ("Ri Il-gyu",)):
        told = run("brief", *what, "--json", "--ledger", kept).out
        for sentence in sentences_of(msgspec.json.decode(told, type=Brief)):
            prove(sentence)


def test_files_are_written_and_named_on_standard_output(kept, tmp_path):
    page, text = tmp_path / "b.html", tmp_path / "b.md"
    told = run("brief", "--html", page, "--markdown", text, "--ledger", kept)
    assert (told.status, told.out.split()) == (0, [str(page), str(text)])
    assert page.read_text().startswith("<!doctype html>")
    assert text.read_text().startswith("#")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b.html", "b.md"]


def test_beside_files_json_stays_alone_on_standard_output(kept, tmp_path):
    told = run("brief", "--json", "--html", tmp_path / "b.html", "--ledger", kept)
    assert told.json["title"]
    assert str(tmp_path / "b.html") in told.err


def test_the_page_needs_nothing_from_elsewhere(kept, tmp_path):
    run("brief", "--html", tmp_path / "b.html", "--ledger", kept)
    page = (tmp_path / "b.html").read_text()
    assert not re.search(r"<script|<link|<img|<iframe|url\(|@import|src=", page)


@pytest.mark.parametrize("place", ["missing/b.html", ""])
def test_a_place_that_cannot_be_written_is_refused(place, kept, tmp_path):
    refused(run("brief", "--html", f"{tmp_path}/{place}", "--ledger", kept), "name")
    assert list(tmp_path.iterdir()) == []


def test_of_two_files_neither_is_written_where_one_cannot_be(kept, tmp_path):
    (tmp_path / "b.html").write_text("before")
    places = ["--html", tmp_path / "b.html", "--markdown", tmp_path / "missing" / "b.md"]
    refused(run("brief", *places, "--ledger", kept), "missing/b.md cannot be written")
    assert (tmp_path / "b.html").read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["b.html"]


def test_one_file_for_both_forms_is_refused(kept, tmp_path):
    told = run("brief", "--html", tmp_path / "b", "--markdown", tmp_path / "b", "--ledger", kept)
    assert (told.status, list(tmp_path.iterdir())) == (2, [])


def test_a_link_is_followed_and_stays_a_link(kept, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "b.html")
    assert run("brief", "--html", tmp_path / "link", "--ledger", kept).status == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "b.html").read_text().startswith("<!doctype html>")


def test_what_is_no_file_is_written_to_and_not_replaced(kept, tmp_path):
    (tmp_path / "out").symlink_to("/dev/stdout")
    told = process("brief", "--html", tmp_path / "out", "--ledger", kept)
    assert told.out.startswith("<!doctype html>")
    assert told.out.rstrip().endswith("</html>")
    assert (tmp_path / "out").readlink() == Path("/dev/stdout")
    refused(run("brief", "--html", "/dev/full", "--ledger", kept), "/dev/full cannot be written")


@pytest.mark.parametrize("what", ["Thae Yong-ho", "태영호", "execution", "thae-yong-ho"])
def test_it_may_be_of_one_person_kind_or_event(what, kept):
    whole = run("brief", "--json", "--ledger", kept).out
    told = run("brief", what, "--json", "--ledger", kept)
    assert told.status == 0
    assert len(told.out) < len(whole)


@pytest.mark.parametrize("what", ["Nobody Here", "", "e-000000000000"])
def test_of_what_is_not_on_file_there_is_none(what, kept):
    refused(run("brief", what, "--ledger", kept), "nothing on file answers to")


def test_an_empty_day_has_a_brief_that_says_so(kept):
    told = run("brief", "--as-of", "2012", "--ledger", kept)
    assert told.status == 0
    assert "from 0 reports" in told.out


def test_outlets_are_told_beside_a_journey_and_descriptions_are_no_spellings(tmp_path):
    told = [
        {
            "outlet": "Weekly Ledger",
            "published": "2019-06-01",
            "text": "A counsellor at the North Korean embassy in Havana defected in May 2019, "
            "an official said.",
        },
        {
            "outlet": "Voice of the Valley",
            "published": "2019-09-03",
            "text": "The North Korean diplomat who defected in May 2019 has been identified as "
            "Pak Tok-su, a counsellor at the embassy in Havana.",
        },
    ]
    for number, report in enumerate(told):
        (tmp_path / f"{number}.json").write_bytes(msgspec.json.encode(report))
    ledger = tmp_path / "l.db"
    run("add", tmp_path / "0.json", tmp_path / "1.json", "--ledger", ledger)
    shown = " ".join(run("brief", "--ledger", ledger).out.split())
    assert "an unnamed source of Weekly Ledger and Voice of the Valley." in shown
    assert "is also written" not in shown
