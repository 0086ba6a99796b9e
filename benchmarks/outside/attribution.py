"""Who says so in PolNeAR: the sources that the shipped reader hears, untrained on the corpus.

`python -m benchmarks.outside.attribution FOLDER`, where FOLDER holds `dev/text` and
`dev/attributions`. The corpus counts every belief, wish and plan as an attribution; the reader
looks for who tells of something.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from benchmarks.outside.polnear import Article, Relation, Stretch, articles
from reportedly.model import Quote, Report
from reportedly.packs import Pack, load
from reportedly.read.english.gate import parsed
from reportedly.read.english.parser import shipped
from reportedly.read.english.people.find import find as find_people
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.own import own_names
from reportedly.read.english.sayings.report import sayings
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.sentences import sentences
from reportedly.read.english.text.spacing import Respaced

_WORD = re.compile(r"\w+|[^\w\s]")
_NAME = re.compile(r"(?<![.!?:\"”“']\s)(?<![\n\"“'(])(?<!^)\b[A-Z]\w|\b[A-Z][\w.]* [A-Z]\w")
_MOST = 0.5
"""Of what a relation says, the share that a saying must reach to be about it without its cue."""

Tokens = frozenset[int]


class Heard(msgspec.Struct, frozen=True):
    """One saying as the reader hears it: who, by which word, what."""

    sources: tuple[Quote, ...]
    cue: tuple[Quote, ...]
    said: tuple[Quote, ...]


class Counts(msgspec.Struct):
    """What is counted over all articles.

    Attributes:
        articles: how many.
        sources: marked sources, those that the reader names, and those of either that touch one of
            the other, then those that are the same words.
        named: marked sources that hold a name, and those of them that the reader names.
        tokens: words of marked sources, of the reader's, of both.
        first: the first words of sources likewise.
        inner: the other words likewise.
        sourced: relations with a source: those given it, those given another, those given none.
        bare: relations without a source: those left so, those given one.
    """

    articles: int = 0
    sources: list[int] = msgspec.field(default_factory=lambda: [0] * 5)
    named: list[int] = msgspec.field(default_factory=lambda: [0] * 2)
    tokens: list[int] = msgspec.field(default_factory=lambda: [0] * 3)
    first: list[int] = msgspec.field(default_factory=lambda: [0] * 3)
    inner: list[int] = msgspec.field(default_factory=lambda: [0] * 3)
    sourced: list[int] = msgspec.field(default_factory=lambda: [0] * 3)
    bare: list[int] = msgspec.field(default_factory=lambda: [0] * 2)


def heard(text: str, pack: Pack) -> list[Heard]:
    """The sayings that the shipped reader hears in a text, in the text's own offsets."""
    report = Report(id="", name="", title=None, text=text, text_digest="", extractor="")
    respaced = Respaced.of(report)
    people = find_people(parsed(shipped(), sentences(respaced.report)), pack)
    found = sayings(people, own_names(respaced.report, pack), pack)
    told = tuple(
        _heard(sentence, frame)
        for sentence, frames in zip(people.sentences, found, strict=True)
        for frame in frames
    )
    return list(respaced.back(told, report))


def _heard(sentence: Sentence, frame: Frame) -> Heard:
    def words(places: Iterable[int]) -> tuple[Quote, ...]:
        tokens = (sentence.tokens[i] for i in sorted(places))
        return tuple(sentence.between(t.start, t.end) for t in tokens)

    # What is carried over from the sentence before has no word of saying here.
    cue = words([frame.cue]) if frame.cue >= 0 else ()
    return Heard(tuple(s.quote for s in frame.sources), cue, words(frame.reach))


def count(given: Iterable[Article]) -> Counts:
    """All counts over some articles."""
    pack, counts = load(), Counts()
    for article in given:
        counts.articles += 1
        _count(article, heard(article.text, pack), counts)
    return counts


