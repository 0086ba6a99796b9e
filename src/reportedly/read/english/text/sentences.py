"""A page's text as sentences: lines by their role, datelines and inline heads taken off, then ends.

A line break ends a sentence. Captions, headings and what stands around an article (menus, credits,
"Read next") are told apart by data in `page.yaml`; nothing is read out of navigation.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from reportedly.model import Field, Quote, Report
from reportedly.read.english.text.lines import LONGEST, all_lines, lines
from reportedly.read.english.text.page import page
from reportedly.read.english.text.sentence import Role, Sentence

# A page that lost its line breaks leaves no space: "explained to them.To find out".
_GLUED_END = r"(?<=[a-z]{3})[.!?][\"”’]?(?!Com\b|Net\b|Org\b)(?=[A-Z][a-z]* [a-z])"
_END = re.compile(rf"[.!?…]{{1,8}}[\"'”’)\]]{{0,4}}(?=\s+[\"'“‘(\[]?[A-Z0-9])|{_GLUED_END}")
_PLACE = r"[A-Z][A-Z .'’-]{2,}"
_DAY = r",\s*[A-Z][\w .,’'-]{1,40}?"
_DATED = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?,\s+[A-Z][a-z]+\.? \d{1,2}(?:,? \d{4})?"
_AGENCY = r"(?:\s*\([^()\n]{2,40}\))"
# A colon ends a dateline only behind a day or an agency: "KCNA: ..." is a source.
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}(?:{_DAY})?|{_DATED}){_AGENCY}?\s*(?:--?|–|—)\s+"
    rf"|\s*(?:{_PLACE}(?:{_DAY}{_AGENCY}?|{_AGENCY})|{_DATED}{_AGENCY}?)\s*:\s+"
)
_INLINE_HEAD = re.compile(r"\s*(?:[A-Z][\w’']*)(?: [A-Za-z][\w’']*){0,3}:\s+(?=[A-Z“\"‘'])")
_WORD = re.compile(r"[^\W\d_]{2}")


def sentences(report: Report) -> list[Sentence]:
    """The sentences of title and text that may carry a claim, in order."""
    out: list[Sentence] = []
    if report.title:
        out.extend(_pieces("title", report.title, 0, [0, len(report.title)], "title", 0))
    lead = True
    for number, (start, line, role) in enumerate(lines(report.text)):
        if role == "end":
            break
        if role == "outside" or _repeats(line, report.title):
            continue
        told = _split(start, line, role, number)
        if role == "body" and lead:
            told = [replace(s, role="lead") for s in told]
            lead = False
        out.extend(told)
    return out


def left_out(report: Report) -> Iterator[tuple[Quote, str]]:
    """The lines of the text that are not read, each with the reason."""
    for start, line, role in lines(report.text):
        repeated = _repeats(line, report.title)
        if role in {"end", "outside"} or repeated:
            bare = line.strip()
            at = start + line.index(bare)
            over = role == "end"
            why = "behind the end" if over else "the title again" if repeated else "no prose"
            yield Quote(field="text", start=at, end=at + len(bare), text=bare), why


def dateline(report: Report) -> str | None:
    """The city of the first dateline, each word with a capital ("Pyongyang")."""
    for _, line in all_lines(report.text):
        found = _DATELINE.match(line)
        if found is not None:
            return re.split(r"[,(–—:-]", found.group().strip(), maxsplit=1)[0].strip().title()
    return None


def _repeats(line: str, title: str | None) -> bool:
    return title is not None and line.strip().casefold() == title.strip().casefold()


def _split(start: int, line: str, role: Role, paragraph: int) -> list[Sentence]:
    """The sentences of one line that begins at an offset of the text."""
    cuts = [_opening(line) if role == "body" else 0, *_ends(line), len(line)]
    return _pieces("text", line, start, cuts, role, paragraph)


def _pieces(
    field: Field, line: str, start: int, cuts: list[int], role: Role, paragraph: int
) -> list[Sentence]:
    out = []
    bounds = _bounded(line, cuts)
    for first, last in pairwise(bounds):
        inside = line[first:last]
        bare = inside.strip()
        if _WORD.search(bare):
            at = start + first + len(inside) - len(inside.lstrip())
            out.append(Sentence(field, at, at + len(bare), bare, role, paragraph))
    return out


def _opening(line: str) -> int:
    """Where the first sentence begins, behind a dateline and an inline heading."""
    offset = 0
    dateline = _DATELINE.match(line) or page().bare_dateline.match(line)
    if dateline is not None:
        offset = dateline.end()
    head = _INLINE_HEAD.match(line, offset)
    return head.end() if head is not None and page().inline_head(head.group()) else offset


def _ends(line: str) -> list[int]:
    return [m.end() for m in _END.finditer(line) if not _abbreviation(line, m.start())]


def _abbreviation(line: str, dot: int) -> bool:
    """Whether a full stop belongs to an abbreviation or to an initial."""
    if line[dot] != ".":
        return False
    before = re.search(r"[\w.]+$", line[max(0, dot - 24) : dot])
    if before is None:
        return False
    word = before.group()
    return (len(word) == 1 and word.isupper()) or word.lower() in page().abbreviations


def _bounded(line: str, cuts: list[int]) -> list[int]:
    """Further cuts at white space, so that no sentence is longer than the bound."""
    out = cuts[:1]
    for cut in cuts[1:]:
        while cut - out[-1] > LONGEST:
            space = line.rfind(" ", out[-1] + 1, out[-1] + LONGEST)
            out.append(space if space > 0 else out[-1] + LONGEST)
        out.append(max(cut, out[-1]))
    return out
