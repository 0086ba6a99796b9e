"""What killed processes left goes, and nothing else."""

import fcntl
import os

import pytest

from reportedly.staging import staged_file, staged_folder, sweep

LEFT = (".page.html.0123abcd.part", ".page.html.0123abcd.new", ".page.html.0123abcd.new-wal")
OTHERS = (
    "page.html",
    ".page.html.part",
    ".page.html.0123abc.part",
    ".page.html.0123ABCD.part",
    ".page.html.0123abcdE.part",
    ".page.html.0123abcd.part.bak",
    ".page.html.0123abcd.swp",
    ".other.html.0123abcd.part",
    "x.page.html.0123abcd.part",
    ".page.html.more.0123abcd.part",
)


def test_only_names_that_are_made_here_for_that_file_go(tmp_path):
    for name in (*LEFT, *OTHERS):
        (tmp_path / name).write_text("words", "utf-8")
    folder = tmp_path / ".page.html.89abcdef.part"
    folder.mkdir()
    (folder / "ledger.db").write_text("words", "utf-8")
    assert len(sweep([tmp_path / "page.html"])) == 3
    assert {path.name for path in tmp_path.iterdir()} == set(OTHERS)


def test_what_another_process_is_still_building_stays(tmp_path):
    place = tmp_path / "page.html"
    with staged_file(place) as part, staged_folder(place) as folder:
        assert sweep([place]) == ()
        assert part.exists()
        assert folder.exists()
    assert list(tmp_path.iterdir()) == []


def test_links_pipes_and_the_files_that_links_lead_to_stay(tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("mine", "utf-8")
    (tmp_path / ".a.00000000.part").symlink_to(mine / "thesis.txt")
    (tmp_path / ".a.00000001.part").symlink_to(mine)
    os.mkfifo(tmp_path / ".a.00000002.part")
    inner = tmp_path / ".a.00000003.part"
    inner.mkdir()
    (inner / "out").symlink_to(mine)
    assert sweep([tmp_path / "a"]) == (inner,)
    assert (mine / "thesis.txt").read_text("utf-8") == "mine"
    assert (tmp_path / ".a.00000002.part").exists()


@pytest.mark.parametrize("place", ["no/such/folder/a", "a\0b/c", "a" * 5000])
def test_places_that_cannot_be_have_nothing_beside_them(tmp_path, place):
    assert sweep([tmp_path / place]) == ()


def test_what_was_swept_before_it_was_locked_is_made_again(tmp_path, monkeypatch):
    """Between making and locking somebody else may take it away."""
    once = []
    lock = fcntl.flock

    def slow(descriptor, how):
        if not once:
            once.append(True)
            for path in tmp_path.iterdir():
                path.unlink()
        return lock(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", slow)
    with staged_file(tmp_path / "page.html") as part:
        assert part.exists()
    assert once


def test_modes_are_the_owners_alone_unless_said(tmp_path):
    before = os.umask(0o022)
    try:
        with (
            staged_file(tmp_path / "a") as one,
            staged_file(tmp_path / "b", mode=0o666) as other,
            staged_folder(tmp_path / "c") as folder,
        ):
            modes = [path.stat().st_mode & 0o777 for path in (one, other, folder)]
    finally:
        os.umask(before)
    assert modes == [0o600, 0o644, 0o700]
