"""Date expressions of a text, the most telling pattern first."""

import re
from datetime import date

from msgspec.structs import replace

from reportedly.errors import ImpossibleDate
from reportedly.read.english.dates.dated import Dated
from reportedly.read.english.dates.patterns import RULES
from reportedly.read.english.dates.resolve import Resolve
from reportedly.read.english.dates.words import FEASTS, MONTHS, NEAR, VERBS_TOO, WEEKDAYS
from reportedly.read.english.lexicon import either, fold
from reportedly.when import When

__all__ = ["Dated", "find"]

# Most sentences hold no date: one look spares them the patterns.
_SIGN = re.compile(r"\d|day|week|month|year|decade|" + either([*MONTHS, *WEEKDAYS, *FEASTS, *NEAR]))


def find(text: str, published: date | None) -> list[Dated]:
    """All date expressions of a text in order, none overlapping.

    Without a day of publication only what the words themselves date is found; all that is relative
    stays open.

    Args:
        text: a sentence.
        published: the day on which it was published.
    """
    low = fold(text)
    out: list[Dated] = []
    for pattern, resolve in RULES if _SIGN.search(low) else ():
        for found in pattern.finditer(low):
            if any(d.start < found.end() and found.start() < d.end for d in out):
                continue
            if _verb(text, found):
                continue
            when = _resolved(resolve, found, published)
            if when is not None:
                out.append(Dated(found.start(), found.end(), _worded(when, text, found)))
    return sorted(out, key=lambda d: d.start)


def _verb(text: str, found: re.Match[str]) -> bool:
    """Whether it is "may" or "march" the verb: such a month must be capitalised."""
    if found.groupdict().get("month") not in VERBS_TOO:
        return False
    return not text[found.start("month")].isupper()


def _resolved(resolve: Resolve, found: re.Match[str], published: date | None) -> When | None:
    try:
        return resolve(found, published)
    except (ImpossibleDate, ValueError, OverflowError):
        return None  # "31 February", "900 decades ago": no calendar has it


def _worded(when: When, text: str, found: re.Match[str]) -> When:
    lean = when.leaning
    if lean is not None:
        lean = replace(lean, happening=text[found.start("what") : found.end("what")])
    # The search went over lower case: the words are taken from the text itself.
    return replace(when, words=text[found.start() : found.end()], leaning=lean)
