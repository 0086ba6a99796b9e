"""Reports to be timed on: the examples, and longer ones made of their paragraphs."""

import random
from collections.abc import Sequence
from pathlib import Path

import msgspec

from reportedly.acquire import Refusal, reports
from reportedly.model import Report, report_id, text_digest

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
OTHER_NEWS = Path(__file__).with_name("other_news.txt")
WORDS = 600
"""Words of a report of common length."""


def examples() -> list[Report]:
    """The example reports."""
    return [r for r in reports(str(EXAMPLES)) if not isinstance(r, Refusal)]


def generated(count: int, words: int = WORDS, seed: int = 1) -> list[Report]:
    """Reports of the examples' paragraphs in random order, cut after the paragraph that fills them.

    Args:
        count: how many.
        words: how long each is at the least.
        seed: of the random order; the same seed gives the same reports.
    """
    given = examples()
    paragraphs = sorted({p for r in given for p in r.text.split("\n\n") if len(p.split()) > 4})
    return _made("generated", paragraphs, count, words, seed)


def of_something_else(count: int, words: int = WORDS, seed: int = 1) -> list[Report]:
    """Reports of football, weather, business and the like, as most of a stream of news is."""
    paragraphs = OTHER_NEWS.read_text(encoding="utf-8").strip().split("\n\n")
    return _made("something-else", paragraphs, count, words, seed)


def _made(name: str, paragraphs: Sequence[str], count: int, words: int, seed: int) -> list[Report]:
    chance, like, made = random.Random(seed), examples()[0], []
    for number in range(count):
        chosen: list[str] = []
        while sum(len(p.split()) for p in chosen) < words:
            chosen.append(chance.choice(paragraphs))
        made.append(report(f"{name}-{number}", "\n\n".join(chosen), like))
    return made


def words_of(report: Report) -> int:
    """How many words a report has."""
    return len((report.title or "").split()) + len(report.text.split())


def report(name: str, text: str, like: Report) -> Report:
    """A report of some words by an outlet of its own, in all else like another."""
    return msgspec.structs.replace(
        like,
        id=report_id(name, like.published, None, text),
        name=name,
        outlet=name,
        title=None,
        text=text,
        got=None,
        text_digest=text_digest(None, text),
    )
