"""Pages saved whole by browsers (.mhtml, .mht): the page in them, at the address that they tell."""

from collections.abc import Iterator
from email.message import EmailMessage

import msgspec

from reportedly.acquire.came import Came
from reportedly.acquire.draft import Draft
from reportedly.acquire.letter import bytes_of, charset_of, header, kind_of, parsed, parts
from reportedly.acquire.page import page
from reportedly.errors import UnreadableReport

_PAGES = ("text/html", "application/xhtml+xml")
_FILE = Came()


def mhtml(data: bytes, came: Came = _FILE) -> Iterator[Draft]:
    """The one draft of a saved page. Its pictures and frames are not looked at.

    Raises:
        UnreadableReport: it holds no page.
        TooLarge: it is beyond a limit.
    """
    message = parsed(data)
    root = _root(message)
    if root is None:
        raise UnreadableReport("this file holds no page; save the page again as HTML")
    told = header(message, "snapshot-content-location") or header(root, "content-location")
    url = told if told and told.startswith(("http://", "https://")) else None
    saved = msgspec.structs.replace(came, url=came.url or url, charset=charset_of(root))
    yield from page(bytes_of(root), saved)


def _root(message: EmailMessage) -> EmailMessage | None:
    """The part that the message starts from (RFC 2387), else its first page."""
    pages = [part for part in parts(message) if kind_of(part) in _PAGES]
    start = _start(message)
    return next((p for p in pages if start and header(p, "content-id") == start), None) or next(
        iter(pages), None
    )


def _start(message: EmailMessage) -> str | None:
    try:
        told = message.get_param("start", header="content-type")
    except Exception:  # the parser of the standard library meets odd headers with any error
        return None
    return told if isinstance(told, str) else None
