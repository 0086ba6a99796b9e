"""The day on which a page was published, from where pages say so, and how it was found."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import yaml

from reportedly.acquire.dated import DatedBy
from reportedly.acquire.page import structured
from reportedly.acquire.page.days import Order, days_in, is_day_alone, is_in_utc, month_in
from reportedly.acquire.page.places import Places, named, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_LONGEST = 150
_MOST = 200
_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)"
    r"|/((?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-(?:19|20)\d\d)(?!\d)"
)
_NUMBER = re.compile(r"(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{4,9})?+(?!\d)")
_ARCHIVED = re.compile(r"\A.{0,60}/web/\d{14}[a-z_]*/")
_NEAR = 1_500
_ANYWHERE = 1_000_000
_DATELINE = re.compile(
    r"[^!?;()]{0,45}?\d{4}\s?(?:\([^()]{1,30}\)\s?)?[-–—:]+\s|[^!?;()]{0,20}\([^()]{4,25}\d{4}\)"
)
_TITLE_PARTS = re.compile(r"\s*\|\s*")

Told = Callable[[], Iterator[str]]


_ANY = Order()


class Day(NamedTuple):
    """A day of publication and how it was found."""

    day: str
    by: DatedBy


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    meta: tuple[str, ...]
    some_day: tuple[str, ...]
    marks: tuple[str, ...]
    others: tuple[str, ...]
    around: tuple[str, ...]
    changed: tuple[str, ...]
    told: tuple[str, ...]


@cache
def _data() -> _Data:
    source = files("reportedly.acquire.page").joinpath("dates.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(source, yaml.BaseLoader), _Data)


@cache
def _changed() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _data().changed))
    return re.compile(rf"(?<!\w)(?:{words})\W.*", re.IGNORECASE | re.DOTALL)


def published(
    tree: "HtmlElement", url: str | None, order: Order = _ANY, *, by_address: bool = False
) -> Day | None:
    """The day of publication as YYYY-MM-DD, or YYYY-MM where the page tells no more.

    What it says for machines goes first. A moment in UTC is the day before or after where its
    readers are: where the address or the page itself shows that neighbouring day, it counts.
    Running text is left out: a day in it is some happening's, not the page's.

    Args:
        tree: the whole page.
        url: its address.
        order: how its site writes days.
        by_address: whether the address goes before what the page says.
    """
    address = _address(url, _ADDRESS)
    if address is not None and by_address:
        return address
    places = Places(tree, _data().others, _data().around)
    for_machines: tuple[tuple[DatedBy, Told], ...] = (
        ("json-ld", lambda: _structured(tree)),
        ("meta", lambda: _meta(tree, _data().meta)),
        ("microdata", lambda: _microdata(tree)),
    )
    for_readers: tuple[tuple[DatedBy, Told], ...] = (
        ("time", lambda: _times(places)),
        ("byline", lambda: _marked(places)),
        ("meta", lambda: _meta(tree, _data().some_day)),
        ("line", lambda: _lines(places)),
    )
    for by, told in for_machines:
        for words in told():
            day = next(days_in(words, order), None) or month_in(words)
            if day is None:
                continue
            if order.zone is None and is_in_utc(words):
                for shown in (address, _first(for_readers[:2], order)):
                    if shown is not None and _are_neighbours(shown.day, day):
                        return shown
            return Day(day, by)
    return (
        _first(for_readers[:1], order)
        or address
        or _first(for_readers[1:], order)
        or _address(url, _NUMBER)
    )


def _first(ways: tuple[tuple[DatedBy, Told], ...], order: Order) -> Day | None:
    for by, told in ways:
        for words in told():
            day = next(days_in(_changed().sub("", words), order), None)
            if day is not None:
                return Day(day, by)
    return None


def _are_neighbours(one: str, other: str) -> bool:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1
    except ValueError:
        return False


def _address(url: str | None, pattern: re.Pattern[str]) -> Day | None:
    """The day in an address; in that of an archive's copy, the day in the copied address."""
    found = pattern.search(_ARCHIVED.sub("/", url or ""))
    if found is None:
        return None
    day = next(days_in("-".join(part for part in found.groups() if part), _ANY), None)
    return None if day is None else Day(day, "address")


def _structured(tree: "HtmlElement") -> Iterator[str]:
    found = structured.nodes(tree)
    article = structured.article(found)
    pages = tuple(node for node in found if structured.is_web_page(node))
    for node in (*(() if article is None else (article,)), *pages, *found):
        if not structured.is_about_another(node) and (
            told := structured.words(node.get("datePublished"))
        ):
            yield told
    for node in () if article is None else (article,):
        if told := structured.words(node.get("dateCreated")):
            yield told


def _meta(tree: "HtmlElement", names: tuple[str, ...]) -> Iterator[str]:
    told: dict[str, str] = {}
    for element in tree.iter("meta"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").strip().casefold()
            if name and element.get("content"):
                told.setdefault(name, element.get("content"))
    yield from (told[name] for name in names if name in told)


def _microdata(tree: "HtmlElement") -> Iterator[str]:
    for element in tree.xpath("//body//*[@itemprop or @property]")[:_MOST]:
        names = f"{element.get('itemprop', '')} {element.get('property', '')}".casefold()
        if "datepublished" in names or "published_time" in names or "datecreated" in names:
            yield element.get("content") or element.get("datetime") or text_of(element)


def _times(places: Places) -> Iterator[str]:
    elements = [e for e in places.tree.iter("time", "abbr") if not places.is_elsewhere(e)][:_MOST]
    elements.sort(key=lambda element: not _is_own(element))
    for element in elements:
        if element.tag == "time":
            yield element.get("datetime") or ""
            yield text_of(element)
        elif element.get("title"):
            yield element.get("title")


def _is_own(element: "HtmlElement") -> bool:
    return element.get("pubdate") is not None or any(w.startswith("publi") for w in named(element))


def _marked(places: Places) -> Iterator[str]:
    """Words in elements whose name says that they hold the page's date."""
    found: list[tuple[int, int, str]] = []
    marks = _data().marks
    for place, element in enumerate(places.tree.xpath("//body//*[@class or @id]")):
        names = f"{element.get('class', '')} {element.get('id', '')}".casefold()
        rank = next((n for n, mark in enumerate(marks) if mark in names), None)
        if rank is None or places.is_elsewhere(element):
            continue
        words = text_of(element)
        if 4 <= len(words) <= _LONGEST:
            found.append((rank, place, words))
    yield from (words for _, _, words in sorted(found))


def _lines(places: Places) -> Iterator[str]:
    """Lines that are little more than a day: parts of the title, then lines by the heading."""
    for title in places.tree.iter("title"):
        yield from (part for part in _TITLE_PARTS.split(text_of(title)) if is_day_alone(part))
    for line in chain(places.lines(), places.lines(near=_NEAR)):
        if is_day_alone(line):
            yield line
        elif opening := _DATELINE.match(line):
            yield opening[0]
    yield from (line for line in places.lines(near=_ANYWHERE) if _says_published(line))


def _says_published(line: str) -> bool:
    return is_day_alone(line) and line.casefold().lstrip("[( ").startswith(_data().told)
