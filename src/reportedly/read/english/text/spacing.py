"""A report with single spaces and plain marks, and the way back to the page's own offsets.

Pages double their spaces, use other ones, and break lines where a column ended: none of it changes
what is told. A report is read as if it had none of that, and every quote of the reading is then
put back to where its words stand.
"""

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from reportedly import names
from reportedly.model import Field, Quote, Report
from reportedly.read.english.lexicon import words
from reportedly.read.english.text.lines import LONGEST
from reportedly.read.english.text.marks import marked
from reportedly.read.english.text.page import page

T = TypeVar("T")

_WIDE = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_ODD = re.compile(r"[^\S\n ]")
_BREAK = re.compile(r"(?<=\S)[^\S\n]*\n[^\S\n]*(?=\S)")
_CLOSED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_LAST_WORD = re.compile(r"[\w'’]+$")
_INNER_END = re.compile(r"[a-z]{4}[.!?][\"”’)]* [A-Z“\"]")
_TAIL = 40
"""Code points in which the end of a line is looked at, however long its last word is."""
_NAME = 20
"""Code points on either side of a break in which a name is looked for."""
_FEW, _COLUMN = 3, 40
"""Breaks before a small letter that show a wrapped text, and code points of its lines at least."""
_WORDS_OF_HEADING = 14
"""A line with more words is no heading, whether it is closed or not."""


class Spacing(msgspec.Struct, frozen=True):
    """One field with single spaces.

    Attributes:
        text: the field as it is read.
        places: where in `text` something was left out, in order.
        left_out: how many code points were left out up to each of these places.
    """

    text: str
    places: tuple[int, ...] = ()
    left_out: tuple[int, ...] = (0,)

    def back(self, offset: int, *, end: bool = False) -> int:
        """The page's offset of an offset of `text`.

        Args:
            offset: of a code point of `text`.
            end: whether it is the one behind a quote: white space after it stays outside.
        """
        at = offset - 1 if end else offset
        return offset + self.left_out[bisect_right(self.places, at)]


def spaced(text: str) -> Spacing:
    """A field with one space for each run of white space inside its lines."""
    wide = "  " in text or _ODD.search(text) is not None
    cuts = [(m.start(), m.end()) for m in _WIDE.finditer(text)] if wide else []
    if "\n" in text:
        breaks = list(_BREAK.finditer(text))
        wrapped = _is_wrapped(text, breaks)
        joined = [m.span() for m in breaks if _goes_on(text, m, wrapped=wrapped)]
        cuts = _merged(cuts, joined)
    if not cuts:
        return Spacing(text)
    pieces = [text[a:b] for (_, a), (b, _) in pairwise([(0, 0), *cuts, (len(text), 0)])]
    sizes = accumulate(end - start - 1 for start, end in cuts)
    left_out = (0, *sizes)
    places = tuple(end - left_out[k + 1] for k, (_, end) in enumerate(cuts))
    return Spacing(" ".join(pieces), places, left_out)


def _merged(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts in order, without those that lie in a wider one."""
    out: list[tuple[int, int]] = []
    for cut in sorted({*one, *other}, key=lambda c: (c[0], -c[1])):
        if not out or cut[0] >= out[-1][1]:
            out.append(cut)
    return out


def _is_wrapped(text: str, breaks: list[re.Match[str]]) -> bool:
    """Whether lines end where a column ended: half of them go on with a small letter."""
    small = sum(text[m.end()].islower() for m in breaks)
    return small >= _FEW and 2 * small >= len(breaks)


def _goes_on(text: str, break_: re.Match[str], *, wrapped: bool) -> bool:
    """Whether a sentence goes on behind a line break.

    It does before a small letter, inside a name, and behind a comma, an abbreviation or a word that
    ends none ("ambassador to"). Before another capital it does where the line is no caption, and is
    too long for a heading, holds the end of a sentence, or is about as long as the column of a
    wrapped text.
    """
    start = text.rfind("\n", 0, break_.start()) + 1
    line = text[max(start, break_.start() - LONGEST) : break_.start()]
    following = text[break_.end()]
    if not (following.isalnum() or following in "“\"‘'(—–"):
        return False
    if _CLOSED.search(line[-_TAIL:]):
        return following.isalnum() and _abbreviated(line)
    last = _LAST_WORD.search(line[-_TAIL:])
    if line.endswith(",") or (last is not None and last.group() in _open_words()):
        return True
    if following.islower():
        return " " in line
    long = len(line.split(maxsplit=_WORDS_OF_HEADING)) > _WORDS_OF_HEADING
    column = wrapped and len(line) >= _COLUMN
    if long or column or _INNER_END.search(line):
        return not page().caption.search(line)
    return _parts_name(line, text[break_.end() : break_.end() + _NAME])


def _abbreviated(line: str) -> bool:
    """Whether a line ends in an abbreviation ("on Aug.")."""
    last = _LAST_WORD.search(line[-_TAIL:].removesuffix("."))
    return line.endswith(".") and last is not None and last.group().lower() in page().abbreviations


def _parts_name(line: str, following: str) -> bool:
    """Whether a Korean name stands on both sides of a break ("Thae | Yong-ho")."""
    before = line[-_NAME:]
    return any(
        found.strength == "strong" and found.start < len(before) < found.end
        for found in names.find(f"{before} {following.partition(chr(10))[0]}")
    )


@cache
def _open_words() -> frozenset[str]:
    """Small words, as written, that no sentence and no heading ends in."""
    grammar = words("grammar")
    return grammar["determiners"] | grammar["prepositions"] | grammar["articles"] | {"and", "or"}


class Respaced(msgspec.Struct, frozen=True):
    """A report as it is read, and its fields' ways back."""

    report: Report
    fields: dict[Field, Spacing]

    @classmethod
    def of(cls, report: Report) -> "Respaced":
        """A report with single spaces; the very same one where nothing is to be left out."""
        fields: dict[Field, Spacing] = {
            "title": spaced(marked(report.title or "")),
            "text": spaced(marked(report.text)),
        }
        title = None if report.title is None else fields["title"].text
        if title == report.title and fields["text"].text == report.text:
            return cls(report, fields)
        return cls(replace(report, title=title, text=fields["text"].text), fields)

    def back(self, read: T, original: Report) -> T:
        """What was read from the respaced report with the quotes of the original one."""
        if self.report is original:
            return read
        placed: T = self._placed(read, original)
        return placed

    def _placed(self, value: Any, original: Report) -> Any:
        """A value with all quotes in it put back."""
        if isinstance(value, Quote):
            field = self.fields[value.field]
            start, end = field.back(value.start), field.back(value.end, end=True)
            return Quote(
                field=value.field,
                start=start,
                end=end,
                text=original.field(value.field)[start:end],
            )
        if isinstance(value, tuple):
            return tuple(self._placed(each, original) for each in value)
        if isinstance(value, dict):
            return {key: self._placed(each, original) for key, each in value.items()}
        if isinstance(value, msgspec.Struct):
            changed = {
                name: placed
                for name in value.__struct_fields__
                if (placed := self._placed(old := getattr(value, name), original)) is not old
            }
            return replace(value, **changed) if changed else value
        return value
