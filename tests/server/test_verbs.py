from pathlib import Path

import pytest

from reportedly.acquire.web import Settings
from tests.cli.running import Outcome, run
from tests.server import BEHAVIOURS, Server
from tests.server.asking import settings
from tests.server.keeping import check_whole

REFUSED = [
    "endless-body", "endless-headers", "slow-body", "redirect-loop", "to-loopback", "to-metadata",
    "to-file", "to-userinfo", "two-lengths", "chunks-break-off", "gzip-bomb", "zstd-bomb",
    "corrupt-gzip", "robots-forbid", "status-403", "status-404", "soft-404", "image", "deep",
]  # fmt: skip
KEPT = ["short-pause", "redirect-chain", "no-length", "gzip", "zstd", "utf-16", "pdf", "plain-text"]
AGAIN = ["etag", "last-modified", "never-304", "changing", "withdrawn-410", "back-again"]
FEEDS = ["feed-rss", "feed-atom", "feed-sitemap", "feed-doubles", "feed-relative"]
ATTACKS = ["xml-laughs", "xml-external", "xml-parameter", "xml-none", "xml-huge-item", "xml-page"]


@pytest.fixture
def at(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, set in the environment; limits are small and nobody waits."""
    small = settings(server, delay=0.0, backoff_seconds=0.0)
    monkeypatch.setenv("REPORTEDLY_TEST_SERVER", server.address)
    monkeypatch.setattr(Settings, "of", classmethod(lambda _cls, _environ: small))
    return server


def add(ledger: Path, *names: str) -> Outcome:
    return run("add", *(BEHAVIOURS[name].url for name in names), "--ledger", ledger)


def lines(told: Outcome) -> list[str]:
    """What was printed, without what a server learns."""
    return [line for line in told.err.splitlines() if line.startswith("refused")]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_ends_with_status_2_and_one_line(at, tmp_path, name):
    ledger = tmp_path / "ledger.db"
    told = add(ledger, name)
    assert told.status == 2, told
    (line,) = lines(told)
    assert BEHAVIOURS[name].url in line
    assert BEHAVIOURS[name].says in line
    assert "Traceback" not in told.err
    assert told.out == ""
    check_whole(ledger)


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_ends_with_status_0_and_its_id(at, tmp_path, name):
    ledger = tmp_path / "ledger.db"
    told = add(ledger, name)
    assert told.status == 0, told
    assert told.out.startswith("new      r-")
    assert run("verify", "--ledger", ledger).status == 0
    check_whole(ledger)


@pytest.mark.parametrize("name", AGAIN)
def test_what_is_asked_for_again_says_what_became_of_it(at, tmp_path, name):
    ledger = tmp_path / "ledger.db"
    told = [add(ledger, name) for _ in range(BEHAVIOURS[name].runs)]
    assert {each.status for each in told} == {0}, told
    assert told[-1].out.split()[0] == BEHAVIOURS[name].ends
    assert run("verify", "--ledger", ledger).status == 0


def test_one_bad_page_does_not_cost_the_others(at, tmp_path):
    ledger = tmp_path / "ledger.db"
    told = add(ledger, "gzip", "gzip-bomb", "zstd", "to-loopback", "etag")
    assert told.status == 2
    assert [line.split()[0] for line in told.out.splitlines()] == ["new"] * 3
    assert len(lines(told)) == 2
    check_whole(ledger)


def test_what_a_server_learns_is_said_before_the_first_page_and_once(at, tmp_path):
    ledger = tmp_path / "ledger.db"
    said = [add(ledger, name).err for name in ("gzip", "zstd")]
    assert ["a server learns" in each for each in said] == [True, False]


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_that_is_followed_is_fetched_and_brings_nothing_twice(at, tmp_path, name):
    ledger = tmp_path / "ledger.db"
    assert run("follow", BEHAVIOURS[name].url, "--ledger", ledger).status == 0
    told = [run("fetch", "--json", "--ledger", ledger) for _ in range(2)]
    assert {each.status for each in told} == {0}, told
    assert [len(each.lines[0]["new"]) for each in told] == [3, 0]
    check_whole(ledger)


@pytest.mark.parametrize("name", ATTACKS)
def test_a_feed_that_is_an_attack_is_not_followed(at, tmp_path, name):
    ledger = tmp_path / "ledger.db"
    told = run("follow", BEHAVIOURS[name].url, "--ledger", ledger)
    assert told.status == 2
    assert "Traceback" not in told.err
    assert told.out == ""


def test_a_feed_with_faults_brings_what_it_can_and_says_what_it_could_not(at, tmp_path):
    ledger = tmp_path / "ledger.db"
    for name in ("feed-with-faults", "feed-astray", "feed-elsewhere"):
        run("follow", BEHAVIOURS[name].url, "--ledger", ledger)
    told = run("fetch", "--json", "--ledger", ledger)
    rows = {row["title"] and row["feed"].split("/")[2]: row for row in told.lines}
    assert len(rows["feed-with-faults.test"]["new"]) == 1
    assert len(rows["feed-with-faults.test"]["refused"]) == 2
    assert len(rows["feed-astray.test"]["new"]) == 1
    assert rows["feed-elsewhere.test"]["new"] == []
    assert sum(rows["feed-elsewhere.test"]["passed_over"].values()) == 3
    check_whole(ledger)


def test_offline_nobody_is_asked(server, tmp_path):
    ledger = tmp_path / "ledger.db"
    env = {"REPORTEDLY_TEST_SERVER": server.address, "REPORTEDLY_OFFLINE": "1"}
    told = run("add", BEHAVIOURS["gzip"].url, "--ledger", ledger, **env)
    assert told.status == 2
    assert server.asked == []


def test_without_the_setting_nobody_is_asked_either(server, tmp_path, monkeypatch):
    monkeypatch.delenv("REPORTEDLY_TEST_SERVER", raising=False)
    told = run("add", f"http://{server.address}/", "--ledger", tmp_path / "ledger.db")
    assert told.status == 2
    assert "127.0.0.1" in told.err
    assert server.asked == []


def test_a_backup_of_pages_that_a_server_showed_is_restored_with_their_evidence(at, tmp_path):
    ledger, archive, other = (tmp_path / name for name in ("a.db", "a.tar", "b.db"))
    add(ledger, "etag", "gzip")
    assert run("backup", archive, "--ledger", ledger).status == 0
    told = run("restore", archive, "--to", other)
    assert told.status == 0, told.err
    assert run("verify", "--ledger", other).status == 0
    kept = [sorted((tmp_path / f"{name}.db.warc").glob("*.warc.gz")) for name in "ab"]
    assert [p.read_bytes() for p in kept[0]] == [p.read_bytes() for p in kept[1]] != []
