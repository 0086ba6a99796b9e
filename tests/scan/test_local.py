"""Several processes: the same bytes as one, and a process that dies ends the scan with a word."""

import os

import pytest

from reportedly.errors import BrokenScan
from reportedly.scan import local, run, shards

from .making import mixed
from .test_work import contents


def some(folder, count=3):
    for number in range(count):
        mixed(folder / f"s{number}.warc.gz", start=10 * number, tells=1)
    return shards([str(folder)])


def test_two_processes_make_the_bytes_of_one(tmp_path):
    given = some(tmp_path)
    for name, jobs in (("one", 1), ("two", 2)):
        (tmp_path / name).mkdir()
        told = dict(run(given, tmp_path / name, jobs=jobs))
        assert set(told) == set(given)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_process_that_has_its_tools_makes_no_others(tmp_path, tools, monkeypatch):
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(local, "load", None)
    (result,) = run(some(tmp_path, 1), tmp_path / "out", tools=tools)
    assert result[1].counts.found == 1


def _dies(number, shard, out):
    os._exit(9)


def test_a_process_that_is_killed_is_told_with_what_to_do(tmp_path, monkeypatch):
    given = some(tmp_path, 2)
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(local, "_one", _dies)
    with pytest.raises(BrokenScan, match="what is done stays done"):
        list(run(given, tmp_path / "out", jobs=2))
