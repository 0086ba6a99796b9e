from datetime import UTC, datetime, timedelta

import pytest

from reportedly.acquire.web import (
    BadAddress,
    BrokenAnswer,
    Busy,
    Client,
    ForbiddenAddress,
    Limits,
    NoAnswer,
    Offline,
    RefusedByServer,
    Settings,
    TimedOut,
    UnknownHost,
)
from reportedly.model import Hop, Validators
from tests.acquire.web.conftest import PUBLIC, Web, answer, sent_on

PAGE = "https://outlet.example.com/story"


def test_a_page_comes_whole_with_all_that_was_said(web: Web):
    web.pages[PAGE] = answer("북한".encode(), headers={"Content-Type": "text/html", "ETag": '"a"'})
    response = web.client().get(f"  {PAGE}#part\n")
    assert response.asked == f"{PAGE}#part"
    assert response.url == PAGE
    assert response.status == 200
    assert response.body.decode() == "북한"
    assert response.hops == ()
    assert response.header("content-type") == "text/html"
    assert response.validators == Validators(etag='"a"')
    assert response.retrieved == web.time.clock()
    assert ("Host", "outlet.example.com") in response.sent


def test_tls_verifies_the_name_and_the_connection_goes_to_the_checked_address(web: Web):
    web.pages[PAGE] = answer(b"x")
    web.client().get(PAGE)
    assert {(asked.ip, asked.port, asked.secure) for asked in web.asked} == {
        (PUBLIC, 443, "outlet.example.com")
    }


def test_requests_say_who_asks_and_carry_nothing_else(web: Web):
    web.pages[PAGE] = answer(b"x", headers={"Set-Cookie": "who=you"})
    client = web.client(contact="mailto:desk@outlet.example")
    client.get(PAGE)
    client.get(PAGE)
    head = web.asked[-1].head
    assert "User-Agent: Reportedly/0.1.0 (+mailto:desk@outlet.example)\r\n" in head
    assert "Mozilla" not in head
    for name in ("cookie", "referer", "authorization", "accept-language"):
        assert web.asked[-1].header(name) is None


def test_an_unchanged_page_is_asked_for_conditionally(web: Web):
    web.pages[PAGE] = answer(status=304)
    known = Validators(etag='W/"a"', last_modified="Fri, 02 Jan 2026 12:00:00 GMT")
    assert web.client().get(PAGE, validators=known).status == 304
    assert web.asked[-1].header("if-none-match") == 'W/"a"'
    assert web.asked[-1].header("if-modified-since") == "Fri, 02 Jan 2026 12:00:00 GMT"


@pytest.mark.parametrize("known", [None, Validators(), Validators(etag="\n")])
def test_unchanged_without_having_been_asked_is_no_answer(web: Web, known: Validators | None):
    web.pages[PAGE] = answer(status=304)
    with pytest.raises(BrokenAnswer, match="not asked"):
        web.client().get(PAGE, validators=known)


def test_what_a_server_gave_cannot_add_headers(web: Web):
    web.pages[PAGE] = answer(b"x")
    web.client().get(PAGE, validators=Validators(etag='"a"\r\nCookie: who=you'))
    assert web.asked[-1].header("if-none-match") is None
    assert web.asked[-1].header("cookie") is None


@pytest.mark.parametrize("status", [404, 410, 451])
def test_the_news_that_there_is_no_page_is_an_answer(web: Web, status: int):
    web.pages[PAGE] = answer(b"gone", status)
    response = web.client().get(PAGE)
    assert (response.status, response.body) == (status, b"gone")


@pytest.mark.parametrize("status", [204, 206, 300, 400, 401, 403, 418, 501])
def test_any_other_status_is_refused_with_what_to_do(web: Web, status: int):
    web.pages[PAGE] = answer(b"", status)
    with pytest.raises(RefusedByServer, match="save it") as refused:
        web.client().get(PAGE)
    assert refused.value.status == status
    assert len(web.urls) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again_after_longer_and_longer_pauses(web: Web, status: int):
    web.pages[PAGE] = answer(b"", status)
    with pytest.raises(RefusedByServer, match="try later") as refused:
        web.client(limits=Limits(delay=0, backoff_seconds=1, retries=3)).get(PAGE)
    assert refused.value.status == status
    assert web.time.slept == [1, 2, 4]
    assert len(web.urls) == 4


def test_a_fault_that_passes_costs_nothing_but_time(web: Web):
    answers = iter([answer(b"", 503), answer(b"here")])
    web.pages[PAGE] = lambda asked: next(answers)
    assert web.client().get(PAGE).body == b"here"


def test_a_connection_that_fails_is_tried_again(web: Web):
    web.down.add(PUBLIC)
    with pytest.raises(NoAnswer, match="no connection"):
        web.client(limits=Limits(retries=2)).get(PAGE)
    assert web.looked_up == ["outlet.example.com"] * 3


