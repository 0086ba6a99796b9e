"""The words of a page's article, without what stands around it."""

from typing import TYPE_CHECKING

from reportedly.model import normalised

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]


def main_text(tree: "HtmlElement", title: str | None) -> str:
    """The article in a page, its heading left to the title; empty where there is none.

    The tree is used up.
    """
    import trafilatura

    taken = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, include_formatting=False, with_metadata=False
    )
    return _without_heading((taken and taken.text) or "", title)


def _without_heading(text: str, title: str | None) -> str:
    """The text without its first line where that is the title once more."""
    first, _, rest = text.partition("\n")
    return rest if title and normalised(first) == normalised(title) else text
