"""The day on which a page was published, from where pages say so and nowhere else."""

import re
from copy import deepcopy

from lxml.html import HtmlElement, fromstring, tostring  # type: ignore[import-untyped]

_DATED = (
    './/script[@type="application/ld+json"]',
    ".//time[not(ancestor::aside or ancestor::nav or ancestor::footer)]",
    ".//abbr[@title]",
)
_MARKED = re.compile(r"date|publi[sc]|posted|time", re.IGNORECASE)
_LONGEST = 100


def published(tree: HtmlElement, url: str | None) -> str | None:
    """The day of publication as YYYY-MM-DD, or YYYY-MM where only the month can be trusted.

    Looked for in the address, the head, structured data and elements marked as dates. Running text
    is left out: a day in it is some happening's, not the page's.

    Args:
        tree: the whole page.
        url: the page's address where it tells it.
    """
    from htmldate import find_date

    places = _places(tree)
    found: str | None = find_date(places, original_date=True, extensive_search=False, url=url)
    return (
        None if found is None else _trusted(found, f"{url} {tostring(places, encoding='unicode')}")
    )


def _places(tree: HtmlElement) -> HtmlElement:
    """A page of only those elements that tell the day of publication."""
    page = fromstring("<html><head></head><body></body></html>")
    for element in tree.xpath(".//head/meta[not(@itemprop='copyrightYear')] | .//head/link"):
        page.head.append(deepcopy(element))
    for path in _DATED:
        for element in tree.xpath(path):
            page.body.append(_alone(element))
    for element in tree.xpath("//body//*[@class or @id or @itemprop]"):
        marks = " ".join(element.get(key, "") for key in ("class", "id", "itemprop"))
        if _MARKED.search(marks) and len(element.text_content()) <= _LONGEST:
            page.body.append(_alone(element))
    return page


def _alone(element: HtmlElement) -> HtmlElement:
    """A copy of an element without the text behind it."""
    copy = deepcopy(element)
    copy.tail = None
    return copy


def _trusted(day: str, source: str) -> str:
    """The day, cut to its month where it may be a filled-in first of the month.

    Date finders read "June 2019" as 1 June; only a first that the page writes out in digits stays.
    """
    year, month, first = day.split("-")
    if first != "01":
        return day
    written = rf"{year}[-/.]?0?{int(month)}[-/.]?0?1(?!\d)|(?<!\d)0?1[-/.]0?{int(month)}[-/.]{year}"
    return day if re.search(written, source) else f"{year}-{month}"
