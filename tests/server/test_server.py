import gzip
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import zstandard

from tests.server import BEHAVIOURS
from tests.server.raw import ask
from tests.server.table import GROUPS

ROOT = Path(__file__).parents[2]


def body(told: bytes) -> bytes:
    return told.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_every_behaviour_answers_or_holds_its_tongue_as_it_says(server, name):
    behaviour = BEHAVIOURS[name]
    told = ask(server, behaviour.host, behaviour.path)
    quiet = {"silence", "closed"}
    assert bool(told) != (name in quiet)
    assert told.startswith((b"HTTP/1.1 ", b"220 ")) or name in quiet
    assert [each.path for each in server.requests(behaviour.host)] == [behaviour.path]


def test_no_two_behaviours_share_a_name_and_there_are_more_than_forty():
    assert len(BEHAVIOURS) == sum(map(len, GROUPS.values())) > 40


@pytest.mark.parametrize("name", ["endless-body", "endless-headers", "gzip-bomb", "zstd-bomb"])
def test_what_has_no_end_goes_on_for_as_long_as_it_is_read(server, name):
    limit = 20_000 if "bomb" in name else 2_000_000
    assert len(ask(server, f"{name}.test", limit=limit)) >= limit


def test_compressed_pages_are_what_they_say(server):
    assert b"The gzip Gazette" in gzip.decompress(body(ask(server, "gzip.test")))
    told = zstandard.ZstdDecompressor().decompressobj().decompress(body(ask(server, "zstd.test")))
    assert b"The zstd Gazette" in told


def test_a_zstd_bomb_unpacks_to_thousands_of_times_itself(server):
    told = body(ask(server, "zstd-bomb.test", limit=20_000))[:2000]
    unpacked = zstandard.ZstdDecompressor().decompressobj().decompress(told)
    assert len(unpacked) > 10_000 * len(told)


def test_what_was_asked_can_be_read_with_its_headers(server):
    ask(server, "etag.test", "/a?b=c", headers="X-Told: yes\r\n")
    (asked,) = server.requests("etag.test")
    assert (asked.method, asked.url, asked.nth) == ("GET", "http://etag.test/a?b=c", 1)
    assert asked.headers["x-told"] == "yes"


def test_a_page_that_is_asked_again_is_told_apart_from_one_that_is_not(server):
    first, second = (ask(server, "changing.test", "/page") for _ in range(2))
    assert first != second
    assert ask(server, "changing.test", "/other") == first
    assert b"304" in ask(server, "etag.test", headers='If-None-Match: "v1"\r\n')


def test_it_answers_as_a_proxy_for_whole_addresses(server):
    assert b"The gzip" in gzip.decompress(body(ask(server, "x", "http://gzip.test/page")))
    assert server.requests("gzip.test")


def test_requests_come_with_their_time(server):
    for _ in range(3):
        ask(server, "etag.test")
    times = [each.at for each in server.asked]
    assert all(a <= b for a, b in pairwise(times))


def test_the_small_world_changes_and_withdraws_pages(server):
    page = ("seoul-courier.example", "/2019/05/16/inquiry")
    assert b"detained" in ask(server, *page)
    assert b"detained" not in ask(server, *page)
    page = ("northern-beacon.example", "/2019/05/17/executed")
    assert b"200 OK" in ask(server, *page)
    assert b"410 Gone" in ask(server, *page)
    assert ask(server, "peninsula-wire.example", "/feed").count(b"<item>") == 4
    assert b"404" in ask(server, "nobody.example")


def test_a_command_is_told_where_the_server_is():
    told = subprocess.run(
        [
            sys.executable, "-m", "tests.server", "--run",
            "sh", "-c", "echo $REPORTEDLY_TEST_SERVER; exit 3",
        ],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert told.returncode == 3
    assert told.stdout.startswith("127.0.0.1:")
