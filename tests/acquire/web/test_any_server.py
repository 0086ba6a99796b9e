"""Whatever a server sends, the client gives an answer or one of its own errors."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.web import FetchError, Limits
from tests.acquire.web.conftest import Piece, Web

PAGE = "https://outlet.example.com/"

_starts = st.sampled_from(
    [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 200\r\n", b"HTTP/1.1 302 x\r\n", b"HTTP/1.1 404 \r\n"]
)
_names = st.sampled_from(
    [b"Content-Length", b"Transfer-Encoding", b"Content-Encoding", b"Location", b"ETag", b"X"]
)
_values = st.sampled_from(
    [b"chunked", b"gzip", b"zstd", b"deflate", b"10", b"/next", b"http://127.0.0.1/", b""]
) | st.binary(max_size=12)
_headers = st.lists(st.tuples(_names, _values), max_size=4).map(
    lambda headers: b"".join(b"%b: %b\r\n" % header for header in headers) + b"\r\n"
)
_bodies = st.lists(st.binary(max_size=60) | st.just(b"5\r\nhello\r\n"), max_size=4)


@given(_starts, _headers | st.binary(max_size=60), _bodies)
def test_any_bytes_end_in_an_answer_or_an_error(start: bytes, headers: bytes, body: list[bytes]):
    web = Web()
    pieces: list[Piece] = [piece for piece in (start + headers, *body) if piece]
    web.pages[PAGE] = pieces
    web.pages["https://outlet.example.com/next"] = pieces
    client = web.client(limits=Limits(delay=0, retries=1, redirects=3, body_bytes=150))
    said = got = None
    try:
        got = client.get(PAGE)
    except FetchError as error:
        said = str(error)
    assert not web.open
    if got is None:
        assert said is not None
        assert 20 < len(said) < 600
    else:
        assert got.status in (200, 404, 410, 451)
        assert len(got.body) <= 150
