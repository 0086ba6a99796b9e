"""Pages that stand in for an article: errors that a server calls a success, and walls before it."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec
import yaml

from reportedly.acquire.address import canonical, host_of
from reportedly.acquire.came import Came
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.page import structured
from reportedly.acquire.page.head import is_front
from reportedly.acquire.page.places import text_of
from reportedly.errors import NotOpen, SoftNotFound, UnreadableReport

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_EAST = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SENTENCE = re.compile(r"(?<=[.!?。])\s+|\n+")
_FEW_WORDS = 60
_SEEN = 4_000
_SIGNS = re.compile(r"[^\w\s'-]+")


class _Missing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    titles: tuple[str, ...]
    words: tuple[str, ...]
    paths: tuple[str, ...]


class _Wall(_Missing, frozen=True, forbid_unknown_fields=True, kw_only=True):
    says: str
    hosts: tuple[str, ...]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    most_words: int
    missing: _Missing
    walls: tuple[_Wall, ...]
    scripts: tuple[str, ...]


@cache
def _data() -> _Data:
    source = files("reportedly.acquire.page").joinpath("standin.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(source, yaml.BaseLoader), _Data, strict=False)


class Signs(msgspec.Struct, frozen=True, kw_only=True):
    """What a page shows beside its main text, taken before that uses it up.

    Attributes:
        titles: its title and headings, as they are compared.
        shown: the first words that a reader sees, line by line.
        hidden: the words for readers without scripts.
        is_article: whether it says for machines that it is an article.
        is_free: False where it says that one has to pay to read it.
        scripts: how many scripts it has.
    """

    titles: frozenset[str]
    shown: str
    hidden: str
    is_article: bool
    is_free: bool
    scripts: int


def signs_of(tree: "HtmlElement") -> Signs:
    """The signs of a page."""
    article = structured.article(structured.nodes(tree))
    kind = next(iter(tree.xpath("//meta[@property='og:type']/@content")), "")
    free = str((article or {}).get("isAccessibleForFree", "")).casefold()
    headings = [text_of(e) for e in tree.iter("title", "h1", "h2")][:20]
    lines = [
        " ".join(words.split())
        for words in tree.xpath("//body//text()[not(parent::script or parent::style)]")
    ]
    return Signs(
        titles=frozenset(plain(part) for title in headings for part in _parts(title)),
        shown="\n".join(line for line in lines if line)[:_SEEN],
        hidden=" ".join(text_of(e) for e in tree.iter("noscript"))[:_SEEN].casefold(),
        is_article=article is not None or kind.strip().casefold() == "article",
        is_free=free != "false",
        scripts=sum(1 for _ in tree.iter("script")),
    )


def refuse_standin(signs: Signs, text: str, metadata: Metadata, came: Came) -> None:
    """Refuse a page that holds no article.

    Args:
        signs: what the page shows beside its main text.
        text: its main text.
        metadata: what it says of itself.
        came: how it came here.

    Raises:
        SoftNotFound: it says that there is no such article, or is the front page.
        NotOpen: a wall stands before the article.
        UnreadableReport: it has no words, or scripts would write them.
    """
    short = _words(text) <= _data().most_words
    if _is_missing(signs, text, metadata, came, short):
        raise SoftNotFound(
            "the page says that there is no such article, though the server calls it a success; "
            "look for the article under another address, or in an archive"
        )
    if _leads_elsewhere(came):
        raise SoftNotFound(
            f"the address leads to the front page of {host_of(came.url or '')}, where there is no "
            "such article any more; look for it under another address, or in an archive"
        )
    wall = _wall(signs, text, came, short)
    if wall is not None:
        raise NotOpen(
            f"the page is {wall}, with the article behind it; open it in a browser, save the "
            "article there, and add the saved file"
        )
    few = _words(text) <= _FEW_WORDS
    if not text.strip() or (few and plain(text) in plain(signs.hidden)):
        _refuse_empty(signs)


def plain(words: str) -> str:
    """Words as they are compared: no case, no signs, one space between them."""
    folded = unicodedata.normalize("NFKC", words).casefold().replace("’", "'")
    return " ".join(_SIGNS.sub(" ", folded).split()).strip("-' ")


def _parts(title: str) -> list[str]:
    return [title, *re.split(r"\s+[-–—|:·»«]+\s+|\s*\|\s*", title)]


def _words(text: str) -> int:
    east = len(_EAST.findall(text))
    return len(_EAST.sub(" ", text).split()) + east // 2


def _is_missing(signs: Signs, text: str, metadata: Metadata, came: Came, short: bool) -> bool:
    data = _data().missing
    site = came.sites.site(host_of(came.url or ""))
    if site is not None and any(plain(mark) in plain(signs.shown) for mark in site.missing):
        return True
    if _is_moved(came) and _path_words(came.url) & set(data.paths):
        return True
    if signs.titles & _plain_set(data.titles) and (short or not signs.is_article):
        return True
    dated = metadata.published is not None and metadata.dated_by != "line"
    return short and not dated and not signs.is_article and _begins(text or signs.shown, data.words)


def _leads_elsewhere(came: Came) -> bool:
    """Whether a deep address led to a front page."""
    if not _is_moved(came) or came.asked is None or came.url is None:
        return False
    asked = [part for part in urlsplit(came.asked).path.split("/") if part]
    return _is_top(came.url) and not _is_top(came.asked) and (len(asked) > 1 or _is_deep(asked))


def _is_deep(path: list[str]) -> bool:
    return any(any(c.isdigit() for c in part) or part.count("-") > 1 for part in path)


def _is_top(url: str) -> bool:
    """Whether an address is a site's front page, or that of one of its languages."""
    path = urlsplit(url).path.strip("/")
    return is_front(url) or (len(path) == 2 and path.isalpha() and not urlsplit(url).query)


