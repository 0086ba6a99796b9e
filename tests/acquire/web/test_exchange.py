import gzip
from collections.abc import Iterator
from itertools import repeat

import httpcore
import pytest

from reportedly.acquire.web import (
    BrokenAnswer,
    CutShort,
    Limits,
    NoAnswer,
    RefusedByServer,
    TimedOut,
    TooMuch,
)
from tests.acquire.web.conftest import Asked, Piece, Web, answer

PAGE = "https://outlet.example.com/"
OK = b"HTTP/1.1 200 OK\r\n"
ONCE = Limits(retries=0)


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def test_a_body_in_chunks_is_put_together(web: Web):
    web.pages[PAGE] = [OK + b"Transfer-Encoding: chunked\r\n\r\n", chunk(b"a"), chunk(b"b" * 99)]
    web.pages[PAGE] += [b"0\r\nX-After: all\r\n\r\n"]
    assert web.client().get(PAGE).body == b"a" + b"b" * 99


def test_a_body_without_a_length_lasts_until_the_connection_is_closed(web: Web):
    web.pages[PAGE] = [b"HTTP/1.0 200 OK\r\n\r\n", b"a", b"b"]
    assert web.client().get(PAGE).body == b"ab"


def test_pieces_of_a_body_that_is_packed_are_unpacked(web: Web):
    packed = gzip.compress(b"text " * 1000)
    web.pages[PAGE] = answer(packed, headers={"Content-Encoding": "gzip"})
    response = web.client().get(PAGE)
    assert response.body == b"text " * 1000
    assert response.header("content-length") == str(len(packed))


