"""Letters: said wrongly, said late, not said, or already spoilt."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour

MARK = "표무경"
"""Letters that only the right charset reads right."""

_MIDDLE_DOT = "caf\u00e9 \u2013 \u201cquoted\u201d"


def _page(name: str, charset: str) -> str:
    return article(name, charset=charset, body=f"<p>The paper's note of the day: {MARK}.</p>")


def sent(name: str, meta: str, header: str, bytes_in: str, _asked: Asked) -> Iterator[bytes]:
    """A page whose head, header and bytes speak of different charsets."""
    kind = f"text/html; charset={header}" if header else "text/html"
    yield from whole(_page(name, meta).encode(bytes_in), kind)


def western(_asked: Asked) -> Iterator[bytes]:
    """A page in windows-1252 whose header says so."""
    note = f"<p>The paper's note of the day: {_MIDDLE_DOT}.</p>"
    data = article("windows-1252", charset="", body=note).encode("cp1252")
    yield from whole(data, "text/html; charset=windows-1252")


def spoilt(_asked: Asked) -> Iterator[bytes]:
    """UTF-8 that was once taken for windows-1252: the page itself has it so."""
    note = "<p>The paper's note of the day: caf\u00c3\u00a9 \u00e2\u20ac\u201c.</p>"
    yield from whole(article("mojibake", body=note))


def broken(_asked: Asked) -> Iterator[bytes]:
    """UTF-8 with a few bytes that are none."""
    data = article("broken-utf-8", body="<p>The paper's note: @@</p>").encode()
    yield from whole(data.replace(b"@@", b"\xff\xfe\xfa"))


def _row(name: str, does: str, meta: str, header: str, bytes_in: str) -> Behaviour:
    return Behaviour(name, does, partial(sent, name, meta, header, bytes_in))


TABLE = (
    _row("charset-wrong", "says ISO-8859-1 in its header, sends UTF-8 and says so in its head",
         "utf-8", "iso-8859-1", "utf-8"),
    _row("charset-in-meta", "names EUC-KR in the head of the page only", "euc-kr", "", "cp949"),
    _row("charset-in-header", "names EUC-KR in its header only", "", "euc-kr", "cp949"),
    _row("charset-nowhere", "names no charset and sends UTF-8", "", "", "utf-8"),
    _row("charset-unknown", "names a charset that does not exist", "x-none", "x-none", "utf-8"),
    _row("utf-16", "sends UTF-16 with a byte order mark", "", "", "utf-16"),
    _row("byte-order-mark", "sends UTF-8 with a byte order mark", "", "", "utf-8-sig"),
    Behaviour("windows-1252", "sends windows-1252 and says so", western),
    Behaviour("mojibake", "sends letters that were spoilt before", spoilt),
    Behaviour("broken-utf-8", "sends UTF-8 with bytes that are none", broken),
)  # fmt: skip
