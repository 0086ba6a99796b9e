"""Close reading: seconds for 600 words, beside the parser alone and the reader by keywords."""

from collections.abc import Callable, Iterator, Sequence
from statistics import median

import spacy

from benchmarks.reading import baseline
from benchmarks.speed import texts
from benchmarks.speed.timing import Row, beside, of_job
from reportedly.model import Report
from reportedly.packs import load
from reportedly.read import reader
from reportedly.read.door import Door
from reportedly.read.english.parser import FOLDER

ONE_IN = 100
"""Of so many reports of a stream one is about a state's people."""
_SOME = 20


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
    yield from _cascade(door, rounds)


def _cascade(door: Door, rounds: int) -> Iterator[Row]:
    """One report as it comes, one that is passed over, and a stream with few that matter."""
    each = [of_job(lambda r=r: door.read(r), rounds) for r in texts.examples()]  # type: ignore[misc]
    yield Row("read one of the examples closely, the median of them", median(each))
    others = texts.of_something_else(ONE_IN - 1)
    stream = [*texts.generated(1), *others]
    over = of_job(lambda: [door.read(r) for r in others], rounds) / len(others)
    some = others[:_SOME]
    close = of_job(lambda: [door.english.closely(r) for r in some], rounds) / len(some)
    yield beside("pass over a report of something else", over, "close reading of it", close)
    mixed = of_job(lambda: [door.read(r) for r in stream], rounds)
    all_closely = of_job(lambda: [door.english.closely(r) for r in stream], 1)
    what = f"read a stream in which 1 report in {ONE_IN} matters"
    yield beside(what, mixed, "close reading of all", all_closely)


def _median(read: Callable[[Report], object], given: Sequence[Report], rounds: int) -> float:
    """Median over rounds of the seconds that 600 words of these reports take."""
    words = sum(map(texts.words_of, given))
    return of_job(lambda: [read(report) for report in given], rounds) * texts.WORDS / words


def _by_keywords(report: Report) -> object:
    return baseline.claims(report.text, report.outlet, report.published)
