"""Words of reports as they stand on a page: escaped, on one line, Korean marked as Korean."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from reportedly.plain import visible

MOST = 240
"""Characters of a name or heading that are shown: a longer one is cut, with a mark."""

_KOREAN = re.compile(
    "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]"
    "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\u4e00-\u9fff·()\\d\\s]*"
    "[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\u4e00-\u9fff]"
    "|[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]"
)
"""A run that begins and ends in Hangul; Hanja and spaces may stand within it."""


@lru_cache(maxsize=1 << 14)
def told(text: object) -> Markup:
    """Any words as text that is never markup; nothing for None.

    A run of Hangul is marked as Korean, so that it is set in a Korean font and spoken by a Korean
    voice.
    """
    if text is None:
        return Markup("")
    if isinstance(text, Markup):
        return text
    safe = visible(str(text))
    parts = []
    at = 0
    for found in _KOREAN.finditer(safe):
        parts += [escape(safe[at : found.start()]), _KO.format(found.group())]
        at = found.end()
    return Markup("").join([*parts, escape(safe[at:])])


_KO = Markup('<span lang="ko">{}</span>')


def cut(text: str) -> str:
    """A name or heading of a length that a page can bear."""
    return text if len(text) <= MOST else f"{text[:MOST].rstrip()}…"


def anchor(id_: str) -> str:
    """An id as the name of a place on a page: letters, digits and hyphens alone."""
    return re.sub(r"[^A-Za-z0-9-]", "-", id_)
