from datetime import timedelta
from itertools import pairwise

import pytest

from reportedly.acquire.web import Client, FetchError
from reportedly.model import Validators
from tests.server import BEHAVIOURS
from tests.server.asking import SMALL, Clock, client, got, settings

PAGE = "/2019/05/14/report"


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_every_behaviour_ends_as_documented(server, name):
    behaviour = BEHAVIOURS[name]
    assert got(client(server), behaviour.url) == behaviour.got


@pytest.mark.parametrize("name", [n for n, b in BEHAVIOURS.items() if not b.got.isdigit()])
def test_what_is_refused_is_said_in_one_plain_line(server, name):
    behaviour = BEHAVIOURS[name]
    with pytest.raises(FetchError) as refused:
        client(server).get(behaviour.url)
    message = str(refused.value)
    assert behaviour.says in message
    assert message.isprintable()
    assert len(message) < 500


@pytest.mark.parametrize("name", ["gzip", "deflate", "raw-deflate", "zstd", "identity", "chunked"])
def test_pages_come_unpacked_and_whole(server, name):
    answer = client(server).get(BEHAVIOURS[name].url)
    assert answer.body.endswith(b"</html>")
    assert f"The {name} Gazette".encode() in answer.body


def test_a_smuggled_second_answer_is_not_read(server):
    assert b"smuggled" not in client(server).get(BEHAVIOURS["length-too-short"].url).body


@pytest.mark.parametrize("name", ["endless-body", "endless-chunks", "gzip-bomb", "zstd-bomb"])
def test_a_lower_limit_of_the_caller_holds(server, name):
    with pytest.raises(FetchError, match=r"MB|bytes|size"):
        client(server).get(BEHAVIOURS[name].url, limit=100_000)


def test_redirects_are_told_step_by_step(server):
    answer = client(server).get(BEHAVIOURS["redirect-chain"].url)
    assert [hop.status for hop in answer.hops] == [301, 301, 301]
    assert answer.asked == BEHAVIOURS["redirect-chain"].url
    assert answer.url == "http://redirect-chain.test/step-3"


def test_https_is_not_given_up_by_a_redirect(server):
    answer = client(server).get(BEHAVIOURS["redirect-downgrade"].url)
    assert answer.url.startswith("https://")


def test_the_other_host_of_a_redirect_is_asked_for_its_own_robots(server):
    client(server).get(BEHAVIOURS["redirect-host"].url)
    asked = [each.path for each in server.requests("redirect-target.test")]
    assert asked == ["/robots.txt", PAGE]


@pytest.mark.parametrize("name", ["robots-forbid", "robots-500", "robots-silent", "robots-moved"])
def test_a_page_that_robots_do_not_allow_is_not_asked_for(server, name):
    with pytest.raises(FetchError):
        client(server).get(BEHAVIOURS[name].url)
    assert server.count(BEHAVIOURS[name].url) == 0


def test_robots_are_asked_for_once_a_host(server):
    asking = client(server)
    for number in range(3):
        asking.get(f"http://robots-404.test/{number}")
    assert server.count("http://robots-404.test/robots.txt") == 1


def test_a_host_is_asked_no_oftener_than_every_two_seconds(server):
    clock = Clock()
    asking = client(server, clock)
    for number in range(4):
        asking.get(f"http://etag.test/{number}")
    assert clock.waited == [SMALL.delay] * 4


def test_hosts_do_not_wait_for_one_another(server):
    clock = Clock()
    asking = client(server, clock)
    for url in ("http://etag.test/1", "http://gzip.test/1", "http://etag.test/2"):
        asking.get(url)
    assert clock.waited == [SMALL.delay] * 2, "the other host has been asked meanwhile"


def test_a_delay_that_robots_ask_for_is_kept(server):
    clock = Clock()
    asking = client(server, clock, delay=1.0)
    for number in range(2):
        asking.get(f"http://robots-delay.test/2019/{number}")
    assert clock.waited[-1] == 2.0


def test_time_really_passes_between_two_requests(server):
    with Client(settings(server, delay=0.2)) as asking:
        asking.get("http://etag.test/a")
        asking.get("http://etag.test/b")
    times = [each.at for each in server.requests("etag.test")]
    assert all(later - sooner >= 0.2 for sooner, later in pairwise(times))


def test_a_server_that_asks_for_time_gets_it(server):
    clock = Clock()
    client(server, clock).get(BEHAVIOURS["too-many-once"].url)
    assert server.count(BEHAVIOURS["too-many-once"].url) == 2
    assert sum(clock.waited[1:]) >= 1.0


def test_a_server_that_asks_for_a_day_is_not_asked_again_in_this_run(server):
    asking = client(server)
    url = BEHAVIOURS["too-many-day"].url
    assert [got(asking, url), got(asking, f"{url}/other")] == ["Busy", "Busy"]
    assert server.count(url) == 1
    assert server.count(f"{url}/other") == 0


def test_pauses_grow_where_a_server_fails_again_and_again(server):
    clock = Clock()
    assert got(client(server, clock, delay=0.0), BEHAVIOURS["unavailable"].url) == "Unavailable"
    assert clock.waited == [1.0, 2.0, 4.0]
    assert server.count(BEHAVIOURS["unavailable"].url) == 4


@pytest.mark.parametrize("name", ["status-400", "status-403", "status-404", "redirect-loop"])
def test_what_will_not_pass_is_not_tried_again(server, name):
    got(client(server), BEHAVIOURS[name].url)
    assert server.count(BEHAVIOURS[name].url) == 1


def test_requests_say_who_asks_and_carry_nothing_else(server):
    client(server).get(BEHAVIOURS["gzip"].url)
    for asked in server.requests("gzip.test"):
        assert asked.headers["user-agent"].startswith("Reportedly/")
        assert set(asked.headers["accept-encoding"].replace(" ", "").split(",")) == {
            "gzip", "deflate", "zstd",
        }  # fmt: skip
        assert not {"cookie", "referer", "authorization"} & set(asked.headers)


@pytest.mark.parametrize(
    ("name", "validators"),
    [
        ("etag", Validators(etag='"v1"')),
        ("last-modified", Validators(last_modified="Tue, 14 May 2019 00:00:00 GMT")),
    ],
)
def test_a_page_that_is_known_is_asked_for_with_conditions(server, name, validators):
    url = BEHAVIOURS[name].url
    first = client(server).get(url)
    assert first.validators == validators
    assert client(server).get(url, validators=validators).status == 304


def test_a_run_goes_on_after_every_kind_of_failure(server):
    asking = client(server)
    for name in ("closed", "gzip-bomb", "endless-headers", "slow-body", "to-loopback"):
        assert got(asking, BEHAVIOURS[name].url) == BEHAVIOURS[name].got
    assert got(asking, BEHAVIOURS["gzip"].url) == "200"


def test_time_is_limited_as_a_whole(server):
    clock = Clock()
    assert got(client(server, clock), BEHAVIOURS["slow-headers"].url) == "TimedOut"
    one, two = server.requests("slow-headers.test")
    assert timedelta(seconds=two.at - one.at) < timedelta(seconds=5)
