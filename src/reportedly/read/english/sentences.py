"""A page's text as sentences: lines by their role, datelines and inline heads taken off, then ends.

A line break ends a sentence. Captions, headings and what stands around an article (menus, credits,
"Read next") are told apart by data in `page.yaml`; nothing is read out of navigation.
"""

import re

from msgspec.structs import replace

from reportedly.model import Field, Report
from reportedly.read.english.lexicon import page
from reportedly.read.english.syntax import Sentence

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z .'’-]{2,}(?:,\s*[A-Z][\w .,’'-]{1,40}?)?|[A-Z][a-z]+(?: [A-Z][a-z]+)?,\s+"
    r"[A-Z][a-z]+\.? \d{1,2}(?:,? \d{4})?)"
    r"(?:\s*\([^()\n]{2,40}\))?\s*(?:--?|–|—|:)\s+"
)
_INLINE_HEAD = re.compile(r"\s*(?:[A-Z][\w’']*)(?: [A-Za-z][\w’']*){0,3}:\s+(?=[A-Z“\"‘'])")


def sentences(report: Report) -> list[Sentence]:
    """The sentences of title and text that may carry a claim, in order."""
    out: list[Sentence] = []
    if report.title:
        title = Sentence("title", 0, len(report.title), report.title, "title", 0)
        out.append(title)
    lead = True
    for number, (start, line) in enumerate(_lines(report.text)):
        role = _role(line)
        if role == "end":
            break
        if role == "outside" or _repeats(line, report.title):
            continue
        body = _split("text", start, line, role, number)
        if role == "body" and lead:
            body = [replace(s, role="lead") for s in body]
            lead = False
        out.extend(body)
    return out


def _lines(text: str) -> list[tuple[int, str]]:
    at, out = 0, []
    for line in text.split("\n"):
        if line.strip():
            out.append((at, line))
        at += len(line) + 1
    return out


def _role(line: str) -> str:
    bare = line.strip()
    if page().end.search(bare):
        return "end"
    if page().outside.search(bare):
        return "outside"
    if page().caption.search(bare):
        return "caption"
    words = len(bare.split())
    if words <= 3 and not re.search(r"[.!?][\"'”’]?$", bare):
        return "outside"
    if words <= 14 and not re.search(r"[.!?…:;][\"'”’)]*$", bare):
        return "heading"
    return "body"


def _repeats(line: str, title: str | None) -> bool:
    return title is not None and line.strip().casefold() == title.strip().casefold()


def _split(field: Field, start: int, line: str, role: str, paragraph: int) -> list[Sentence]:
    offset = 0
    if role == "body":
        for head in (_DATELINE, _INLINE_HEAD):
            found = head.match(line, offset)
            if found and (head is _DATELINE or page().inline_head(found.group())):
                offset = found.end()
    cuts = [offset]
    for found in _END.finditer(line, offset):
        if not _abbreviation(line, found.start()):
            cuts.append(found.end())
    cuts.append(len(line))
    out = []
    for a, b in zip(cuts, cuts[1:], strict=False):
        words = line[a:b]
        left, bare = len(words) - len(words.lstrip()), words.strip()
        if bare:
            at = start + a + left
            out.append(Sentence(field, at, at + len(bare), bare, role, paragraph))
    return out


def _abbreviation(line: str, dot: int) -> bool:
    if line[dot] != ".":
        return False
    before = re.search(r"[\w.]+$", line[:dot])
    if before is None:
        return False
    word = before.group()
    return (len(word) == 1 and word.isupper()) or word.lower() in page().abbreviations
