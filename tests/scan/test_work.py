"""One shard: what is counted, what is written, and that nothing half done looks done."""

import json

import pytest

from reportedly.scan import done, finished, found_in, scanned, shards
from reportedly.scan.work import holds

from .making import MENU, OTHER, TELLS, archive, mixed, page


def scan(path, out, tools):
    out.mkdir(exist_ok=True)
    (shard,) = shards([str(path)])
    return shard, scanned(shard, out, tools)


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_records_are_counted_by_how_far_they_came(tmp_path, tools):
    _, told = scan(mixed(tmp_path / "a.warc.gz"), tmp_path / "out", tools)
    counts = told.counts
    assert (counts.records, counts.named, counts.told, counts.found) == (9, 6, 3, 3)
    assert (counts.claims, counts.bad, counts.again) == (6, 0, 0)


def test_rows_hold_report_reading_and_place(tmp_path, tools):
    _, told = scan(mixed(tmp_path / "a.warc.gz"), tmp_path / "out", tools)
    rows = list(found_in(tmp_path / "out" / told.file))
    assert [r.record for r in rows] == [3, 6, 9]
    for row in rows:
        assert row.reading == tools.door.read(row.report)
        assert holds(row.reading)
        assert row.report.title.startswith("Counsellor defects")


def test_the_same_shard_gives_the_same_bytes(tmp_path, tools):
    path = mixed(tmp_path / "a.warc.gz")
    scan(path, tmp_path / "one", tools)
    scan(path, tmp_path / "two", tools)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_files_are_named_by_shard_reader_and_pack_and_are_their_owners_alone(tmp_path, tools):
    _, told = scan(mixed(tmp_path / "a.warc.gz"), tmp_path / "out", tools)
    stem = f"a.english-{tools.reader.version}.{tools.pack.digest}"
    assert sorted(contents(tmp_path / "out")) == [f"{stem}.done.json", f"{stem}.parquet"]
    assert all(p.stat().st_mode & 0o077 == 0 for p in (tmp_path / "out").iterdir())
    assert told.file == f"{stem}.parquet"


def test_a_story_that_stands_twice_is_one_row(tmp_path, tools):
    path = archive(tmp_path / "a.warc", [page(TELLS, "One"), page(TELLS, "One")])
    _, told = scan(path, tmp_path / "out", tools)
    assert (told.counts.found, told.counts.again) == (1, 1)


def test_a_language_without_a_reader_is_counted(tmp_path, tools):
    german = (
        "Ein Diplomat der North Korea Botschaft ist nach Angaben der Zeitung verschwunden. Die "
        "Behörden wollten sich nicht äußern, und niemand weiß, wo er sich jetzt aufhält. Das "
        "Ministerium teilte mit, dass man den Fall nun prüfe und bald mehr wissen werde."
    )
    _, told = scan(archive(tmp_path / "a.warc", [page(german)]), tmp_path / "out", tools)
    assert (told.counts.unread, told.counts.found) == ({"de": 1}, 0)


def test_a_page_without_an_article_is_counted_by_what_it_is(tmp_path, tools):
    empty = b"<html><head><title>North Korea</title></head><body></body></html>"
    _, told = scan(archive(tmp_path / "a.warc", [empty]), tmp_path / "out", tools)
    assert sum(told.counts.refused.values()) == 1
    assert told.counts.bad == 0


def test_a_broken_record_is_listed_with_its_place(tmp_path, tools):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "North Korea"\n' + json.dumps({"text": TELLS}).encode() + b"\n")
    _, told = scan(path, tmp_path / "out", tools)
    assert (told.counts.found, told.counts.bad) == (1, 1)
    (bad,) = told.counts.listed
    assert (bad.number, bad.offset, bad.why.partition(" at ")[0]) == (1, 0, "broken JSON")


def test_a_page_that_a_reader_dies_of_costs_no_other(tmp_path, tools, monkeypatch):
    read = tools.door.read

    def dies(report):
        if "part 1" in (report.title or ""):
            raise RecursionError("too deep")
        return read(report)

    monkeypatch.setattr(tools.door, "read", dies)
    _, told = scan(mixed(tmp_path / "a.warc.gz"), tmp_path / "out", tools)
    assert (told.counts.found, told.counts.bad) == (2, 1)
    (bad,) = told.counts.listed
    assert bad.number == 6
    assert "too deep" in bad.why


def test_what_is_cut_off_leaves_nothing_that_looks_done(tmp_path, tools, monkeypatch):
    path = mixed(tmp_path / "a.warc.gz")
    (shard,) = shards([str(path)])
    out = tmp_path / "out"
    out.mkdir()

    def cut(report):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(tools.door, "read", cut)
        with pytest.raises(KeyboardInterrupt):
            scanned(shard, out, tools)
    assert contents(out) == {}
    assert finished(shard, tools.reader, out) is None
    told = scanned(shard, out, tools)
    assert finished(shard, tools.reader, out) == told
    assert done(out) == (told,)


def test_a_shard_that_changed_is_to_be_done_again(tmp_path, tools):
    path = archive(tmp_path / "a.warc", [page(OTHER, menu=MENU)])
    shard, _ = scan(path, tmp_path / "out", tools)
    assert finished(shard, tools.reader, tmp_path / "out")
    mixed(path)
    (changed,) = shards([str(path)])
    assert finished(changed, tools.reader, tmp_path / "out") is None
    assert scan(path, tmp_path / "out", tools)[1].counts.found == 3
