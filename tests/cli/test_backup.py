"""Backups: whole, checked, and never over anything."""

import hashlib
import io
import os
import signal
import sqlite3
import subprocess
import tarfile
import time
from contextlib import closing

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Output
from tests.cli.invented import SACKED, SEEN, added
from tests.cli.running import ask, command, environment, process, refused, run, unchanged
from tests.cli.test_erase import WHY, everywhere


@pytest.fixture
def ledger(tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    home = tmp_path / "home"
    home.mkdir()
    return added(folder, SACKED | SEEN).rename(home / "ledger.db")


@pytest.fixture
def archive(ledger):
    target = ledger.parent / "backup.tar"
    assert run("backup", target, "--ledger", ledger).status == 0
    return target


def test_what_is_restored_answers_as_what_was_kept(ledger, archive, tmp_path):
    other = tmp_path / "other.db"
    told = run("restore", archive, "--to", other)
    assert told.status == 0, told.err
    assert ask(other, "brief") == ask(ledger, "brief")
    assert run("verify", "--ledger", other).status == 0
    assert (archive.stat().st_mode & 0o777, other.stat().st_mode & 0o777) == (0o600, 0o600)


def test_an_erasure_makes_the_backup_anew(ledger, archive, tmp_path):
    told = ask(ledger, "erase", "seen", *WHY, "--yes")
    assert told["made_anew"] == [str(archive)]
    assert everywhere(ledger.parent, "photograph taken") == []
    other = tmp_path / "other.db"
    assert run("restore", archive, "--to", other).status == 0
    assert ask(other, "events") == ask(ledger, "events")
    assert ask(ledger, "outputs")[0]["state"] == "written"


def test_a_backup_that_somebody_changed_is_left_and_told(ledger, archive):
    archive.write_bytes(archive.read_bytes() + b"mine")
    told = run("erase", "seen", *WHY, "--yes", "--ledger", ledger)
    assert told.status == 1
    assert f"left: {archive}" in told.out


def test_nothing_is_replaced(ledger, archive, tmp_path):
    with unchanged(ledger.parent):
        refused(run("backup", archive, "--ledger", ledger), "is there already")
        refused(run("restore", archive, "--to", ledger), "is there already")
        refused(run("backup", ledger.parent / "no" / "b.tar", "--ledger", ledger), "no backup")


def _changed(archive, target, change):
    """A copy of an archive with one member changed, or more members."""
    with tarfile.open(archive) as old, tarfile.open(target, "w") as new:
        for member in old:
            about, data = change(member, old.extractfile(member).read())
            about.size = len(data)
            new.addfile(about, io.BytesIO(data))
    return target


def _flip(member, data):
    return member, bytes([data[0]]) + data[1:-1] + bytes([data[-1] ^ 1])


def _up(member, data):
    member.name = f"../{member.name}"
    return member, data


def _elsewhere(member, data):
    member.name = f"/tmp/{member.name}"
    return member, data


def _twice(member, data):
    member.name = "ledger.db"
    return member, data


def _cut(member, data):
    return member, data[: len(data) // 2]


@pytest.mark.parametrize("change", [_flip, _up, _elsewhere, _twice, _cut])
def test_a_hostile_or_damaged_archive_is_refused_and_leaves_nothing(archive, tmp_path, change):
    place = tmp_path / "place"
    place.mkdir()
    bad = _changed(archive, tmp_path / "bad.tar", change)
    told = run("restore", bad, "--to", place / "ledger.db")
    assert told.status == 2, told
    assert "Traceback" not in told.err
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE]
)
def test_links_and_devices_are_refused(archive, tmp_path, kind):
    place = tmp_path / "place"
    place.mkdir()
    bad = tmp_path / "bad.tar"
    about = tarfile.TarInfo("ledger.db")
    about.type, about.linkname = kind, "/etc/passwd"
    with tarfile.open(bad, "w") as new:
        new.addfile(about)
    refused(run("restore", bad, "--to", place / "ledger.db"), "is no backup")
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("size", [0, 100, 1024, 5000])
def test_what_is_cut_off_is_refused(archive, tmp_path, size):
    bad = tmp_path / "bad.tar"
    bad.write_bytes(archive.read_bytes()[:size])
    told = run("restore", bad, "--to", tmp_path / "other.db")
    assert told.status == 2
    assert "Traceback" not in told.err
    assert not (tmp_path / "other.db").exists()


