"""The lines of a page and what each is: prose, a heading, a caption, or none of the article's."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from reportedly.read.english.text.page import page
from reportedly.read.english.text.sentence import Role

LONGEST = 1000
"""Code points after which a run without an end is cut: no prose has such sentences, and what reads
them takes time with the square of their length."""

LineRole = Role | Literal["end", "outside"]

_STOPPED = re.compile(r"[.!?][\"'”’]?$")
_CLOSED = re.compile(r"[.!?…:;][\"'”’)]*$")
_OWN_STORY = re.compile(r"\w[:|–—-]\s+\w+ \w+")
"""A heading that tells its one story on the same line ("Read more: How the border was sealed")."""
_MENU_WORDS, _HEADING_WORDS, _PROSE_WORDS = 3, 14, 8
_TEASERS = 6
"""Lines of other stories that may stand in the middle of an article."""
_FRONT = 0.6
"""The share of a text in whose bounds an article may go on behind other stories."""


def all_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold anything, each with its offset."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def lines(text: str) -> Iterator[tuple[int, str, LineRole]]:
    """The lines that hold anything, each with its offset and with what it is.

    All lines behind the end of the article are its end. Where an article goes on behind a heading
    of other stories, heading and stories are outside. What has not begun does not end: above the
    first prose of a page stands its menu.
    """
    told = list(all_lines(text))
    over, until, begun = False, 0, False
    for i, (start, line) in enumerate(told):
        role = _role(line)
        if role == "aside" and begun:
            rest = _whole([following for _, following in told[i + 1 :]])[: 4 + _TEASERS]
            until = i + 1 + _resumes(line, rest, front=start < _FRONT * len(text))
        over = over or (begun and (role == "end" or (role == "aside" and until <= i)))
        begun = begun or role == "body"
        if over:
            yield start, line, "end"
        elif role == "aside" or role == "end" or i < until:
            yield start, line, "outside"
        else:
            yield start, line, role


def _whole(following: Sequence[str]) -> Sequence[str]:
    """Lines without the last of a page that was cut off in the middle of a sentence."""
    return following[:-1] if following and not _CLOSED.search(following[-1]) else following


def _resumes(heading: str, following: Sequence[str], *, front: bool) -> int:
    """How many lines behind a heading of other stories are theirs; -1 where all are."""
    prose = [_is_prose(line) for line in following]
    if all(prose[:2]) and prose:
        return 0
    if prose[:1] == [True] and _OWN_STORY.search(heading):
        return 0
    first = next((k for k, is_prose in enumerate(prose) if is_prose), len(prose))
    goes_on = front and first <= _TEASERS and prose[first : first + 3] == [True] * 3
    return first if goes_on else -1


def _is_prose(line: str) -> bool:
    bare = line.strip()
    words = len(bare.split(maxsplit=_PROSE_WORDS))
    return words >= _PROSE_WORDS and bool(_STOPPED.search(bare)) and _role(bare) == "body"


def _role(line: str) -> LineRole | Literal["aside"]:
    bare = line.strip()
    if len(bare) > LONGEST:
        return "body"
    if page().aside.search(bare):
        return "aside"
    if page().end.search(bare):
        return "end"
    if page().outside.search(bare):
        return "outside"
    if page().caption.search(bare):
        return "caption"
    count = len(bare.split(maxsplit=_HEADING_WORDS + 1))
    if count <= _MENU_WORDS and not _STOPPED.search(bare):
        return "outside"
    if count <= _HEADING_WORDS and not _CLOSED.search(bare):
        return "heading"
    return "body"
