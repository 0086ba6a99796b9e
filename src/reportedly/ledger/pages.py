"""What is one page: which of the things that lay at one address are states of one article.

The address alone does not tell: the front page of an outlet, or a page that follows the news, holds
another article each day, and that one says something else takes nothing back. Two things that were
got from one address are one page where they share what makes an article:

- their words: nearly a third of the shorter one's runs of four words;
- or the day of publication, where both tell it and no two outlets are named;
- or, where one of them tells no day, a headline of more than three words.

On two different days of publication, or of two outlets, only shared words make one page of them;
likewise at the address of a whole site, where it takes half the words of the longer one.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from reportedly.ledger.joining import starts
from reportedly.model import Report, normalised

SHARED = 0.3
"""Share of the shorter text's runs of words from which two are states of one article."""

SHARED_AT_HOME = 0.5
"""Likewise at the address of a whole site, of the longer text's."""

_RUN = 4
_HEADLINE = 4
_HOMES = frozenset({"", "index", "home", "main", "default"})

Runs = frozenset[tuple[str, ...]]


def page_key(url: str) -> str:
    """An address as far as it tells pages apart: without scheme, fragment and the host's case."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    if not parts.hostname:
        return url
    host = parts.hostname if port in (None, 80, 443) else f"{parts.hostname}:{port}"
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def same_form(one: Report, other: Report) -> bool:
    """Whether a page had the same words both times, and nothing else that it tells was changed.

    A headline, an outlet or a day that came to light is no change.
    """
    if normalised(one.text) != normalised(other.text):
        return False
    titles, outlets = (one.title, other.title), (one.outlet, other.outlet)
    told = {normalised(title) for title in titles if title}, {o for o in outlets if o}
    return all(len(values) < 2 for values in told) and _days_agree(one, other)


def one_page(one: Report, other: Report) -> bool:
    """Whether two reports from one address are states of one article."""
    return _one_page(one, other, runs_of(one), runs_of(other))


def components(reports: Iterable[Report]) -> list[list[int]]:
    """The positions of reports from one address by the page that they are states of.

    What is one page with a third is one page with each other: an article may be rewritten step by
    step. The order in which the reports come changes nothing but the order of what comes back.
    """
    listed = list(reports)
    runs = [runs_of(report) for report in listed]
    groups: list[list[int]] = []
    for at, report in enumerate(listed):
        met = [
            group
            for group in groups
            if any(_one_page(report, listed[o], runs[at], runs[o]) for o in group)
        ]
        groups = [group for group in groups if group not in met]
        groups.append(sorted([at, *(member for group in met for member in group)]))
    return groups


def runs_of(report: Report) -> Runs:
    """The runs of four words in a report's text; of a shorter text, the whole of it."""
    words = normalised(report.text).split()
    return frozenset(
        tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))
    )


def _one_page(one: Report, other: Report, first: Runs, second: Runs) -> bool:
    shared = len(first & second)
    if _is_home(one.url) or _is_home(other.url):
        return shared >= SHARED_AT_HOME * max(len(first), len(second))
    if shared >= SHARED * min(len(first), len(second)):
        return True
    if one.outlet and other.outlet and one.outlet != other.outlet:
        return False
    if one.published and other.published:
        return _days_agree(one, other)
    headline = normalised(one.title or "")
    return len(headline.split()) >= _HEADLINE and headline == normalised(other.title or "")


def _days_agree(one: Report, other: Report) -> bool:
    days = one.published, other.published
    return starts(*days) or starts(*reversed(days))


def _is_home(url: str | None) -> bool:
    """Whether an address is that of a whole site: it names no item."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    segments = [segment for segment in parts.path.split("/") if segment]
    if parts.query or len(segments) > 1:
        return False
    name = segments[0].partition(".")[0].casefold() if segments else ""
    return name in _HOMES or len(name) == 2  # /en, /ko: a site in one language