def _is_moved(came: Came) -> bool:
    if came.asked is None or came.url is None:
        return False
    return canonical(came.asked, came.sites) != canonical(came.url, came.sites)


def _wall(signs: Signs, text: str, came: Came, short: bool) -> str | None:
    host = host_of(came.url or "")
    site = came.sites.site(host)
    for wall in _data().walls:
        moved = _is_moved(came) and (
            _path_words(came.url) & set(wall.paths) or host.partition(".")[0] in wall.hosts
        )
        if moved and not signs.is_article:
            return wall.says
        if short and signs.titles & _plain_set(wall.titles) and not signs.is_article:
            return wall.says
        if _words(text) <= _FEW_WORDS and _begins(text or signs.shown, wall.words):
            return wall.says
    few = _words(text) <= _FEW_WORDS
    marked = site is not None and any(plain(mark) in plain(signs.shown) for mark in site.walls)
    return "an offer to pay" if few and (marked or not signs.is_free) else None


def _refuse_empty(signs: Signs) -> None:
    unscripted = plain(f"{signs.hidden} {signs.shown}")
    if signs.scripts and (
        any(plain(word) in unscripted for word in _data().scripts)
        or _words(signs.shown) < _FEW_WORDS
    ):
        raise UnreadableReport(
            "this page has its words written by scripts, and none is run here; open it in a "
            "browser, save it from there (as .mhtml or .html), and add the saved file"
        )
    raise UnreadableReport(
        "no article is found in this page; copy its words into a text file and give that"
    )


def _begins(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a sentence of a text begins with one of some phrases."""
    begun = tuple(_plain_set(phrases))
    return any(plain(part).startswith(begun) for part in _SENTENCE.split(text))


@cache
def _plain_set(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(phrase) for phrase in phrases)


def _path_words(url: str | None) -> set[str]:
    return {part.casefold() for part in urlsplit(url or "").path.split("/") if part}
