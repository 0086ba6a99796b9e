"""Parting words that inline tags glue together: `Marshal<b>Kim Jong Un</b>to visit`."""

import re

_RUN = re.compile(
    r"(?:</?(?:a|abbr|b|big|cite|em|font|i|mark|nobr|small|span|strong|u)"
    r"(?=[\s/>])[^<>]{0,2000}>)+",
    re.IGNORECASE,
)
_REACH = 200
_WORDS = re.compile(r"\S\s+\S")


def part_glued(html: str) -> str:
    """The page with a space where an inline tag stands between two letters of different words.

    State news agencies wrap leaders' names in inline tags with no space around them, and taking the
    text joins name and neighbour. Two letters that touch across a tag are parted where the tagged
    words are several (a name), or where a small letter meets a capital ("Marshal|Kim"); a
    drop capital (`<b>T</b>he`) stays whole. Scripts without capitals, Korean among them, attach
    particles to names and are left alone.
    """
    pieces: list[str] = []
    position = 0
    for run in _RUN.finditer(html):
        pieces.append(html[position : run.end()])
        before = html[max(0, run.start() - _REACH) : run.start()].rpartition(">")[2]
        after = html[run.end() : run.end() + _REACH].partition("<")[0]
        if _glued(before, after, tagged=before if run[0].startswith("</") else after):
            pieces.append(" ")
        position = run.end()
    pieces.append(html[position:])
    return "".join(pieces)


def _glued(before: str, after: str, *, tagged: str) -> bool:
    """Whether the words before and after a run of tags are two; `tagged` are those inside it."""
    left, right = before[-1:], after[:1]
    if not (_cased(left) and _cased(right)):
        return False
    return _WORDS.search(tagged) is not None or (left.islower() and right.isupper())


def _cased(character: str) -> bool:
    return character.islower() or character.isupper()
