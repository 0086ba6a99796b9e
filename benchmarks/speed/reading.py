"""Close reading: seconds for 600 words, beside the parser alone and the reader by keywords."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median

import spacy

from benchmarks.reading import baseline
from benchmarks.speed import texts
from benchmarks.speed.timing import Row, beside, of_job
from reportedly.model import Report
from reportedly.packs import load
from reportedly.read import reader
from reportedly.read.door import Door
from reportedly.read.english.parser import FOLDER, shipped
from reportedly.read.english.text.sentences import sentences

ONE_IN = 100
"""Of so many reports of a stream one is about a state's people."""
_SOME = 10


def rows(rounds: int = 5) -> Iterator[Row]:
    """The examples as they are, then reports of 600 words made of them."""
    door, parser, whole = reader(load()), shipped(), spacy.load(FOLDER)
    for name, given in {
        "the examples": texts.examples(),
        "generated reports": texts.generated(4),
    }.items():
        close = _median(door.read, given, rounds)
        parsed = _median(lambda r: parser.parse(sentences(r)), given, rounds)
        looped = _median(lambda r: list(whole.pipe(r.text.splitlines())), given, rounds)
        keywords = _median(_by_keywords, given, rounds)
        what = f"read {texts.WORDS} words closely, {name}"
        yield beside(what, close, "its parser alone", parsed)
        yield beside(what, close, "the same parser run by spaCy", looped)
        yield beside(what, close, "reading by keywords", keywords)
    yield from _cascade(door, rounds)


def _cascade(door: Door, rounds: int) -> Iterator[Row]:
    """One report as it comes, one that is passed over, and a stream with few that matter.

    How long close reading of a whole stream would take is told from some of it.
    """
    each = [of_job(partial(door.read, report), rounds) for report in texts.examples()]
    yield Row("read one of the examples closely, their median", median(each))
    told, others = texts.generated(1), texts.of_something_else(ONE_IN - 1)
    over = _each(door.read, others, rounds)
    close = _each(door.english.closely, others[:_SOME], rounds)
    yield beside("pass over a report of something else", over, "close reading of it", close)
    stream = _each(door.read, [*told, *others], rounds) * ONE_IN
    closely = _each(door.english.closely, told, rounds) + close * len(others)
    what = f"read {ONE_IN} reports of which 1 matters"
    yield beside(what, stream, "close reading of all", closely)


def _each(read: Callable[[Report], object], given: Sequence[Report], rounds: int) -> float:
    """Median over rounds of the seconds that one of these reports takes."""
    return of_job(lambda: [read(report) for report in given], rounds) / len(given)


def _median(read: Callable[[Report], object], given: Sequence[Report], rounds: int) -> float:
    """Median over rounds of the seconds that 600 words of these reports take."""
    words = sum(map(texts.words_of, given))
    return of_job(lambda: [read(report) for report in given], rounds) * texts.WORDS / words


def _by_keywords(report: Report) -> object:
    return baseline.claims(report.text, report.outlet, report.published)
