"""Fetching: what is said at the end, what it ends with, and how it is ended."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from reportedly.account.following import only_fetch
from reportedly.ledger import Ledger
from tests.cli.running import environment, run
from tests.server import Server

WIRE = "http://peninsula-wire.example/feed"


@pytest.fixture
def served():
    with Server() as running:
        yield running


@pytest.fixture
def place(tmp_path):
    return tmp_path / "reportedly.db"


@pytest.fixture
def say(served, place):
    def told(verb, *words, **env):
        env = {"REPORTEDLY_TEST_SERVER": served.address} | env
        return run(verb, *words, "--ledger", place, **env)

    return told


def reports(place):
    with Ledger.open(place) as ledger:
        return ledger.reports()


def test_a_followed_feed_brings_its_pages_once(say, place, served):
    say("follow", WIRE)
    first = say("fetch")
    assert first.status == 0
    assert "3 new" in first.out
    assert "passed over 1: " in first.out
    assert {report.outlet for report in reports(place)} == {"Peninsula Wire"}
    asked = len(served.asked)
    again = say("fetch")
    assert (again.status, again.out.splitlines()[1].strip()) == (0, "the feed is as it was")
    assert {each.path for each in served.asked[asked:]} <= {"/feed", "/robots.txt"}


def test_a_feed_that_is_not_followed_can_be_fetched(say, place):
    assert say("fetch", WIRE, "--limit", "2").out.count("2 left for the next fetch") == 1
    assert "no feed is followed" in say("follow").out


def test_json_names_the_reports_that_came(say, place):
    (row,) = say("fetch", WIRE, "--json").lines
    assert set(row["new"]) == {report.id for report in reports(place)}
    assert sum(row["passed_over"].values()) == 1
    assert row["refused"] == {}


@pytest.mark.parametrize(
    ("host", "status", "said"),
    [
        ("feed-with-faults", 2, "1 new"),
        ("feed-astray", 2, "1 new"),
        ("feed-doubles", 0, "3 new"),
        ("feed-tracked", 0, "1 new"),
        ("feed-relative", 0, "3 new"),
        ("feed-sitemap-index", 0, "3 new"),
        ("feed-elsewhere", 0, "passed over 3: "),
        ("feed-index-astray", 2, "refused: "),
        ("xml-laughs", 2, "declares entities"),
        ("xml-broken", 2, "broken"),
        ("xml-page", 2, "this is a page"),
        ("xml-gone", 2, "there is no feed"),
    ],
)
def test_each_feed_ends_as_documented(say, host, status, said):
    told = say("fetch", f"http://{host}.test/feed")
    assert (told.status, said in told.out) == (status, True), told.out + told.err


def test_one_bad_feed_costs_no_other(say):
    told = say("fetch", "http://xml-laughs.test/feed", WIRE)
    assert told.status == 2
    assert "3 new" in told.out


def test_offline_nobody_is_asked(say, served):
    say("follow", WIRE)
    asked = len(served.asked)
    told = say("fetch", REPORTEDLY_OFFLINE="1")
    assert told.status == 2
    assert "REPORTEDLY_OFFLINE" in told.err
    assert len(served.asked) == asked


def test_without_a_feed_to_fetch_there_is_nothing_to_do(say, place):
    Ledger.create(place).close()
    told = say("fetch")
    assert told.status == 2
    assert "reportedly follow URL" in told.err


@pytest.mark.parametrize("every", ["soon", "30s", "15", "-5m", "0m", "1000000d", "15 minutes"])
def test_a_time_that_cannot_be_is_refused(say, every):
    told = say("fetch", WIRE, "--every", every)
    assert told.status == 2
    assert "Traceback" not in told.err


def test_a_second_fetch_on_one_ledger_is_refused(say, place):
    say("follow", WIRE)
    with only_fetch(place):
        told = say("fetch")
    assert told.status == 2
    assert "another fetch runs" in told.err


def begun(place, served, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "reportedly", "fetch", *words, "--ledger", str(place)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**environment(), "REPORTEDLY_TEST_SERVER": served.address},
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_fetching_again_and_again_ends_when_asked(place, served, how):
    running = begun(place, served, WIRE, "--every", "1h", "--json")
    row = json.loads(running.stdout.readline())
    assert len(row["new"]) == 3
    running.send_signal(how)
    _, err = running.communicate(timeout=600)
    assert running.returncode == 0
    assert "a server learns" in err
    assert "Traceback" not in err


def test_a_fetch_that_is_ended_keeps_what_it_got_and_the_next_goes_on(place, served, say):
    running = begun(place, served, "http://feed-forty.test/feed")
    while sum(each.path.startswith("/2019") for each in list(served.asked)) < 3:
        time.sleep(0.02)
        assert running.poll() is None, running.communicate()
    os.kill(running.pid, signal.SIGINT)
    out, _ = running.communicate(timeout=600)
    assert running.returncode == 130
    assert "ended before all was asked for" in out
    got = len(reports(place))
    assert 0 < got < 40
    (row,) = say("fetch", "http://feed-forty.test/feed", "--json").lines
    assert len(row["new"]) == 40 - got
