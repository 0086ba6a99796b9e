"""The forms in which reports come, told by a file's suffix or by what the bytes look like."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reportedly.acquire.came import Came
from reportedly.acquire.draft import Draft
from reportedly.acquire.json_file import json_file
from reportedly.acquire.limits import MAX_BYTES, MAX_SAVED_BYTES, MAX_TEXT_BYTES
from reportedly.acquire.mail import mail
from reportedly.acquire.markdown import markdown
from reportedly.acquire.mhtml import mhtml
from reportedly.acquire.page import page
from reportedly.acquire.pdf import pdf
from reportedly.acquire.plain import plain
from reportedly.errors import ReportedlyError

Drafts = Iterator[Draft | ReportedlyError]


class Form(NamedTuple):
    """A form of reports.

    Attributes:
        name: what it is called.
        take: gives the drafts in some bytes.
        limit: how many bytes it may have: JSON may hold many reports, the others hold one.
    """

    name: str
    take: Callable[[bytes, Came], Drafts]
    limit: int


TEXT = Form("text", lambda data, came: plain(data, came.charset), MAX_TEXT_BYTES)
MARKDOWN = Form("Markdown", lambda data, came: markdown(data), MAX_TEXT_BYTES)
PAGE = Form("a page", page, MAX_TEXT_BYTES)
JSON = Form("JSON", lambda data, came: json_file(data), MAX_BYTES)
PDF = Form("a PDF", lambda data, came: pdf(data), MAX_SAVED_BYTES)
MAIL = Form("a message", mail, MAX_SAVED_BYTES)
SAVED = Form("a saved page", mhtml, MAX_SAVED_BYTES)

BY_SUFFIX: dict[str, Form] = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": PAGE,
    ".json": JSON,
    ".pdf": PDF,
    ".eml": MAIL,
    ".mhtml": SAVED,
    ".mht": SAVED,
}
LINES = {".jsonl", ".ndjson"}

_JSON = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\{\]])')
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|!--|html|head|body|article|main|div|p)\b",
    re.IGNORECASE,
)
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)
_PDF = re.compile(rb".{0,1024}?%PDF-\d", re.DOTALL)
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n\w+[ \t]*:")
_HEADER = re.compile(
    rb"^(from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|reply-to"
    rb"|content-type|x-[a-z-]+|snapshot-content-location|list-id|dkim-signature):",
    re.IGNORECASE | re.MULTILINE,
)
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_FEWEST_HEADERS = 3
_MARK = b"\xef\xbb\xbf"


def recognised(data: bytes) -> Form:
    """The form of what has no telling name; plain text where nothing else fits."""
    head = data[:4096].removeprefix(_MARK)
    if _PDF.match(head):
        return PDF
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    if _JSON.match(head):
        return JSON
    if _HTML.match(head) or _XML.match(head):
        return PAGE
    if (letter := _message(data)) is not None:
        return letter
    return MARKDOWN if _FRONT_MATTER.match(head) else TEXT


def _message(data: bytes) -> Form | None:
    """Mail or a saved page, where the bytes begin with several headers of messages."""
    head = data[:65_536].lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not _HEADER.match(head):
        return None
    if len({found.lower() for found in _HEADER.findall(head)}) < _FEWEST_HEADERS:
        return None
    return SAVED if _RELATED.search(head) and b"text/html" in head.lower() else MAIL
