"""A folder of files is put in place whole or not at all."""

import os
from pathlib import Path

import pytest

from reportedly.cli import folder, swap
from reportedly.cli.folder import MARK, ForeignFolder, write_folder
from reportedly.cli.logged import From
from reportedly.errors import UnwritablePlace

OLD = {"index.html": b"old", "events/a.html": b"old a", "gone.html": b"gone"}
NEW = {"index.html": b"new", "events/b.html": b"new b"}


@pytest.fixture
def of(tmp_path):
    return From(tmp_path / "none.db", "site")


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def held(out):
    """What a folder holds, but for the mark."""
    found = {p.relative_to(out).as_posix(): p for p in out.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name != MARK}


def test_files_stand_in_a_new_folder(out, of):
    write_folder(out, OLD, of)
    assert held(out) == OLD


def test_nothing_of_an_older_run_is_left(out, of, tmp_path):
    write_folder(out, OLD, of)
    write_folder(out, NEW, of)
    assert held(out) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_is_taken(out, of):
    (out / "empty").mkdir(parents=True)
    write_folder(out, NEW, of)
    assert held(out) == NEW


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "events/mine.html"])
def test_a_folder_with_anything_else_is_left_as_it_is(out, of, name):
    write_folder(out, OLD, of)
    (out / name).write_text("mine")
    with pytest.raises(ForeignFolder, match=Path(name).name):
        write_folder(out, NEW, of)
    assert held(out) == OLD | {name: b"mine"}


def test_a_folder_that_is_no_site_of_ours_is_left_as_it_is(out, of):
    out.mkdir()
    (out / "thesis.tex").write_text("mine")
    with pytest.raises(ForeignFolder, match=r"no site of ours \(thesis.tex\)"):
        write_folder(out, NEW, of)
    assert held(out) == {"thesis.tex": b"mine"}


@pytest.mark.parametrize("mark", ["", "{}", "[]", '{"made_by": "reportedly site"}', "\x00"])
def test_a_mark_that_tells_nothing_opens_no_folder(out, of, mark):
    out.mkdir()
    (out / MARK).write_text(mark)
    with pytest.raises(ForeignFolder):
        write_folder(out, NEW, of)


def test_a_link_within_a_site_is_something_else(out, of, tmp_path):
    write_folder(out, OLD, of)
    (out / "link").symlink_to(tmp_path)
    with pytest.raises(ForeignFolder, match="link"):
        write_folder(out, NEW, of)


def test_a_file_is_no_folder(out, of):
    out.write_text("mine")
    with pytest.raises(ForeignFolder, match="is a file"):
        write_folder(out, NEW, of)


@pytest.mark.parametrize("at", ["_build", "swap", "log_folder"])
def test_what_fails_half_way_leaves_the_old_one_and_nothing_beside_it(
    out, of, tmp_path, monkeypatch, at
):
    write_folder(out, OLD, of)

    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, at, fails)
    with pytest.raises(UnwritablePlace, match="No space"):
        write_folder(out, NEW, of)
    assert held(out) == OLD
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_process_that_is_killed_leaves_the_old_one_and_the_next_run_sweeps(out, of, tmp_path):
    write_folder(out, OLD, of)
    child = os.fork()
    if child == 0:  # pragma: no cover
        folder.swap = lambda *_: os._exit(9)
        write_folder(out, NEW, of)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert held(out) == OLD
    assert len(list(tmp_path.iterdir())) == 2
    write_folder(out, NEW, of)
    assert held(out) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_where_names_cannot_be_exchanged_the_old_folder_is_moved_away(
    out, of, tmp_path, monkeypatch
):
    monkeypatch.setattr(swap, "_exchanged", lambda *_: False)
    write_folder(out, OLD, of)
    write_folder(out, NEW, of)
    assert held(out) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_the_same_files_give_the_same_mark(out, of, tmp_path):
    write_folder(out, NEW, of)
    other = tmp_path / "other"
    write_folder(other, dict(reversed(NEW.items())), of)
    assert (out / MARK).read_bytes() == (other / MARK).read_bytes()
