"""A brief as Markdown (CommonMark), with footnote-like numbered notes at its end."""

import re

from reportedly.plain import visible
from reportedly.tell.clocks import clock_words
from reportedly.tell.notes import numbers_of, safe_url, source_line
from reportedly.tell.nouns import Brief, Citation, Section
from reportedly.tell.wording import quoted

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!@$^])")
_AUTOLINK = re.compile(r"(?<=\w):(?=//)|\b(?<=www)\.")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def markdown(brief: Brief) -> str:
    """The brief as Markdown; what stood in a report is never markup, link or HTML."""
    numbers = numbers_of(brief)
    lines = [f"# {escaped(brief.title)}", "", _head(brief), ""]
    if brief.notice:
        lines += [f"*{escaped(brief.notice)}*", ""]
    for section in brief.sections:
        lines += _section(section, numbers, 2)
    if numbers:
        lines += ["## Evidence", ""]
        for citation, number in numbers.items():
            lines += [_note(citation, number), ""]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """A text of one line in which no character means anything to Markdown."""
    safe = _SPECIAL.sub(r"\\\1", visible(text).strip())
    safe = _AUTOLINK.sub(lambda m: "\\" + m.group(), safe)
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", safe)


def _head(brief: Brief) -> str:
    days = clock_words(brief.as_of, brief.recorded, brief.undated)
    return escaped(f"{brief.drafted} {days}".rstrip())


def _section(section: Section, numbers: dict[Citation, int], depth: int) -> list[str]:
    status = f" — {section.status}" if section.status else ""
    lines = [f"{'#' * depth} {escaped(section.title)}{status}", ""]
    for sentence in section.sentences:
        marks = "".join(f"\\[{numbers[c]}\\]" for c in sentence.cites)
        lines += [f"- {escaped(sentence.text)} {marks}"]
    if section.sentences:
        lines.append("")
    for inner in section.sections:
        lines += _section(inner, numbers, depth + 1)
    return lines


def _note(citation: Citation, number: int) -> str:
    words = f": {escaped(quoted(citation.words))}" if citation.words else ""
    url = safe_url(citation.url)
    link = f" <{_bracketed(url)}>" if url else ""
    item = f" ({escaped(citation.item)})"
    return f"\\[{number}\\] {escaped(source_line(citation))}{words}{item}{link}"


def _bracketed(url: str) -> str:
    """An address that cannot end its angle brackets."""
    return visible(url).replace("<", "%3C").replace(">", "%3E")
