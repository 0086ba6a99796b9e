import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.web import Busy, Disallowed, Limits, NoAnswer, RobotsUnreachable
from reportedly.acquire.web.address import Address, parse
from reportedly.acquire.web.answer import Answer
from reportedly.acquire.web.robots import Robots
from tests.acquire.web.conftest import PUBLIC, Piece, Web, answer, sent_on

PAGE = "https://outlet.example.com/story"
ROBOTS = "https://outlet.example.com/robots.txt"
NOTHING = b"User-agent: *\nDisallow: /\n"


def asked(web: Web) -> list[str]:
    return [asked.url for asked in web.asked]


def test_what_a_site_asks_not_to_be_read_is_not_asked_for(web: Web):
    web.pages[ROBOTS] = answer(b"User-agent: *\nDisallow: /st\n")
    web.pages[PAGE] = answer(b"x")
    with pytest.raises(Disallowed, match=r"not to be read by programs.*save it, and add the file"):
        web.client().get(PAGE)
    assert asked(web) == [ROBOTS]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        (b"", True),
        (b"<html>not found, says the site, with status 200</html>", True),
        (b"User-agent: *\nDisallow:\n", True),
        (b"User-agent: otherbot\nDisallow: /\n", True),
        (b"User-agent: *\nDisallow: /\nAllow: /story\n", True),
        (b"User-agent: Reportedly\nAllow: /\n\nUser-agent: *\nDisallow: /\n", True),
        (b"User-agent: reportedly\nDisallow: /\n\nUser-agent: *\nAllow: /\n", False),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /*ory$\r\n", False),
        (b"User-agent: *\nDisallow: /%73tory\n", False),
        (b"\xff\xfe\n" + NOTHING, False),
    ],
)
def test_rules_are_read_as_the_standard_says(web: Web, text: bytes, allowed: bool):
    web.pages[ROBOTS] = answer(text)
    web.pages[PAGE] = answer(b"x")
    if allowed:
        assert web.client().get(PAGE).body == b"x"
    else:
        with pytest.raises(Disallowed):
            web.client().get(PAGE)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_site_without_rules_allows_everything(web: Web, status: int):
    web.pages[ROBOTS] = answer(NOTHING, status)
    web.pages[PAGE] = answer(b"x")
    assert web.client().get(PAGE).body == b"x"


@pytest.mark.parametrize(
    "pieces",
    [
        answer(b"", 500),
        answer(b"", 503),
        answer(b"", 429),
        answer(b"", 204),
        [b"nonsense\r\n\r\n"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"],
        [(999.0, b"")],
        answer(b"x", headers={"Content-Encoding": "br"}),
        sent_on("http://127.0.0.1/robots.txt"),
        sent_on("file:///etc/passwd"),
    ],
)
def test_a_site_that_cannot_say_what_it_allows_is_left_alone(web: Web, pieces: list[Piece]):
    web.pages[ROBOTS] = pieces
    web.pages[PAGE] = answer(b"x")
    with pytest.raises(RobotsUnreachable, match="cannot be read"):
        web.client().get(PAGE)
    assert PAGE not in asked(web)


def test_a_host_that_is_down_is_told_as_such(web: Web):
    web.down.add(PUBLIC)
    with pytest.raises(NoAnswer, match="no connection"):
        web.client().get(PAGE)


def test_a_site_that_wants_to_be_left_alone_is_believed_from_its_robots_txt_too(web: Web):
    web.pages[ROBOTS] = answer(b"", 503, {"Retry-After": "3600"})
    web.pages[PAGE] = answer(b"x")
    client = web.client()
    with pytest.raises(Busy):
        client.get(PAGE)
    web.pages[ROBOTS] = answer(b"")
    web.time.seconds += 3601
    assert client.get(PAGE).body == b"x"


def test_redirects_to_the_rules_are_followed_to_other_hosts(web: Web):
    web.pages[ROBOTS] = sent_on("https://rules.example.com/r")
    web.pages["https://rules.example.com/r"] = answer(NOTHING)
    with pytest.raises(Disallowed):
        web.client().get(PAGE)


def test_more_redirects_than_five_mean_that_there_are_no_rules(web: Web):
    for step in range(7):
        here = "robots.txt" if step == 0 else f"r{step}"
        web.pages[f"https://outlet.example.com/{here}"] = sent_on(f"/r{step + 1}")
    web.pages[PAGE] = answer(b"x")
    assert web.client().get(PAGE).body == b"x"
    assert "https://outlet.example.com/r6" not in asked(web)


def test_each_origin_has_rules_of_its_own_asked_for_once_a_run(web: Web):
    web.pages[PAGE] = answer(b"x")
    web.pages["http://outlet.example.com/story"] = answer(b"y")
    client = web.client()
    for _ in range(3):
        client.get(PAGE)
        client.get("http://outlet.example.com/story")
    assert asked(web).count(ROBOTS) == 1
    assert asked(web).count("http://outlet.example.com/robots.txt") == 1


def test_rules_are_asked_for_again_after_a_day_and_failures_earlier(web: Web):
    web.pages[PAGE] = answer(b"x")
    client = web.client(limits=Limits(retries=0))
    client.get(PAGE)
    web.time.seconds += 86_401
    web.pages[ROBOTS] = answer(b"", 500)
    for wait in (0, 300, 301):
        web.time.seconds += wait
        with pytest.raises(RobotsUnreachable):
            client.get(PAGE)
    assert asked(web).count(ROBOTS) == 3


def test_the_page_that_a_redirect_leads_to_is_asked_of_its_own_site(web: Web):
    web.pages[PAGE] = sent_on("https://other.example.com/")
    web.pages["https://other.example.com/robots.txt"] = answer(NOTHING)
    with pytest.raises(Disallowed, match=r"other\.example\.com"):
        web.client().get(PAGE)


def test_what_is_beyond_the_limit_of_a_robots_txt_is_left_out(web: Web):
    web.pages[PAGE] = answer(b"x")
    web.pages[ROBOTS] = answer(b"# only words\n" * 1_000 + NOTHING)
    assert web.client(limits=Limits(robots_bytes=5_000)).get(PAGE).body == b"x"
    web.pages[ROBOTS] = answer(NOTHING + b"# only words\n" * 1_000)
    with pytest.raises(Disallowed):
        web.client(limits=Limits(robots_bytes=5_000)).get(PAGE)


@pytest.mark.parametrize(
    ("rules", "pause"),
    [
        (b"Crawl-delay: 11", 11),
        (b"Crawl-delay: 0.1", 2),
        (b"Crawl-delay: 86400", 60),
        (b"Crawl-delay: soon", 2),
        (b"Request-rate: 1/20", 20),
        (b"Request-rate: 2/1m", 30),
        (b"Crawl-delay: 5\nRequest-rate: 1/20", 20),
    ],
)
def test_the_pause_that_a_site_wants_is_kept_up_to_a_limit(web: Web, rules: bytes, pause: float):
    web.pages[ROBOTS] = answer(b"User-agent: *\n" + rules + b"\n")
    web.pages[PAGE] = answer(b"x")
    client = web.client(limits=Limits(delay=2, longest_delay=60))
    client.get(PAGE)
    client.get(PAGE)
    assert web.time.slept == [pause, pause]


def test_many_large_robots_txt_do_not_fill_the_memory(web: Web):
    client = web.client(limits=Limits(delay=0, robots_kept_bytes=50_000))
    for number in range(20):
        origin = f"https://h{number}.example.com"
        web.pages[f"{origin}/robots.txt"] = answer(b"# words\n" * 1_000)
        client.get(f"{origin}/")
    client.get("https://h19.example.com/")
    assert asked(web).count("https://h19.example.com/robots.txt") == 1
    client.get("https://h0.example.com/")
    assert asked(web).count("https://h0.example.com/robots.txt") == 2


@given(st.binary(max_size=300), st.text("/aé%*$?=&", max_size=20))
def test_any_bytes_as_rules_give_a_decision(body: bytes, path: str):
    def ask(address: Address) -> Answer:
        return Answer(address=address, status=200, headers=(), body=body)

    try:
        pause = Robots(ask, Limits(), lambda: 0.0).check(
            parse(f"https://outlet.example.com/{path}")
        )
    except Disallowed:
        return
    assert pause is None or pause >= 0
