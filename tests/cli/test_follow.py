"""Following a feed, listing those followed, stopping."""

import pytest

from tests.cli.running import ask, run
from tests.server import Server

WIRE = "http://peninsula-wire.example/feed"


@pytest.fixture(scope="module")
def served():
    with Server() as running:
        yield running


@pytest.fixture
def follow(served, tmp_path):
    def told(*words, **env):
        place = tmp_path / "reportedly.db"
        env = {"REPORTEDLY_TEST_SERVER": served.address} | env
        return run("follow", *words, "--ledger", place, "--by", "desk", **env)

    return told


def test_a_feed_is_followed_once(follow, tmp_path):
    first = follow(WIRE)
    assert first.status == 0
    assert first.out.startswith(f"follows   {WIRE}")
    assert "4 items" in first.out
    assert follow(f"{WIRE}#top").out.startswith("known")
    (row,) = ask(tmp_path / "reportedly.db", "follow")
    assert (row["address"], row["by"], row["reports"]) == (WIRE, "desk", 0)
    assert (row["told"], row["failed"]) == ("RSS, 4 items", False)
    assert WIRE in follow().out
    assert follow("--list").out == follow().out


def test_a_feed_is_stopped(follow):
    follow(WIRE)
    assert follow("--stop", WIRE).out.startswith("stopped")
    assert "no feed is followed" in follow().out
    again = follow("--stop", WIRE)
    assert again.status == 2
    assert "is not followed" in again.err


def test_what_cannot_be_followed_costs_no_other(follow):
    told = follow("http://nowhere.test/feed", "file:///etc/passwd", WIRE)
    assert told.status == 2
    assert told.err.count("refused") == 2
    assert told.out.startswith("follows")


def test_json_says_the_same(follow):
    (row,) = follow("--json", WIRE).lines
    assert (row["outcome"], row["feed"]) == ("follows", WIRE)
    (row,) = follow("--json", "file:///etc/passwd").lines
    assert row["outcome"] == "refused"


def test_offline_nobody_is_asked_and_nothing_is_made(follow, served, tmp_path):
    asked = len(served.asked)
    told = follow(WIRE, REPORTEDLY_OFFLINE="1")
    assert told.status == 2
    assert "REPORTEDLY_OFFLINE" in told.err
    assert len(served.asked) == asked
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", [("--stop",), ("--list", WIRE), ("--list", "--stop")])
def test_words_that_do_not_fit_are_refused(follow, words):
    assert follow(*words).status == 2


def test_listing_needs_a_ledger(follow):
    told = follow("--list")
    assert told.status == 2
    assert "add" in told.err