@pytest.mark.parametrize(
    "pieces",
    [
        [OK + b"Content-Length: 10\r\n\r\nshort"],
        [OK + b"Transfer-Encoding: chunked\r\n\r\n", chunk(b"half")],
        [OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\nhalf"],
        [OK + b"Content-Le"],
        [],
    ],
)
def test_half_an_answer_is_an_error_and_tried_again(web: Web, pieces: list[Piece]):
    web.pages[PAGE] = pieces
    with pytest.raises(CutShort, match="in the middle"):
        web.client(limits=Limits(retries=1)).get(PAGE)
    assert web.urls == [PAGE, PAGE]


def test_what_follows_the_announced_end_is_left_out(web: Web):
    web.pages[PAGE] = [OK + b"Content-Length: 4\r\n\r\nwhole and more"]
    assert web.client().get(PAGE).body == b"whol"


@pytest.mark.parametrize(
    "pieces",
    [
        [b"SSH-2.0-OpenSSH_9.9\r\n"],
        [b"220 mail.example.com ESMTP\r\n"],
        [OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
        [OK + b"Content-Length: -1\r\n\r\n"],
        [OK + b"Content-Length: 1e3\r\n\r\n"],
        [OK + b"Transfer-Encoding: gzip\r\n\r\n"],
        [OK + b"Transfer-Encoding: chunked\r\n\r\nnonsense\r\n"],
        [OK + b"Bad Header: x\r\n\r\n"],
        [b"HTTP/1.1 20 OK\r\n\r\n"],
        [b"HTTP/1.1 101 Switching Protocols\r\n\r\n"],
        [OK + b"Location: \x00\r\n\r\n"],
    ],
)
def test_what_does_not_follow_http_is_no_answer(web: Web, pieces: list[Piece]):
    web.pages[PAGE] = pieces
    with pytest.raises(BrokenAnswer):
        web.client(limits=ONCE).get(PAGE)
    assert web.urls == [PAGE]


def endless(asked: Asked) -> Iterator[Piece]:
    yield OK + b"\r\n"
    yield from repeat(b"a" * 10_000)


def endless_chunks(asked: Asked) -> Iterator[Piece]:
    yield OK + b"Transfer-Encoding: chunked\r\n\r\n"
    yield from repeat(b"1;" + b"x" * 5_000 + b"\r\na\r\n")


def test_a_body_that_never_ends_is_cut_off_with_an_error(web: Web):
    web.pages[PAGE] = endless
    with pytest.raises(TooMuch, match=r"0\.1 MB"):
        web.client(limits=Limits(body_bytes=100_000)).get(PAGE)
    with pytest.raises(TooMuch, match=r"0\.05 MB"):
        web.client().get(PAGE, limit=50_000)


def test_framing_counts_as_what_travels(web: Web):
    web.pages[PAGE] = endless_chunks
    with pytest.raises(TooMuch, match=r"1 MB, the most that is fetched"):
        web.client(limits=Limits(wire_bytes=1_000_000)).get(PAGE)


def test_a_limit_of_the_caller_lowers_the_limit_and_never_raises_it(web: Web):
    web.pages[PAGE] = answer(b"a" * 2_000)
    client = web.client(limits=Limits(body_bytes=1_000))
    with pytest.raises(TooMuch):
        client.get(PAGE, limit=5_000)


def test_an_announced_length_beyond_the_limit_is_refused_before_it_comes(web: Web):
    def announced(asked: Asked) -> Iterator[Piece]:
        yield OK + b"Content-Length: 99999999999\r\n\r\n"
        raise AssertionError("the body was read")

    web.pages[PAGE] = announced
    with pytest.raises(TooMuch, match="announces"):
        web.client().get(PAGE)


@pytest.mark.parametrize("header", [b"X: " + b"a" * 50_000, b"X: a\r\n" * 20_000, b"X" * 90_000])
def test_headers_beyond_their_limit_are_refused(web: Web, header: bytes):
    web.pages[PAGE] = [OK + header + b"\r\n\r\n"]
    with pytest.raises((TooMuch, BrokenAnswer)):
        web.client(limits=Limits(header_bytes=40_000)).get(PAGE)


def test_endless_interim_answers_are_cut_off(web: Web):
    web.pages[PAGE] = lambda asked: repeat(b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n")
    with pytest.raises(TooMuch, match="headers"):
        web.client().get(PAGE)


def test_a_server_that_falls_silent_is_given_up(web: Web):
    web.pages[PAGE] = [OK, (21.0, b"Content-Length: 0\r\n\r\n")]
    with pytest.raises(TimedOut, match="sent nothing for 20 seconds"):
        web.client(limits=ONCE).get(PAGE)


@pytest.mark.parametrize("start", [OK[:5], OK + b"X: ", OK + b"\r\n"])
def test_a_server_that_drips_is_given_up_in_the_end(web: Web, start: bytes):
    web.pages[PAGE] = lambda asked: iter([start, *repeat((10.0, b"a"), 1_000)])
    before = web.time.seconds
    with pytest.raises(TimedOut, match="not whole after 120 seconds"):
        web.client(limits=Limits(delay=0)).get(PAGE)
    assert web.time.seconds - before <= 130


@pytest.mark.parametrize("status", [302, 403, 503])
def test_a_body_that_nobody_needs_is_not_read(web: Web, status: int):
    def unneeded(asked: Asked) -> Iterator[Piece]:
        yield b"HTTP/1.1 %d Said\r\nLocation: /next\r\n\r\n" % status
        raise AssertionError("the body was read")

    web.pages[PAGE] = unneeded
    web.pages[f"{PAGE}next"] = answer(b"x")
    if status == 302:
        assert web.client(limits=ONCE).get(PAGE).body == b"x"
        return
    with pytest.raises(RefusedByServer) as refused:
        web.client(limits=ONCE).get(PAGE)
    assert refused.value.status == status


def test_a_connection_that_breaks_is_told(web: Web):
    def broken(asked: Asked) -> Iterator[Piece]:
        yield OK
        raise httpcore.ReadError("reset by peer")

    web.pages[PAGE] = broken
    with pytest.raises(CutShort, match="reset by peer"):
        web.client(limits=ONCE).get(PAGE)


def test_a_host_that_does_not_answer_is_told(web: Web):
    def silent(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
        assert seconds == 10
        raise httpcore.ConnectTimeout("timed out")

    web.connect = silent  # type: ignore[method-assign]
    with pytest.raises(NoAnswer, match="does not answer"):
        web.client(limits=ONCE).get(PAGE)


def test_what_a_server_sends_does_not_fill_the_message(web: Web):
    web.pages[PAGE] = [OK + b"Bad Header: " + b"x" * 30_000 + b"\r\n\r\n"]
    with pytest.raises(BrokenAnswer) as broken:
        web.client(limits=ONCE).get(PAGE)
    assert len(str(broken.value)) < 300


def test_errors_name_the_host_that_is_meant(web: Web):
    web.down.add("93.184.215.14")
    with pytest.raises(NoAnswer, match=r"outlet\.example\.com"):
        web.client(limits=ONCE).get(PAGE)
