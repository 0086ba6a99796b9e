"""How sure the shipped reader takes words to be, on the UW factuality sentences, untrained on them.

`python -m benchmarks.outside.factuality FOLDER`, where FOLDER holds `UW/dev.jsonl` and
`UW/test.jsonl`: sentences whose events people rated from -3, certainly not, to 3, certainly so
(Lee, Artzi, Choi and Zettlemoyer, EMNLP 2015). The reader's own values stand on that scale as
FactBank's do: certain 3, probable 2, possible 1, not told as real 0, denied below 0.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import StatisticsError, correlation, fmean

import msgspec

from reportedly.model import Certainty, Report
from reportedly.packs import Pack, load
from reportedly.read.english.claims.told.hedges import weaker
from reportedly.read.english.claims.told.modality import modality
from reportedly.read.english.parser import shipped
from reportedly.read.english.people.find import find as find_people
from reportedly.read.english.sayings.chain import chain
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.report import sayings
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.sentences import sentences

PARTS = ("dev", "test")
_VALUES: dict[Certainty, float] = {"certain": 3.0, "probable": 2.0, "possible": 1.0}
_CERTAIN, _UNREAL = 3.0, 0.0
_GLUED = re.compile(r"[.,;:!?%)]|'(?:s|re|ve|ll|d|m)?|n't|-", re.IGNORECASE)
"""Tokens that stand at the one before without a space."""


class Rated(msgspec.Struct, frozen=True):
    """A sentence of the corpus as newspapers print it.

    Attributes:
        text: the sentence.
        events: offset of each event's first code point, with what people rated it.
    """

    text: str
    events: tuple[tuple[int, float], ...]


class _Target(msgspec.Struct):
    span1: tuple[int, int]
    label: float


class _Line(msgspec.Struct):
    text: str
    targets: list[_Target]


class Score(msgspec.Struct, frozen=True):
    """How far the reader's values lie from people's.

    Attributes:
        count: events.
        error: mean absolute error.
        always: that of a reader that takes everything as certain.
        pearson: correlation, None where either side has one value only.
    """

    count: int
    error: float
    always: float
    pearson: float | None


def rated(path: Path) -> Iterator[Rated]:
    """The sentences of one file."""
    for line in path.read_bytes().splitlines():
        told = msgspec.json.decode(line, type=_Line)
        text, starts = _printed(told.text.split(" "))
        yield Rated(text, tuple((starts[t.span1[0]], t.label) for t in told.targets))


def _printed(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """Tokens as a text without the spaces before clitics and marks, and where each begins."""
    text, starts = "", list[int]()
    for token in tokens:
        space = "" if not text or _GLUED.fullmatch(token) else " "
        starts.append(len(text) + len(space))
        text += space + token
    return text, starts


def values(one: Rated, pack: Pack) -> list[float]:
    """The shipped reader's value of each event of a sentence, as of a listed happening there."""
    report = Report(id="", name="", title=None, text=one.text, text_digest="", extractor="")
    people = find_people(shipped().parse(sentences(report)), pack)
    told = list(zip(people.sentences, sayings(people, frozenset(), pack), strict=True))
    return [_value(told, start) for start, _ in one.events]


def _value(told: Sequence[tuple[Sentence, list[Frame]]], start: int) -> float:
    for sentence, frames in told:
        at = sentence.at(start)
        if at is None:
            continue
        wording, source = modality(sentence, at), chain(frames, sentence.tokens[at])
        if not wording.real:
            return _UNREAL
        denied = (source.denied is not None) != wording.negated or wording.refuted is not None
        value = _VALUES[weaker(wording.certainty, source.certainty)]
        return -value if denied else value
    # No sentence holds it: what is passed over is told of by nobody.
    return _CERTAIN


def score(given: Iterable[Rated]) -> Score:
    """The score of the shipped reader on some sentences."""
    pack = load()
    pairs = [
        (value, label)
        for one in given
        for value, (_, label) in zip(values(one, pack), one.events, strict=True)
    ]
    if not pairs:
        return Score(0, 0.0, 0.0, None)
    return Score(
        len(pairs),
        fmean(abs(value - label) for value, label in pairs),
        fmean(_CERTAIN - label for _, label in pairs),
        _pearson(pairs),
    )


def _pearson(pairs: Sequence[tuple[float, float]]) -> float | None:
    try:
        return correlation([value for value, _ in pairs], [label for _, label in pairs])
    except StatisticsError:
        return None


def lines(folder: Path) -> Iterator[str]:
    """The figures of a folder, or that it holds no such files."""
    found = {part: next(iter(sorted(folder.rglob(f"UW/{part}.jsonl"))), None) for part in PARTS}
    for part, path in found.items():
        if path is None:
            yield f"factuality: no UW/{part}.jsonl below {folder}"
            continue
        told = score(rated(path))
        r = "none" if told.pearson is None else f"{told.pearson:.3f}"
        yield (
            f"factuality (UW {part}): {told.count} events, mean absolute error {told.error:.3f},"
            f" Pearson r {r}; everything certain: {told.always:.3f}"
        )


def main() -> None:
    """Print the figures for the folder named on the command line."""
    print("\n".join(lines(Path(sys.argv[1]))))


if __name__ == "__main__":
    main()
