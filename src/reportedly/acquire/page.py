"""HTML pages: the article's words through trafilatura; title, outlet and date from its head."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly import __version__
from reportedly.acquire.decode import decode
from reportedly.acquire.draft import Draft
from reportedly.acquire.glue import part_glued
from reportedly.acquire.limits import check_attributes, check_characters, check_elements
from reportedly.acquire.metadata import Metadata
from reportedly.errors import UnreadableReport
from reportedly.model import normalised

if TYPE_CHECKING:  # the parser is loaded when the first page is met
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD_BYTES = 4096


def page(data: bytes) -> Iterator[Draft]:
    """The one draft of an HTML page.

    Raises:
        UnreadableReport: the bytes are no text, or no article is found in the page.
        TooLarge: the article is beyond the limit.
    """
    import trafilatura

    tree = _tree(data)
    metadata = _metadata(tree)
    taken = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, include_formatting=False, with_metadata=False
    )
    text = _without_heading((taken and taken.text) or "", metadata.title)
    if not text.strip():
        raise UnreadableReport(
            "no article is found in this page; copy its words into a text file and give that"
        )
    check_characters(len(text))
    yield Draft(
        text=text,
        extractor=f"trafilatura {trafilatura.__version__}, reportedly {__version__}",
        metadata=metadata,
    )


def _tree(data: bytes) -> "HtmlElement":
    from trafilatura import load_html

    declared = _CHARSET.search(data[:_HEAD_BYTES])
    html, _ = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    check_attributes(html)
    tree = load_html(part_glued(_XML_DECLARATION.sub("", html.removeprefix("\ufeff"))))
    if tree is None:
        raise UnreadableReport("this is no HTML page; give plain text a name that ends in .txt")
    check_elements(sum(1 for _ in tree.iter()))
    return tree


def _metadata(tree: "HtmlElement") -> Metadata:
    from trafilatura.metadata import extract_metadata

    from reportedly.acquire.page_date import published

    found = extract_metadata(tree, extensive=False)
    day = published(tree, found.url)
    return Metadata(
        outlet=found.sitename or None,
        published=day,
        dated_by=None if day is None else "meta",
        url=found.url or None,
        title=found.title or None,
    )


def _without_heading(text: str, title: str | None) -> str:
    """The text without its first line where that is the title once more."""
    first, _, rest = text.partition("\n")
    return rest if title and normalised(first) == normalised(title) else text
