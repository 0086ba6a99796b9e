"""Evidence: kept whole, found again, read by others, purged without trace, never half kept."""

import gzip
import os
import signal
import stat
import subprocess
import sys
import textwrap

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from reportedly.errors import LedgerError
from reportedly.ledger.evidence import Evidence
from reportedly.ledger.evidence.index import numbered
from reportedly.model import Hop

from .answers import URL, answer, everything


@pytest.fixture
def evidence(tmp_path):
    return Evidence.beside(tmp_path / "a.db")


def keep(evidence, *answers, known=everything):
    with evidence.writing(known) as writer:
        return [writer.keep(each) for each in answers]


def records(evidence):
    found = []
    for path in sorted(evidence.folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, check_digests=True):
                record.content_stream().read()
                found.append(record)
    return found


HOPS = (
    Hop(url="http://daily.example/old", status=301),
    Hop(url="https://daily.example/x", status=302),
)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"body": b""},
        {"body": os.urandom(300_000)},
        {"headers": (("content-encoding", "gzip"), ("Content-Length", "7"), ("ETag", '"1"'))},
        {"headers": (("Transfer-Encoding", "chunked"), ("Cookie", "a"), ("Cookie", "b"))},
        {"headers": ()},
        {"asked": "http://daily.example/old", "hops": HOPS},
        {"status": 404, "body": b"no such page"},
        {"sent": ()},
    ],
    ids=lambda given: ",".join(given) or "plain",
)
def test_an_answer_comes_back_as_it_was(evidence, given):
    kept = answer(**given)
    (record,) = keep(evidence, kept)
    assert evidence.find(record).response == kept
    assert Evidence(evidence.folder).answer(record) == kept


def test_files_are_the_owners_alone_and_start_by_saying_what_they_are(evidence):
    keep(evidence, answer())
    assert stat.S_IMODE(evidence.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(p.stat().st_mode) for p in evidence.folder.iterdir()} == {0o600}
    assert [r.rec_type for r in records(evidence)] == ["warcinfo", "request", "response"]


def test_another_reader_finds_whole_records_with_right_digests(evidence, tmp_path, capsys):
    packed = answer(b"x" * 1000, headers=(("Content-Encoding", "gzip"), ("Content-Length", "20")))
    one, two = keep(evidence, answer(), packed)
    with evidence.writing(everything) as writer:
        writer.keep(answer(status=304, body=b"", headers=()), evidence.find(one))
        writer.keep(packed, evidence.find(two))

    class Inputs:
        inputs, verbose = [str(p) for p in evidence.folder.glob("*.warc.gz")], False

    checker = Checker(Inputs())
    checker.process_all()
    assert checker.exit_value == 0, capsys.readouterr().out
    found = [r for r in records(evidence) if r.rec_type in {"response", "revisit"}]
    assert all(r.digest_checker.passed is not False for r in found)
    told = found[1].http_headers
    assert told["X-Crawler-Content-Encoding"] == "gzip"
    assert told["X-Crawler-Content-Length"] == "20"
    assert told["Content-Length"] == "1000"
    assert told.get_header("Content-Encoding") is None


def test_a_page_that_has_not_changed_points_at_the_answer_that_has_it(evidence):
    (first,) = keep(evidence, answer())
    with evidence.writing(everything) as writer:
        told = writer.keep(answer(status=304, body=b"", headers=()), evidence.find(first))
        same = writer.keep(answer(), evidence.find(first))
    kinds = {r.rec_headers["WARC-Record-ID"].strip("<>"): r.rec_headers for r in records(evidence)}
    assert kinds[told]["WARC-Profile"].endswith("/revisit/server-not-modified")
    assert kinds[same]["WARC-Profile"].endswith("/revisit/identical-payload-digest")
    for record in (told, same):
        assert kinds[record]["WARC-Refers-To"] == f"<{first}>"
        assert kinds[record]["WARC-Refers-To-Target-URI"] == URL
        assert evidence.answer(record).body == answer().body
    assert kinds[same]["WARC-Payload-Digest"] == kinds[first]["WARC-Payload-Digest"]


def test_a_file_that_is_full_is_followed_by_another(tmp_path):
    evidence = Evidence(tmp_path / "e", full=1)
    kept = [keep(evidence, answer(str(n).encode()))[0] for n in range(3)]
    assert len(list(evidence.folder.glob("*.warc.gz"))) == 3
    assert [evidence.find(r).response.body for r in kept] == [b"0", b"1", b"2"]


def test_the_index_can_go_and_is_made_anew(evidence):
    kept = keep(evidence, answer(b"one"), answer(b"two"))
    (evidence.folder / "index.jsonl").unlink()
    assert [Evidence(evidence.folder).find(r).response.body for r in kept] == [b"one", b"two"]
    (evidence.folder / "index.jsonl").write_text("nonsense\n[1]\n")
    assert [Evidence(evidence.folder).find(r).response.body for r in kept] == [b"one", b"two"]


def test_the_next_writer_cuts_off_what_no_visit_points_at(evidence):
    (one,) = keep(evidence, answer(b"one"))
    size = numbered(evidence.folder, 1).stat().st_size
    (lost,) = keep(evidence, answer(b"lost"))
    (two,) = keep(Evidence(evidence.folder), answer(b"two"), known=lambda asked: {one} & {*asked})
    assert [r for r in (one, lost, two) if evidence.find(r)] == [one, two]
    with numbered(evidence.folder, 1).open("rb") as file:
        assert b"lost" not in gzip.decompress(file.read())
    assert numbered(evidence.folder, 1).stat().st_size > size


