"""Citations as numbered notes: the same numbers on every surface."""

from urllib.parse import urlsplit

from reportedly.tell.dates import date_words
from reportedly.tell.nouns import Brief, Citation, Sentence, citations_of, sentences_of


def numbers_of(brief: Brief) -> dict[Citation, int]:
    """The number of each citation, from 1 in the order of first use."""
    return {citation: i for i, citation in enumerate(citations_of(brief), start=1)}


def first_used(brief: Brief) -> dict[Sentence, tuple[Citation, ...]]:
    """The citations that each sentence is the first to use, by sentence."""
    met: set[Citation] = set()
    fresh: dict[Sentence, tuple[Citation, ...]] = {}
    for sentence in sentences_of(brief):
        new = tuple(c for c in sentence.cites if c not in met)
        met.update(new)
        fresh.setdefault(sentence, new)
    return fresh


def source_line(citation: Citation) -> str:
    """Outlet and day of a citation: "Benzinga, 16 July 2024 (machine-written)"."""
    day = date_words(citation.published) or "date not known"
    machine = " (machine-written)" if citation.machine_written else ""
    return f"{citation.outlet or 'Outlet not known'}, {day}{machine}"


def safe_url(url: str | None) -> str | None:
    """An address that may be linked: http or https with a host, None for anything else."""
    if not url or any(c.isspace() or ord(c) < 32 for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None
