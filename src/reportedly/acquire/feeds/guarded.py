"""XML before any parser sees it: one encoding, no entities, no nest without end."""

import codecs
import re
import zlib

from reportedly.acquire.feeds.limits import MAX_ATTRIBUTES, MAX_DEPTH, MAX_FEED_BYTES
from reportedly.errors import UnreadableFeed
from reportedly.model import Response

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]{0,400}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_PLAIN_DOCTYPE = re.compile(
    r"<!DOCTYPE\s+[\w:.-]{1,100}\s*(?:PUBLIC\s[^<>\[\]]{0,1000})?>", re.IGNORECASE
)
"""One that declares nothing, or names the public rules of an old version, which are not loaded."""

_ENTITY = re.compile(r"<!\s*ENTITY\b", re.IGNORECASE)
_TEXT_ONLY = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"""<(/?)([^\W\d][^\s<>/]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>""")
_VALUE = re.compile(r"=\s*[\"']")
_UNCLOSED = frozenset({"br", "hr", "img", "input", "li", "meta", "p", "td", "tr"})
"""Tags of HTML that need no end, which stand bare in feeds that are not well formed."""

_NO_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw-unicode-escape", "utf-7", "undefined"}
)
"""What Python decodes and no feed is written in; some take time out of all proportion."""


def body_of(response: Response) -> bytes:
    """The bytes of a feed, unpacked where the file itself is a gzip archive (`sitemap.xml.gz`).

    Raises:
        UnreadableFeed: they are more than one feed may have, or the archive is broken.
    """
    body = response.body
    if body.startswith(b"\x1f\x8b"):
        opened = zlib.decompressobj(wbits=31)
        try:
            body = opened.decompress(body, MAX_FEED_BYTES + 1)
        except zlib.error:
            raise UnreadableFeed("the feed is a gzip archive that is broken; try later") from None
    if len(body) > MAX_FEED_BYTES:
        raise UnreadableFeed(
            f"the feed is larger than {MAX_FEED_BYTES / 1e6:g} MB, the most that is read; look "
            "for a smaller feed of the same site"
        )
    return body


def text_of(body: bytes, charset: str | None) -> str:
    """The words of a feed: by its mark, as UTF-8, by what it declares, else UTF-8 with gaps.

    Args:
        body: its bytes.
        charset: the charset that the server tells.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(body[:400])
    for name in (declared[1].decode("ascii") if declared else None, charset):
        try:
            if name is not None and codecs.lookup(name).name not in _NO_CHARSETS:
                return body.decode(name)
        except (LookupError, ValueError):
            continue
    return body.decode("utf-8", "replace")


def guarded(text: str, brackets: int) -> str:
    """XML that may be parsed: without its declaration and DOCTYPE, which have no use left.

    Args:
        text: a feed.
        brackets: how many opening brackets it may have.

    Raises:
        UnreadableFeed: it declares entities or rules of its own, has too many elements or
            attributes, or too deep a nest of them.
    """
    for found in _DOCTYPE.finditer(text):
        if _PLAIN_DOCTYPE.match(text, found.start()) is None:
            _refuse_declarations()
    if _ENTITY.search(text):
        _refuse_declarations()
    if text.count("<") > brackets:
        raise UnreadableFeed(
            f"the feed has more than {brackets // 2:,} elements, the most that is read; look for a "
            "smaller feed of the same site"
        )
    _refuse_tangles(text)
    return _PLAIN_DOCTYPE.sub("", _DECLARATION.sub("", text, count=1), count=1)


def _refuse_declarations() -> None:
    raise UnreadableFeed(
        "the feed declares entities or rules of its own, which can make a few bytes into any "
        "number or lead elsewhere; it is not read. Look for another feed of the same site"
    )


def _refuse_tangles(text: str) -> None:
    depth = 0
    for tag in _TAG.finditer(_TEXT_ONLY.sub("", text)):
        if len(_VALUE.findall(tag[3])) > MAX_ATTRIBUTES:
            raise UnreadableFeed(
                f"an element of the feed has more than {MAX_ATTRIBUTES} attributes; it is not read"
            )
        if tag[2].lower() in _UNCLOSED or tag[3].endswith("/"):
            continue
        depth = max(depth + (-1 if tag[1] else 1), 0)
        if depth > MAX_DEPTH:
            raise UnreadableFeed(
                f"the feed has elements more than {MAX_DEPTH} deep in one another; it is not read"
            )
