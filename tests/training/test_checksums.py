import shutil
import subprocess

import pytest
from training.parser.checksums import SUMS_NAME, sums_of, write_sums


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "model").write_bytes(b"weights")
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    write_sums(tmp_path)
    return tmp_path


def test_every_file_but_the_sums_file_is_listed_in_order(folder):
    lines = (folder / SUMS_NAME).read_text(encoding="utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == ["meta.json", "part/model"]


def test_a_changed_file_changes_the_sums(folder):
    (folder / "part" / "model").write_bytes(b"other weights")
    assert sums_of(folder) != (folder / SUMS_NAME).read_text(encoding="utf-8")


def test_an_added_file_changes_the_sums(folder):
    (folder / "more").touch()
    assert sums_of(folder) != (folder / SUMS_NAME).read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_the_sums_can_be_checked_with_the_usual_tool(folder):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", SUMS_NAME], cwd=folder, capture_output=True, check=True
    )
    assert done.stdout.count(b"OK") == 2
