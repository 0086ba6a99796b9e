"""The source of a page before it is parsed: scripts out, and what would cost the parser refused."""

import re

from reportedly.acquire.limits import MAX_ELEMENTS, check_attributes, check_elements

MAX_DEPTH = 200
"""Elements within one another; at 256 the parser leaves out what lies deeper."""

_OPAQUE = re.compile(r"<(?:(script|style)\b|!--)", re.IGNORECASE)
_CLOSING = {
    None: re.compile(r"-->|--!>"),
    "script": re.compile(r"</script\b", re.IGNORECASE),
    "style": re.compile(r"</style\b", re.IGNORECASE),
}
_DATA = re.compile(r"[^>]{0,2000}application/ld\+json[^>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z]")


def parsable(html: str) -> str:
    """The page as the parser may see it, which is all that it will see.

    Comments, styles and scripts are taken out: what reads like a tag in them is none, and where
    they end is told here, not by the parser. Blocks of JSON-LD stay, with `<` as JSON writes it.

    Raises:
        TooLarge: it has more elements than a page may have, or an element with too many attributes.
    """
    pieces: list[str] = []
    position = 0
    while opening := _OPAQUE.search(html, position):
        kind = opening[1].casefold() if opening[1] else None
        pieces.append(html[position : opening.start()])
        closing = _CLOSING[kind].search(html, opening.end())
        end = len(html) if closing is None else closing.start()
        if kind is not None:
            pieces.append(f"<{kind}{_kept(html[opening.end() : end]) if kind == 'script' else '>'}")
        position = len(html) if closing is None else closing.end() if kind is None else end
    pieces.append(html[position:])
    seen = "".join(pieces)
    if seen.count("<") > MAX_ELEMENTS:
        check_elements(sum(1 for _ in _TAG.finditer(seen)))
    check_attributes(seen)
    return seen


def _kept(script: str) -> str:
    """What is left of a script behind its name: nothing, unless it is data."""
    start = _DATA.match(script)
    if start is None:
        return ">"
    return ' type="application/ld+json">' + script[start.end() :].replace("<", "\\u003c")
