"""Markers: what is done, and that its file is what the scan wrote."""

import pytest

from reportedly.errors import BrokenScan
from reportedly.scan import done, finished, scanned, shards
from reportedly.scan.done import whole

from .making import mixed


@pytest.fixture
def out(tmp_path, tools):
    (shard,) = shards([str(mixed(tmp_path / "a.warc.gz"))])
    (tmp_path / "out").mkdir()
    scanned(shard, tmp_path / "out", tools)
    return tmp_path / "out"


def test_a_file_that_was_changed_is_not_loaded(out):
    (told,) = done(out)
    assert whole(out, told) == out / told.file
    with (out / told.file).open("ab") as stream:
        stream.write(b" ")
    with pytest.raises(BrokenScan, match="is not what the scan wrote; remove its"):
        whole(out, told)
    (out / told.file).unlink()
    with pytest.raises(BrokenScan):
        whole(out, told)


def test_a_marker_without_its_file_counts_nothing(out, tmp_path, tools):
    (told,) = done(out)
    (out / told.file).unlink()
    (shard,) = shards([str(tmp_path / "a.warc.gz")])
    assert finished(shard, tools.reader, out) is None


def test_a_marker_that_is_none_is_named(out):
    (marker,) = out.glob("*.done.json")
    marker.write_text("{}")
    with pytest.raises(BrokenScan, match="remove it and scan again"):
        done(out)


def test_what_is_no_folder_is_refused(out):
    with pytest.raises(BrokenScan, match="name the one that `scan --out` was given"):
        done(out / "missing")
