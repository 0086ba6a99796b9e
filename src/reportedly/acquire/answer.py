"""What kind of thing a server has answered with: by its bytes first, by its word second."""

import re

from reportedly.acquire.forms import JSON, MAIL, MARKDOWN, PAGE, PDF, SAVED, TEXT, Form, recognised
from reportedly.errors import UnreadableReport, WrongType
from reportedly.model import Response

_BY_TYPE = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "text/plain": TEXT,
    "text/markdown": MARKDOWN,
    "application/pdf": PDF,
    "application/x-pdf": PDF,
    "message/rfc822": MAIL,
    "multipart/related": SAVED,
    "application/x-mimearchive": SAVED,
}
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b", re.IGNORECASE)
_PAGE_ROOT = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article)\b", re.IGNORECASE)
_MEDIA = re.compile(r"(?:image|audio|video|font|model)/.+")
_ARCHIVES = re.compile(
    r"application/(?:zip|gzip|x-gzip|x-tar|x-7z-compressed|x-rar.*|java-archive|octet-stream-zip"
    r"|msword|vnd\\..+|javascript|x-javascript|wasm)|text/(?:css|javascript|csv|calendar)"
)
_HEAD = 4096


def form_of(response: Response) -> Form:
    """The form of an answer. Where its bytes and the server's word differ, the bytes are believed.

    Raises:
        WrongType: it is of a kind that holds no report: a feed, a picture, data, a program.
        UnreadableReport: it is empty.
    """
    body, told = response.body, response.content_type
    if not body.strip():
        raise UnreadableReport("the answer is empty; check the address in a browser")
    head = body[:_HEAD]
    found = recognised(body)
    if _FEED.search(head) and not _PAGE_ROOT.search(head):
        raise WrongType(
            "this is a feed or a list of addresses, no report; follow it: reportedly follow URL"
        )
    if found in (PDF, MAIL, SAVED) or (found is PAGE and _TAG.search(head)):
        return found
    if found is JSON or told in {"application/json", "application/ld+json"}:
        raise WrongType(
            "this is data for programs (JSON), no report; give the address of the page that "
            "people read"
        )
    if found is PAGE and told not in _BY_TYPE:
        raise WrongType("this is XML, no page; give the address of the page that people read")
    if _MEDIA.fullmatch(told) or _ARCHIVES.fullmatch(told):
        raise WrongType(
            f"the server calls this {told}, which holds no words to read; give the address of the "
            "page that people read"
        )
    if told in {"text/html", "application/xhtml+xml"} and not _TAG.search(body):
        return TEXT
    wanted = _BY_TYPE.get(told, found)
    return found if wanted in (PDF, MAIL, SAVED) else wanted