@pytest.mark.parametrize("torn", [1, 20, 200])
def test_a_torn_end_is_cut_off(evidence, torn):
    (one,) = keep(evidence, answer(b"one"))
    path = numbered(evidence.folder, 1)
    whole = path.read_bytes()
    keep(evidence, answer(os.urandom(500)))
    path.write_bytes(path.read_bytes()[: len(whole) + torn])
    with Evidence(evidence.folder).writing(lambda asked: {one} & {*asked}):
        assert path.read_bytes() == whole
    (two,) = keep(Evidence(evidence.folder), answer(b"two"))
    assert [evidence.find(r).response.body for r in (one, two)] == [b"one", b"two"]


def test_a_torn_first_record_is_begun_anew(evidence):
    keep(evidence, answer(b"one"))
    path = numbered(evidence.folder, 1)
    path.write_bytes(path.read_bytes()[:30])
    (two,) = keep(Evidence(evidence.folder), answer(b"two"), known=lambda asked: set())
    assert [r.rec_type for r in records(evidence)] == ["warcinfo", "request", "response"]
    assert evidence.find(two).response.body == b"two"


def test_the_evidence_of_another_ledger_is_left_alone(evidence):
    keep(evidence, answer(b"one"), answer(b"two"))
    before = numbered(evidence.folder, 1).read_bytes()
    with pytest.raises(LedgerError, match="belongs to another ledger"):
        keep(Evidence(evidence.folder), answer(), known=lambda asked: set())
    assert numbered(evidence.folder, 1).read_bytes() == before


def test_no_byte_stays_of_what_is_taken_out(tmp_path):
    evidence = Evidence(tmp_path / "e", full=2_000)
    bodies = [f"secret-{n}-{os.urandom(400).hex()}".encode() for n in range(8)]
    kept = [keep(evidence, answer(b))[0] for b in bodies]
    gone = {kept[n] for n in (0, 3, 4, 7)}
    evidence.without(gone | {"urn:uuid:unknown"})
    left = b"".join(gzip.decompress(p.read_bytes()) for p in evidence.folder.glob("*.warc.gz"))
    raw = b"".join(p.read_bytes() for p in evidence.folder.iterdir())
    for record, body in zip(kept, bodies, strict=True):
        assert (body in left) is (record not in gone)
        assert (record.encode() in left + raw) is (record not in gone)
        assert (evidence.find(record) is None) is (record in gone)
    (more,) = keep(Evidence(evidence.folder), answer(b"more"))
    assert evidence.find(more).response.body == b"more"


def test_taking_everything_out_leaves_no_file(evidence):
    evidence.without(keep(evidence, answer()))
    assert list(evidence.folder.glob("*.warc.gz")) == []
    assert keep(evidence, answer(b"again"))


def test_nothing_is_lost_of_what_stays_when_taking_out_is_killed(tmp_path):
    """Whatever step it is killed at: doing it again finishes it."""
    program = textwrap.dedent("""
        import os, signal, sys
        from pathlib import Path
        from reportedly.ledger.evidence import Evidence, folder
        left = int(sys.argv[2])
        def trace(frame, event, arg):
            global left
            if "evidence" in frame.f_code.co_filename and event == "line":
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace
        evidence = Evidence(Path(sys.argv[1]))
        sys.settrace(trace)
        evidence.without(set(sys.argv[3:]))
    """)
    for steps in (5, 40, 120, 250, 400, 600):
        evidence = Evidence(tmp_path / str(steps), full=1_500)
        kept = [keep(evidence, answer(os.urandom(600)))[0] for _ in range(5)]
        bodies = {r: evidence.find(r).response.body for r in kept}
        gone = kept[1::2]
        command = [sys.executable, "-c", program, str(evidence.folder), str(steps), *gone]
        killed = subprocess.run(command, check=False).returncode
        assert killed in {0, -signal.SIGKILL}
        after = Evidence(evidence.folder)
        assert all(after.find(r).response.body == bodies[r] for r in kept[::2])
        after.without(gone)
        assert all(after.find(r) is None for r in gone)
        assert all(after.find(r).response.body == bodies[r] for r in kept[::2])
        assert not list(evidence.folder.glob(".*"))


def test_two_writers_wait_for_each_other(evidence, monkeypatch):
    monkeypatch.setattr(
        "reportedly.ledger.evidence.folder.locked.__wrapped__.__defaults__", (0.05,)
    )
    with (
        evidence.writing(everything),
        pytest.raises(LedgerError, match="in use"),
        Evidence(evidence.folder).writing(everything),
    ):
        pass


def test_where_nothing_is_kept_nothing_is_found_or_made(evidence):
    assert evidence.find("urn:uuid:1") is None
    evidence.without({"urn:uuid:1"})
    assert not evidence.folder.exists()


def test_a_file_in_the_place_of_the_folder_is_told_of(evidence):
    evidence.folder.write_text("")
    with pytest.raises(LedgerError, match="cannot be written"):
        keep(evidence, answer())
