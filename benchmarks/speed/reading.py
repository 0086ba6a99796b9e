"""Close reading: seconds for 600 words, beside the parser alone and the reader by keywords."""

from collections.abc import Callable, Iterator, Sequence

import spacy

from benchmarks.reading import baseline
from benchmarks.speed import texts
from benchmarks.speed.timing import Row, beside, of_job
from reportedly.model import Report
from reportedly.packs import load
from reportedly.read import reader
from reportedly.read.english.parser import FOLDER


def rows(rounds: int = 5) -> Iterator[Row]:
    """The examples as they are, then reports of 600 words made of them."""
    door, parser = reader(load()), spacy.load(FOLDER)
    for name, given in {
        "the examples": texts.examples(),
        "generated reports": texts.generated(4),
    }.items():
        close = _median(door.read, given, rounds)
        parsed = _median(lambda r: list(parser.pipe(r.text.splitlines())), given, rounds)
        keywords = _median(_by_keywords, given, rounds)
        what = f"read {texts.WORDS} words closely, {name}"
        yield beside(what, close, "its parser alone", parsed)
        yield beside(what, close, "reading by keywords", keywords)


def _median(read: Callable[[Report], object], given: Sequence[Report], rounds: int) -> float:
    """Median over rounds of the seconds that 600 words of these reports take."""
    words = sum(map(texts.words_of, given))
    return of_job(lambda: [read(report) for report in given], rounds) * texts.WORDS / words


def _by_keywords(report: Report) -> object:
    return baseline.claims(report.text, report.outlet, report.published)
