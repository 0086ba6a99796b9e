"""Records of WARC files: pages that were served, texts of WET files, nothing else."""

import gzip
from datetime import UTC, datetime

import pytest
import zstandard
from benchmarks.archives.warc import response

from reportedly.packs import Sites
from reportedly.scan.record import Broken, Record
from reportedly.scan.warc import warc_records

from .making import TELLS, archive, page, text_record

BODIES = [page(f"{TELLS} Part {n}.", f"Counsellor defects {n}") for n in range(3)]


def test_pages_come_in_order_with_their_place_address_and_day(tmp_path):
    found = list(warc_records(archive(tmp_path / "a.warc.gz", BODIES)))
    assert [r.number for r in found] == [1, 2, 3]
    assert [r.data for r in found if isinstance(r, Record)] == BODIES
    assert all(r.page and r.charset == "utf-8" for r in found)
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        stream.seek(found[1].offset)
        assert b"a-1" in gzip.decompress(stream.read()[: found[2].offset - found[1].offset])
    report = found[1].take(Sites())
    assert report.title == "Counsellor defects 1"
    assert report.url == "https://news.example/2024/03/12/a-1"
    assert (report.published, report.got) == ("2024-03-12", datetime(2024, 3, 12, 9, tzinfo=UTC))


@pytest.mark.parametrize("ending", [".warc", ".warc.gz", ".warc.zst"])
def test_packing_changes_nothing(tmp_path, ending):
    plain = archive(tmp_path / "plain.warc", BODIES)
    path = tmp_path / f"a{ending}"
    if ending == ".warc.zst":
        path.write_bytes(zstandard.ZstdCompressor().compress(plain.read_bytes()))
    else:
        archive(path, BODIES)
    assert [r.data for r in warc_records(path)] == BODIES


def test_what_is_no_page_or_was_not_served_is_not_given(tmp_path):
    path = tmp_path / "a.warc"
    path.write_bytes(
        response("https://a.example/gone", BODIES[0], status="404 Not Found")
        + response("https://a.example/i.png", b"\x89PNG", kind="image/png")
        + response("https://a.example/ok", BODIES[1])
        + text_record("https://a.example/wet", TELLS)
    )
    page_there, text_there = warc_records(path)
    assert page_there.data == BODIES[1]
    assert (text_there.data, text_there.page) == (TELLS.encode(), False)
    report = text_there.take(Sites())
    assert (report.text, report.url) == (TELLS, "https://a.example/wet")


def test_a_file_that_breaks_off_gives_what_is_whole_and_says_so(tmp_path):
    path = archive(tmp_path / "a.warc.gz", BODIES)
    path.write_bytes(path.read_bytes()[:-200])
    *whole, broken = warc_records(path)
    assert [r.data for r in whole] == BODIES[: len(whole)]
    assert isinstance(broken, Broken)
    assert (len(whole), broken.why[:13]) == (2, "it breaks off")


@pytest.mark.parametrize("data", [b"", b"this is no archive at all\n" * 50])
def test_a_file_that_is_none_holds_no_page(tmp_path, data):
    (tmp_path / "a.warc").write_bytes(data)
    assert not [r for r in warc_records(tmp_path / "a.warc") if isinstance(r, Record)]


def test_a_day_that_cannot_be_read_does_no_harm(tmp_path):
    path = tmp_path / "a.warc"
    path.write_bytes(response("https://a.example/x", BODIES[0], when="yesterday"))
    (record,) = warc_records(path)
    assert record.take(Sites()).got == datetime(1970, 1, 1, tzinfo=UTC)


def chunked(data):
    pieces = [data[i : i + 100] for i in range(0, len(data), 100)]
    return b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("headers", "packed"),
    [
        ("Content-Encoding: gzip", gzip.compress),
        ("Content-Encoding: zstd", zstandard.ZstdCompressor().compress),
        ("Transfer-Encoding: chunked", chunked),
        ("Transfer-Encoding: chunked", bytes),
        (
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
            lambda data: chunked(gzip.compress(data)),
        ),
    ],
)
def test_what_was_packed_for_its_way_is_unpacked(tmp_path, headers, packed):
    kind = f"text/html; charset=utf-8\r\n{headers}"
    served = response("https://a.example/x", packed(BODIES[0]), kind=kind)
    (tmp_path / "a.warc").write_bytes(served)
    (record,) = warc_records(tmp_path / "a.warc")
    assert record.data == BODIES[0]
    assert record.take(Sites()).title == "Counsellor defects 0"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip", BODIES[0]),
        ("Content-Encoding: gzip", gzip.compress(BODIES[0])[:-30]),
        ("Content-Encoding: gzip", gzip.compress(bytes(200_000_000))),
        ("Content-Encoding: br", BODIES[0]),
        ("Transfer-Encoding: chunked", chunked(BODIES[0])[:300]),
        ("Transfer-Encoding: chunked", chunked(BODIES[0]).replace(b"\r\n64\r\n", b"\r\nxy\r\n")),
    ],
)
def test_what_cannot_be_unpacked_is_broken_and_costs_no_other(tmp_path, headers, body):
    kind = f"text/html\r\n{headers}"
    served = response("https://a.example/x", body, kind=kind)
    (tmp_path / "a.warc").write_bytes(served + response("https://a.example/y", BODIES[1]))
    broken, whole = warc_records(tmp_path / "a.warc")
    assert isinstance(broken, Broken)
    assert whole.data == BODIES[1]
