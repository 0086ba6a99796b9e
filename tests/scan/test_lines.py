"""Records of JSON Lines, packed or not."""

import gzip
import json

import pytest
import zstandard

from reportedly.acquire.limits import MAX_LINE_BYTES
from reportedly.errors import UnreadableReport
from reportedly.packs import Sites
from reportedly.scan.lines import line_records
from reportedly.scan.record import Broken

ROWS = [{"outlet": "Meridian", "published": "2024-03-12", "text": f"Text {n}."} for n in range(3)]
LINES = "".join(f"{json.dumps(row)}\n" for row in ROWS).encode()


@pytest.mark.parametrize(
    ("ending", "packed"),
    [
        (".jsonl", lambda data: data),
        (".jsonl.gz", gzip.compress),
        (".jsonl.zst", zstandard.ZstdCompressor().compress),
    ],
)
def test_each_line_is_a_report(tmp_path, ending, packed):
    path = tmp_path / f"a{ending}"
    path.write_bytes(packed(LINES))
    found = list(line_records(path))
    assert [r.take(Sites()).text for r in found] == ["Text 0.", "Text 1.", "Text 2."]
    assert [r.offset for r in found] == [0, len(LINES) // 3, len(LINES) // 3 * 2]
    assert found[2].take(Sites()).name == "a-3"


def test_a_line_that_is_no_report_says_so_when_it_is_taken(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"title": 1}\n\n' + LINES)
    first, *others = line_records(tmp_path / "a.jsonl")
    assert [r.number for r in others] == [3, 4, 5]
    with pytest.raises(UnreadableReport):
        first.take(Sites())


def test_a_line_beyond_the_limit_costs_no_other(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * MAX_LINE_BYTES + b'"}\n' + LINES)
    broken, *others = line_records(path)
    assert isinstance(broken, Broken)
    assert len(others) == 3


def test_a_packed_file_that_breaks_off_gives_what_is_whole(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(LINES)[:-12])
    *_, last = line_records(path)
    assert isinstance(last, Broken)