def test_a_name_that_leads_nowhere_is_not_tried_again(web: Web):
    web.names["outlet.example.com"] = []
    with pytest.raises(UnknownHost):
        web.client().get(PAGE)
    assert web.looked_up == ["outlet.example.com"]


def test_a_short_retry_after_is_waited_for(web: Web):
    answers = iter([answer(b"", 429, {"Retry-After": "7"}), answer(b"here")])
    web.pages[PAGE] = lambda asked: next(answers)
    assert web.client(limits=Limits(delay=0)).get(PAGE).body == b"here"
    assert web.time.slept == [7]


def test_a_long_retry_after_is_told_and_kept_for_the_whole_host(web: Web):
    web.pages[PAGE] = answer(b"", 503, {"Retry-After": "3600"})
    other = "https://outlet.example.com/other"
    web.pages[other] = answer(b"x")
    client = web.client(limits=Limits(delay=0))
    with pytest.raises(Busy, match="2026-01-02 13:00:00 UTC"):
        client.get(PAGE)
    with pytest.raises(Busy):
        client.get(other)
    assert web.urls == [PAGE]
    web.time.seconds += 3601
    assert client.get(other).body == b"x"


def test_offline_means_that_nothing_is_looked_up(web: Web):
    with pytest.raises(Offline, match="REPORTEDLY_OFFLINE"):
        web.client(offline=True).get(PAGE)
    assert web.looked_up == []
    assert web.asked == []


def test_one_host_is_asked_with_pauses_and_another_at_once(web: Web):
    web.pages[PAGE] = answer(b"x")
    web.pages["https://other.example.com/"] = answer(b"y")
    client = web.client(limits=Limits(delay=2))
    client.get(PAGE)
    assert web.time.slept == [2]  # after the robots.txt
    client.get(PAGE)
    assert web.time.slept == [2, 2]


def test_the_pace_holds_from_run_to_run(web: Web):
    web.pages[PAGE] = answer(b"x")
    last = {"outlet.example.com": web.time.clock() - timedelta(seconds=1)}
    web.client(limits=Limits(delay=5), last=last).get(PAGE)
    assert web.time.slept == [4, 5]


def test_a_moment_in_the_future_is_no_reason_to_wait_for_ever(web: Web):
    web.pages[PAGE] = answer(b"x")
    last = {"outlet.example.com": datetime(2999, 1, 1, tzinfo=UTC)}
    web.client(limits=Limits(delay=5), last=last).get(PAGE)
    assert web.time.slept == [5, 5]


def test_a_host_can_be_known_to_want_more_time(web: Web):
    web.pages[PAGE] = answer(b"x")
    client = web.client(limits=Limits(delay=2))
    client.slow("outlet.example.com", 9)
    client.get(PAGE)
    assert web.time.slept == [9]


def test_all_tries_together_have_one_limit_of_time(web: Web):
    web.pages[PAGE] = [(30.0, b"HTTP/1.1 200 OK\r\n")]
    limits = Limits(silence_seconds=20, total_seconds=30, retries=9, delay=0, backoff_seconds=1)
    with pytest.raises(TimedOut):
        web.client(limits=limits).get(PAGE)
    assert len(web.urls) == 2


def test_redirects_are_followed_and_told(web: Web):
    middle, end = "https://outlet.example.com/b", "https://www.outlet.example.com/c?d=1"
    web.pages[PAGE] = sent_on("b", 301)
    web.pages[middle] = sent_on("//www.outlet.example.com/x/../c?d=1#e", 307)
    web.pages[end] = answer(b"x")
    response = web.client().get(PAGE)
    assert response.url == end
    assert response.hops == (Hop(url=PAGE, status=301), Hop(url=middle, status=307))


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "https://outlet.example.com:22/",
        "http://localhost/",
        "https://inside.example.com/",
    ],
)
def test_each_redirect_is_checked_as_the_first_address_is(web: Web, location: str):
    web.names["inside.example.com"] = ["10.0.0.5"]
    web.pages[PAGE] = sent_on(location)
    with pytest.raises(
        ForbiddenAddress, match=r"outlet\.example\.com sends us on to an address that is not asked"
    ):
        web.client().get(PAGE)
    assert {asked.ip for asked in web.asked} == {PUBLIC}


@pytest.mark.parametrize("url", ["", "outlet.example.com/story", "file:///etc/passwd", "x" * 5000])
def test_what_is_no_address_is_refused_before_anything_is_asked(web: Web, url: str):
    with pytest.raises(BadAddress):
        web.client().get(url)
    assert web.looked_up == []


def test_a_client_can_be_left_and_closed():
    with Client(Settings()) as client:
        pass
    client.close()
