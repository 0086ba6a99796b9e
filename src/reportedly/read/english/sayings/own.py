"""The names of a report's own outlet, and of the agency whose copy it is: neither is a source."""

import re
from collections.abc import Iterator

from reportedly.model import Report
from reportedly.packs import Pack
from reportedly.read.english.lexicon import fold
from reportedly.read.english.sayings.registry import abbreviates

_TOP, _TAIL = 400, 200
"""Code points in which a dateline and a credit stand."""
_DATELINE = re.compile(
    r"^(?P<before>.*?)\((?P<bracketed>[A-Z][\w./ -]{1,40}?)\)(?P<dash>\s*(?:--?|–|—))?"
    r"|/(?P<slashed>[A-Z]{3,})/",
    re.MULTILINE,
)
_PLACE = re.compile(r"\s*(?:[A-Z][\w.'’-]*|\d{1,4}(?:st|nd|rd|th)?|[,/])(?:[ ,/]+|$)")
_CREDIT = re.compile(r"(?:—|–|--|==|/|©\s*(?:\d{4}\s*)?)\s*([A-Z][\w .]{1,30}?)\s*$", re.MULTILINE)


def own_names(report: Report, pack: Pack) -> frozenset[str]:
    """Every name of the outlet and of the agency that a dateline or a credit gives, folded."""
    names = set(_agencies(report.text, pack))
    if report.outlet:
        names.add(report.outlet)
    for name in list(names):
        source = pack.source(name)
        names.update(source.names if source is not None else ())
    return frozenset(fold(name).removeprefix("the ") for name in names)


def _agencies(text: str, pack: Pack) -> Iterator[str]:
    """The agencies that a report's dateline and its last lines credit."""
    datelines = (_of_dateline(found) for found in _DATELINE.finditer(text[:_TOP]))
    for name in (*datelines, *(found.group(1) for found in _CREDIT.finditer(text[-_TAIL:]))):
        source = pack.source(name.strip()) if name else None
        if name and source is not None and source.type in {"news agency", "state media"}:
            yield name.strip()


def _of_dateline(found: re.Match[str]) -> str | None:
    """The agency of a dateline: "SEOUL, Feb. 9 (NAME)", but not "News Agency (NAME) said"."""
    name, before = found["bracketed"], found["before"]
    if name is None:
        return str(found["slashed"])
    if abbreviates(before, name):
        return None
    led = re.sub(_PLACE, "", before).strip() == ""
    return str(name) if led or found["dash"] else None
