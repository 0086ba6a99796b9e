"""Invented reports and readings that the tests of the ledger keep."""

from datetime import UTC, datetime
from typing import Any

from reportedly.model import (
    Claim,
    Quote,
    Reader,
    Reading,
    Report,
    normalised,
    report_id,
    text_digest,
)

WORDS = "An envoy, Pak Test-il, has defected."
READER = Reader(name="test", version="1", language="en", pack="p", model=None)
GOT = datetime(2026, 1, 2, 12, tzinfo=UTC)


def report(text: str = WORDS, **known: Any) -> Report:
    """A report with the digests that it must have."""
    title, outlet, published = (known.get(key) for key in ("title", "outlet", "published"))
    given = {"name": "a", "extractor": "test 1", "got": GOT, **known}
    return Report(
        id=report_id(outlet, published, title, text),
        text=text,
        text_digest=text_digest(title, text),
        **{"title": None, **given},
    )


def quote(report: Report, words: str) -> Quote:
    """The first place where a report has some words."""
    start = report.text.index(words)
    return Quote(field="text", start=start, end=start + len(words), text=words)


def reading(report: Report, reader: Reader = READER) -> Reading:
    """A reading with one claim where the words are those above, else an empty one."""
    claims: tuple[Claim, ...] = ()
    if "Pak Test-il" in report.text:
        who, what = quote(report, "Pak Test-il"), quote(report, "defected")
        claims = (
            Claim(
                id=f"c-{report.id}",
                kind="defection",
                who="Pak Test-il",
                polarity="affirmed",
                certainty="certain",
                core=True,
                stance="own",
                quote=what,
                words={"who": who},
            ),
        )
    return Reading(report=report.id, text_digest=report.text_digest, reader=reader, claims=claims)


def wording(report: Report) -> str:
    """What copies have in common."""
    return normalised(report.text)
