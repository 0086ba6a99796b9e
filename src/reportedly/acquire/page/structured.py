"""What a page says of itself in JSON-LD (schema.org): article, publisher, days."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

Node = Mapping[str, Any]

_LONGEST = 500_000
_DEEPEST = 12
_MOST = 500
_ARTICLES = frozenset(
    {
        "article",
        "newsarticle",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "liveblogposting",
        "blogposting",
        "socialmediaposting",
        "report",
        "techarticle",
        "scholarlyarticle",
    }
)
_OTHERS = frozenset(
    {
        "comment",
        "review",
        "videoobject",
        "imageobject",
        "audioobject",
        "person",
        "event",
        "product",
        "book",
        "movie",
        "dataset",
        "podcastepisode",
    }
)


def nodes(tree: "HtmlElement") -> tuple[Node, ...]:
    """Every object in the page's JSON-LD, outer ones first; broken blocks are left out."""
    found: list[Node] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().casefold().startswith("application/ld+json"):
            found += _objects(_read(script.text or ""), 0)
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def article(found: Sequence[Node]) -> Node | None:
    """The first object that is an article."""
    return next((node for node in found if _types(node) & _ARTICLES), None)


def is_web_page(node: Node) -> bool:
    """Whether an object is the page as such."""
    return bool(_types(node) & {"webpage", "itempage", "newspage"})


def is_about_another(node: Node) -> bool:
    """Whether an object is something on the page, not the page."""
    return bool(_types(node) & _OTHERS)


def words(value: object) -> str | None:
    """A value as words: a string, the name of an object, the first of a list that has any."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, dict):
        return words(value.get("name"))
    if isinstance(value, list):
        return next((told for part in value[:_MOST] if (told := words(part))), None)
    return None


def _read(source: str) -> object:
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    if len(source) > _LONGEST:
        return None
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for part in value[:_MOST]:
            yield from _objects(part, depth + 1)


def _types(node: Node) -> set[str]:
    told = node.get("@type")
    kinds = told if isinstance(told, list) else [told]
    return {str(kind).rpartition("/")[2].casefold() for kind in kinds}
