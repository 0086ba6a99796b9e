"""From the bytes of a page to its tree of elements, within limits."""

import re
from typing import TYPE_CHECKING

from reportedly.acquire.decode import decode
from reportedly.acquire.glue import part_glued
from reportedly.acquire.limits import check_elements
from reportedly.acquire.page.source import MAX_DEPTH, parsable
from reportedly.errors import TooLarge, UnreadableReport

if TYPE_CHECKING:  # the parser is loaded when the first page is met
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD_BYTES = 4096


def source_of(data: bytes, charset: str | None = None) -> str:
    """The characters of a page: by its byte order mark, as UTF-8, as declared, or as they look.

    Args:
        data: the page.
        charset: what the server said of it, which goes before what the page says.

    Raises:
        UnreadableReport: the bytes are no text, or text of no encoding that can be told.
    """
    told = _CHARSET.search(data[:_HEAD_BYTES])
    meta = told[1].decode("ascii", "replace") if told else None
    html, _ = decode(data, charset, meta, damaged=True)
    return _XML_DECLARATION.sub("", html.removeprefix("\ufeff"))


def tree_of(html: str) -> "HtmlElement":
    """The elements of a page.

    Raises:
        UnreadableReport: it is no page.
        TooLarge: it has too many elements, or they lie too deep within one another.
    """
    from trafilatura import load_html

    tree = load_html(part_glued(parsable(html)))
    if tree is None:
        raise UnreadableReport("this is no HTML page; give plain text a name that ends in .txt")
    check_elements(sum(1 for _ in tree.iter()))
    if _depth(tree) > MAX_DEPTH:
        raise TooLarge(
            f"elements of the page lie more than {MAX_DEPTH} deep within one another; "
            "save the article alone as text"
        )
    return tree


def _depth(tree: "HtmlElement") -> int:
    """How many elements the innermost one lies in."""
    deepest, level = 0, [tree]
    while level:
        deepest += 1
        level = [child for element in level for child in element]
    return deepest