def test_an_archive_that_is_not_there_is_refused(tmp_path):
    told = run("restore", tmp_path / "none.tar", "--to", tmp_path / "other.db")
    assert told.status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_restored_ledger_removes_no_file_that_its_log_names_and_tells_of_it(ledger, tmp_path):
    """An archive may be made up: its log may name anybody's file, with the right digest."""
    mine = tmp_path / "thesis.txt"
    mine.write_text("mine", "utf-8")
    page = tmp_path / "page.html"
    assert run("brief", "--html", page, "--ledger", ledger).status == 0
    with Ledger.open(ledger) as opened:
        digest = hashlib.sha256(mine.read_bytes()).hexdigest()
        opened.log([Output(path=str(mine), digest=digest, verb="brief", at=opened.moment())])
    archive = tmp_path / "b.tar"
    assert run("backup", archive, "--ledger", ledger).status == 0
    before = archive.read_bytes()
    other = tmp_path / "other.db"
    assert run("restore", archive, "--to", other).status == 0
    told = run("erase", "seen", *WHY, "--yes", "--ledger", other)
    assert told.status == 1
    for path in (mine, page, archive):
        (line,) = (line for line in told.out.splitlines() if str(path) in line)
        assert line.startswith("left: ")
        assert ("FOUND in it" in line) is (path != mine)
    assert mine.read_text("utf-8") == "mine"
    assert page.exists()
    assert archive.read_bytes() == before
    assert run("verify", "--ledger", other).status == 0


def _hidden(folder):
    return sorted(path.name for path in folder.rglob(".*"))


@pytest.mark.parametrize("verb", ["backup", "share"])
def test_what_a_killed_process_left_goes_with_the_next_writer_and_with_an_erasure(
    ledger, tmp_path, verb
):
    """Killed while its hidden file is there; the words in it are nowhere afterwards."""
    place = tmp_path / "given"
    place.mkdir()
    (tmp_path / "more.txt").write_text("Pak Tok-su was seen at a meeting, it said.", "utf-8")
    for act in (
        ("erase", "seen", *WHY, "--yes"),
        ("add", tmp_path / "more.txt"),
    ):
        _killed(ledger, verb, place)
        assert _hidden(place) != []
        done = process(*act, "--ledger", ledger)
        assert done.status == 0, done
        assert _hidden(place) == []
        assert _hidden(ledger.parent) == []


def _killed(ledger, verb, place):
    """Kill a verb as soon as something hidden lies beside what it writes, and it was logged."""
    for number in range(50):
        target = place / f"made-{number}"
        child = subprocess.Popen(
            command(verb, target, "--ledger", ledger),
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while child.poll() is None and not _logged(ledger, target):
            time.sleep(0.001)
        child.send_signal(signal.SIGKILL)
        child.wait()
        if _hidden(place):
            return
        target.unlink(missing_ok=True)
    raise AssertionError("it was never killed in time")


def _logged(ledger, target):
    with closing(sqlite3.connect(ledger)) as plain:
        found = plain.execute("SELECT 1 FROM outputs WHERE path = ?", (str(target),)).fetchone()
    return found is not None


@pytest.mark.parametrize("kind", ["pipe", "folder", "gone", "link", "unreadable name"])
def test_outputs_tells_of_paths_that_lead_to_anything_by_now(ledger, tmp_path, kind):
    page = tmp_path / "page.html"
    assert run("brief", "--html", page, "--ledger", ledger).status == 0
    page.unlink()
    if kind == "pipe":
        os.mkfifo(page)
    elif kind == "folder":
        page.mkdir()
    elif kind == "link":
        page.symlink_to(page)
    elif kind == "unreadable name":
        with Ledger.open(ledger) as opened:
            told = Output(path="a\0b\x1b[2J", digest="", verb="x\x1b[2J", at=opened.moment())
            opened.log([told])
    (row,) = (row for row in ask(ledger, "outputs") if row["path"] == str(page))
    assert row["state"] == "gone"
    shown = run("outputs", "--ledger", ledger)
    assert shown.status == 0
    assert "\x1b" not in shown.out
    done = process("erase", "seen", *WHY, "--yes", "--ledger", ledger)
    assert done.status == 0, done
    assert page.exists() == (kind in {"pipe", "folder"})


def test_outputs_refuses_what_is_no_ledger(tmp_path):
    refused(run("outputs", "--ledger", tmp_path / "none.db"), "no ledger")
    other = tmp_path / "other.db"
    other.write_text("mine", "utf-8")
    refused(run("outputs", "--ledger", other), "no ledger")
    assert run("outputs", "more", "--ledger", other).status == 2
