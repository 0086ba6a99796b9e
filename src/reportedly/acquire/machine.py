"""Reports that say of themselves that a machine wrote them."""

import re
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from reportedly.model import Field, Quote

_SENTENCE = r"(?:^|(?<=[.!?…*|)\]])[ \t]{0,9}|(?<=[.!?][\"'”’])[ \t]{1,9})[ \t]{0,9}[(\[*_]{0,3}"
_BRAND = r"(?:(?:an?|the|our)\s+)?(?:[A-Z][\w.]*(?:['’]s)?\s+){0,2}"
_END = r"\s*(?:$|[.,;:!?)\]*|—–]|\n)"


_TOKEN = re.compile(r"[a-z]\.[a-z]|[a-z]+")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reports: tuple[str, ...]
    made: tuple[str, ...]
    written: tuple[str, ...]
    how_far: tuple[str, ...]
    help: tuple[str, ...]
    machines: tuple[str, ...]
    after: tuple[str, ...]
    compounds: tuple[str, ...]
    labels: tuple[str, ...]


def machine_written(title: str | None, text: str) -> Quote | None:
    """The words in which a report says that a machine wrote it, the first of them; else None.

    Prose about machines that write, or about another article, is no such notice: it does not open
    a sentence with "this article", nor stand as a line of its own.
    """
    if not _machines() & set(_TOKEN.findall(f"{title or ''} {text}".casefold())):
        return None
    fields: tuple[tuple[Field, str], ...] = (("title", title or ""), ("text", text))
    for field, words in fields:
        found = [match for notice in _notices() for match in notice.finditer(words)]
        if found:
            first = min(found, key=lambda match: match.span("words"))
            start, end = first.span("words")
            return Quote(field=field, start=start, end=end, text=first["words"])
    return None


@cache
def _words() -> _Words:
    source = files("reportedly.acquire").joinpath("machine_written.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(source, yaml.BaseLoader), _Words)


@cache
def _machines() -> frozenset[str]:
    """The last word of each machine and compound: a text without any of them has no notice."""
    names = (*_words().machines, *_words().compounds, "automatically", "auto")
    return frozenset(_TOKEN.findall(name.casefold())[-1] for name in names)


@cache
def _notices() -> tuple[re.Pattern[str], ...]:
    """The grammar of the notices, filled with the words of the data file."""
    words = _words()
    start = rf"{_SENTENCE}(?:{_any(words.labels)}\s*[:–—-]\s*|(?=[A-Z]))"
    report = rf"(?i:this|the\s+above|the\s+following)\s+(?i:news\s+)?{_any(words.reports)}"
    be = r"\s+(?i:was|were|is|has\s+been|have\s+been)\s+"
    far = rf"(?:{_any(words.how_far)}\s+)?"
    made, written = _any(words.made), _any(words.written)
    helped = rf"(?i:by|with|using|via|through)(?i:\s+(?:the\s+)?{_any(words.help)}\s+of)?\s+"
    follows = rf"(?={_END}|\s+{_any(words.after)}(?!\w))"
    machine = rf"{_BRAND}{_any(words.machines)}{follows}"
    compound = rf"{_any(words.compounds)}[\s-]{made}"
    auto = rf"(?i:automatically\s+|auto-){made}"
    part = r"(?i:(?:parts?|portions?|some|sections|most|all)\s+of\s+)?"
    notices = (
        rf"{part}{report}{be}{far}(?P<words>{made}\s+(?i:in\s+(?:part|full)\s+)?{helped}{machine})",
        rf"(?i:(?:news\s+)?{_any(words.reports)}\s+)(?P<words>{made}\s+{helped}{machine})(?={_END})",
        rf"(?P<words>{far}{written}\s+{helped}{machine})(?={_END}|\s+and\s)",
        rf"(?i:this\s+is\s+an?\s+)(?P<words>{compound}|{auto})\s+(?i:news\s+)?{_any(words.reports)}",
        rf"{report}{be}(?P<words>{compound}|{auto}|{made}\s+automatically)(?={_END})",
    )
    return tuple(re.compile(start + notice, re.MULTILINE) for notice in notices)


def _any(words: tuple[str, ...]) -> str:
    """A pattern for any of some words, the longest first, whatever their case and spaces."""
    patterns = (r"\s+".join(map(re.escape, word.split())) for word in words)
    ordered = sorted(patterns, key=len, reverse=True)
    return rf"(?i:(?:{'|'.join(ordered)})(?!\w))"
