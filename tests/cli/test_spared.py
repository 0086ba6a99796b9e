"""No page and no picture is written over a ledger, nor a picture over what is none."""

import os
import shutil

import pytest

from reportedly.cli.output import write_files
from reportedly.errors import UnwritablePlace
from tests.cli.running import ask, refused, run, unchanged

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'


@pytest.fixture(scope="session")
def event(kept):
    return ask(kept, "events")[0]["id"]


def _doors(event):
    return [
        ("origins", event, "--svg"),
        ("history", event, "--svg"),
        ("sources", "--svg"),
        ("brief", "--html"),
        ("brief", "--markdown"),
        ("pack", "page", "--out"),
    ]


@pytest.mark.parametrize("door", range(6))
def test_no_door_writes_over_a_ledger(door, event, kept, tmp_path):
    other = shutil.copy(kept, tmp_path / "picture.svg")
    words = _doors(event)[door]
    asked = () if words[0] == "pack" else ("--ledger", kept)
    with unchanged(tmp_path):
        refused(run(*words, other, *asked), "picture.svg", "ledger", "name another file")


@pytest.mark.parametrize("door", range(5))
def test_no_door_writes_over_the_ledger_that_is_asked(door, event, ledger):
    with unchanged(ledger):
        refused(run(*_doors(event)[door], ledger, "--ledger", ledger), str(ledger))
    assert run("verify", "--ledger", ledger).status == 0


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("exists", [True, False])
def test_what_lies_beside_a_ledger_is_spared(ending, exists, ledger):
    beside = ledger.with_name(ledger.name + ending)
    if exists:
        beside.write_bytes(b"\0")
    with pytest.raises(UnwritablePlace, match=r"belongs to the ledger ledger\.db"):
        write_files({beside: PICTURE})
    assert beside.exists() == exists


def test_a_ledger_behind_a_link_is_spared(ledger, tmp_path):
    link = tmp_path / "link.svg"
    link.symlink_to(ledger)
    with unchanged(ledger), pytest.raises(UnwritablePlace, match="ledger"):
        write_files({link: PICTURE})
    hard = tmp_path / "hard.svg"
    os.link(ledger, hard)
    with unchanged(ledger), pytest.raises(UnwritablePlace, match="ledger"):
        write_files({hard: PICTURE})


def test_of_two_pages_neither_is_written_where_one_would_replace_a_ledger(kept, ledger, tmp_path):
    page = tmp_path / "b.html"
    with unchanged(tmp_path):
        refused(run("brief", "--html", page, "--markdown", ledger, "--ledger", kept), "ledger")


@pytest.mark.parametrize(
    "words",
    ["a report", "<!doctype html><p><svg></svg>", "<!-- <svg> --><html/>", "<svgs/>", '{"a":1}'],
)
def test_a_picture_replaces_nothing_that_is_no_picture(words, tmp_path, kept):
    place = tmp_path / "reported.txt"
    place.write_text(words)
    with unchanged(place):
        refused(run("sources", "--svg", place, "--ledger", kept), "no SVG picture")


@pytest.mark.parametrize(
    "words",
    [
        "",
        PICTURE,
        f'\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n{PICTURE}',
        f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY a "b">]>{PICTURE}',
        '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>',
    ],
)
def test_a_picture_replaces_a_picture_and_an_empty_file(words, tmp_path):
    place = tmp_path / "p.svg"
    place.write_text(words, encoding="utf-8")
    write_files({place: PICTURE})
    assert place.read_text() == PICTURE


def test_a_page_replaces_a_page(tmp_path):
    place = tmp_path / "b.md"
    place.write_text("# before")
    write_files({place: "# after"})
    assert place.read_text() == "# after"


def test_a_name_that_only_ends_like_a_file_of_sqlite_is_free(tmp_path):
    place = tmp_path / "notes-wal"
    write_files({place: PICTURE})
    assert place.read_text() == PICTURE


@pytest.mark.parametrize("door", range(6))
def test_an_empty_name_is_told_as_such(door, event, kept):
    words = _doors(event)[door]
    told = run(*words, "", *(() if words[0] == "pack" else ("--ledger", kept)))
    assert told.status == 2
    assert "the name is empty; name a file" in told.err


def test_a_file_that_names_the_server_of_a_ledger_is_spared(kept, tmp_path):
    place = tmp_path / "team.ledger"
    place.write_text("postgresql://ann@desk.example/news\n")
    with unchanged(tmp_path):
        refused(run("brief", "--html", place, "--ledger", kept), "names the server of a ledger")
