"""Backups: whole, checked, and never over anything."""

import io
import tarfile

import pytest

from tests.cli.invented import SACKED, SEEN, added
from tests.cli.running import ask, refused, run, unchanged
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
