"""The names of a report's own outlet, and of the agency whose copy it is: neither is a source."""

import re
from collections.abc import Iterator

from reportedly.model import Report
from reportedly.packs import Pack
from reportedly.read.english.lexicon import fold

_TOP, _TAIL = 400, 200
"""Code points in which a dateline and a credit stand."""
_DATELINE = re.compile(
    r"\(([A-Z][\w./ -]{1,40}?)\)\s*(?:--?|–|—|\b)|/([A-Z]{3,})/|^\s*[A-Z][A-Z /]+ \(([A-Z]\w+)\)"
)
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
    found = [*_DATELINE.finditer(text[:_TOP]), *_CREDIT.finditer(text[-_TAIL:])]
    for match in found:
        for name in match.groups():
            source = pack.source(name.strip()) if name else None
            if source is not None and source.type in {"news agency", "state media"}:
                yield name.strip()