def _count(article: Article, told: Sequence[Heard], counts: Counts) -> None:
    """Add one article."""
    words = [m.span() for m in _WORD.finditer(article.text)]

    def tokens(stretches: Iterable[Stretch]) -> Tokens:
        spans = list(stretches)
        return frozenset(
            i for i, w in enumerate(words) if any(a < w[1] and w[0] < b for a, b in spans)
        )

    marked = {tokens(r.source): r.source for r in article.relations if r.source}
    spans = {q.start: (q.start, q.end) for h in told for q in h.sources}
    taken = {tokens([span]) for span in spans.values()}
    _sources(list(marked), list(taken), counts)
    for place, source in marked.items():
        if _NAME.search(article.text, source[0][0], source[-1][1]) is not None:
            counts.named[0] += 1
            counts.named[1] += any(place & other for other in taken)
    for relation in article.relations:
        _relation(relation, told, counts)


def _sources(marked: Sequence[Tokens], taken: Sequence[Tokens], counts: Counts) -> None:
    same = set(marked) & set(taken)
    touched = sum(any(m & t for t in taken) for m in marked)
    touching = sum(any(m & t for m in marked) for t in taken)
    for i, n in enumerate((len(marked), len(taken), touched, touching, len(same))):
        counts.sources[i] += n
    for row, part in ((counts.tokens, _all), (counts.first, _first), (counts.inner, _inner)):
        one, other = part(marked), part(taken)
        for i, n in enumerate((len(one), len(other), len(one & other))):
            row[i] += n


def _all(spans: Iterable[Tokens]) -> Tokens:
    return frozenset(chain.from_iterable(spans))


def _first(spans: Iterable[Tokens]) -> Tokens:
    return frozenset(min(span) for span in spans if span)


def _inner(spans: Iterable[Tokens]) -> Tokens:
    spans = list(spans)
    return _all(spans) - _first(spans)


def _relation(relation: Relation, told: Sequence[Heard], counts: Counts) -> None:
    """Whether one relation has the source in the reading that was marked."""
    about = [h for h in told if _touch(h.cue, relation.cue)]
    about = about or [h for h in told if _covers(h.said, relation.content)]
    sources = [q for h in about for q in h.sources]
    if not relation.source:
        counts.bare[bool(sources)] += 1
    elif _touch(sources, relation.source):
        counts.sourced[0] += 1
    else:
        counts.sourced[1 if sources else 2] += 1


def _touch(quotes: Iterable[Quote], stretches: Sequence[Stretch]) -> bool:
    return any(a < q.end and q.start < b for q in quotes for a, b in stretches)


def _covers(said: Sequence[Quote], content: Sequence[Stretch]) -> bool:
    """Whether a saying reaches most of some words."""
    length = sum(b - a for a, b in content)
    reached = sum(max(0, min(q.end, b) - max(q.start, a)) for q in said for a, b in content)
    return length > 0 and reached >= _MOST * length


def lines(folder: Path) -> Iterator[str]:
    """The figures of a folder, or that it holds no such files."""
    found = count(articles(folder))
    if not found.articles:
        yield f"attribution: no dev/attributions with dev/text below {folder}"
        return
    marked, taken, touched, touching, same = found.sources
    right, other, none = found.sourced
    relations = sum(found.sourced) + sum(found.bare)
    yield f"attribution (PolNeAR dev): {found.articles} articles, {relations} relations"
    yield _row(f"sources that touch, {marked} marked", (touching, taken), (touched, marked))
    yield _row("sources word for word", (same, taken), (same, marked))
    for name, (one, two, both) in (
        ("their words", found.tokens),
        ("their first words (B-SOURCE)", found.first),
        ("their other words (I-SOURCE)", found.inner),
    ):
        yield _row(name, (both, two), (both, one))
    yield f"  named sources found: {found.named[1]} of {found.named[0]}"
    yield f"  relations with a source: {right} given it, {other} another, {none} none"
    yield f"  relations without a source: {found.bare[0]} left without, {found.bare[1]} given one"


def _row(name: str, right: tuple[int, int], found: tuple[int, int]) -> str:
    """Precision and recall, each as how many of how many, with their harmonic mean."""
    precision, recall = (part / whole if whole else 0.0 for part, whole in (right, found))
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return f"  {name:<34} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def main() -> None:
    """Print the figures for the folder named on the command line."""
    print("\n".join(lines(Path(sys.argv[1]))))


if __name__ == "__main__":
    main()
