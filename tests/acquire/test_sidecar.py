from pathlib import Path

import pytest

from reportedly.acquire.metadata import Metadata
from reportedly.acquire.sidecar import sidecar_of
from reportedly.errors import ReportedlyError


@pytest.mark.parametrize("name", ["a.txt.meta.json", "a.meta.json"])
def test_json_beside_the_file_is_read(tmp_path: Path, name: str):
    (tmp_path / name).write_text('{"outlet": "NK Wire", "title": "T", "more": 1}')
    assert sidecar_of(tmp_path / "a.txt") == Metadata(outlet="NK Wire", title="T")


@pytest.mark.parametrize("name", ["a.txt.meta.yaml", "a.meta.yaml", "a.meta.yml"])
def test_yaml_beside_the_file_is_read_as_written(tmp_path: Path, name: str):
    (tmp_path / name).write_text("outlet: NK Wire\npublished: 2021-01-05\nurl: null\n")
    assert sidecar_of(tmp_path / "a.txt") == Metadata(outlet="NK Wire", published="2021-01-05")


def test_a_file_without_sidecar_has_no_metadata(tmp_path: Path):
    assert sidecar_of(tmp_path / "a.txt") == Metadata()


def test_an_empty_yaml_sidecar_says_nothing(tmp_path: Path):
    (tmp_path / "a.meta.yaml").write_text("")
    assert sidecar_of(tmp_path / "a.txt") == Metadata()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.meta.json", b"{"),
        ("a.meta.json", b"[]"),
        ("a.meta.json", b""),
        ("a.meta.json", b'{"outlet": [1]}'),
        ("a.meta.yaml", b"a: [b"),
        ("a.meta.yaml", b"just words"),
        ("a.meta.yaml", b"outlet: [a, b]"),
        ("a.meta.yaml", b"\x00\x01"),
        ("a.meta.yaml", b"outlet: " + b"a" * 70_000),
        ("a.meta.yaml", b"&a [*a]"),
    ],
)
def test_a_broken_sidecar_is_named(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReportedlyError, match=name):
        sidecar_of(tmp_path / "a.txt")
