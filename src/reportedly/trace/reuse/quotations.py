"""What a report quotes, apart from what it tells itself."""

import re
from functools import lru_cache

# A quotation that its paragraph does not close runs to the paragraph's end: papers open it anew in
# the next. Single marks are also apostrophes, so that they must open before a word and be closed.
_QUOTED = re.compile(
    "“([^”\n]*)(?:”|$)"
    "|„([^“”\n]*)(?:[“”]|$)"
    "|«([^»\n]*)(?:»|$)"
    "|「([^」\n]*)(?:」|$)"
    "|『([^』\n]*)(?:』|$)"
    '|"([^"\n]*)(?:"|$)'
    r"|(?<!\w)‘((?:[^’\n]|’(?=\w))*)’(?!\w)"
    r"|(?<!\w)'(?=\w)((?:[^'\n]|'(?=\w))*)'(?!\w)",
    re.MULTILINE,
)


@lru_cache(maxsize=2048)
def split(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stretches of a text outside quotations, and the quotations in it, both in order."""
    told: list[str] = []
    quoted: list[str] = []
    end = 0
    for found in _QUOTED.finditer(text):
        told.append(text[end : found.start()])
        quoted.append(next(words for words in found.groups() if words is not None))
        end = found.end()
    told.append(text[end:])
    return tuple(filter(None, told)), tuple(filter(None, quoted))
