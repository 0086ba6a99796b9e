"""PolNeAR, political news with hand-marked attributions, as its folders hold it.

Newell, Margolin and Ruths, LREC 2018. One brat file an annotator and article: `T` lines mark spans
of source, cue and content, in pieces where words stand between; `E` lines tie them into relations.
Its makers ask that nobody read the development and test texts: only sums are printed of them.
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec

_SPANS = re.compile(r"T(\d+)\t\S+ ([\d ;]+)\t")
_TIED = re.compile(r"(\w+?)\d*:T(\d+)")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")

Stretch = tuple[int, int]
"""Code points of a text, the first and the one behind the last."""


class Relation(msgspec.Struct, frozen=True):
    """One attribution.

    Attributes:
        source: the pieces of its source, none where nobody is named ("it is said").
        cue: those of the words that attribute.
        content: those of what is attributed.
    """

    source: tuple[Stretch, ...] = ()
    cue: tuple[Stretch, ...] = ()
    content: tuple[Stretch, ...] = ()


class Article(msgspec.Struct, frozen=True):
    """One article with one annotator's relations."""

    name: str
    text: str
    relations: tuple[Relation, ...]


def articles(folder: Path, part: str = "dev") -> Iterator[Article]:
    """The articles of a part of the corpus anywhere below a folder, in order of their names.

    Of an article with several annotators the one whose name sorts first counts.
    """
    for marked in sorted(folder.rglob("attributions")):
        if marked.parent.name != part or not marked.is_dir():
            continue
        first: dict[str, Path] = {}
        for path in sorted(marked.glob("*.ann")):
            first.setdefault(_ANNOTATOR.sub("", path.stem), path)
        for name, path in first.items():
            told = marked.parent / "text" / f"{name}.txt"
            if told.is_file():
                yield Article(name, _read(told), tuple(_relations(_read(path))))


def _read(path: Path) -> str:
    # Line ends stay as they are: offsets count them.
    return path.read_bytes().decode("utf-8")


def _relations(marks: str) -> Iterator[Relation]:
    lines = marks.splitlines()
    spans = {m[1]: tuple(_pieces(m[2])) for m in map(_SPANS.match, lines) if m is not None}
    for line in lines:
        if line.startswith("E"):
            parts: dict[str, list[tuple[Stretch, ...]]] = {}
            for role, number in _TIED.findall(line):
                parts.setdefault(role, []).append(spans.get(number, ()))
            tied = {role: tuple(sorted(chain.from_iterable(p))) for role, p in parts.items()}
            yield Relation(tied.get("Source", ()), tied.get("Cue", ()), tied.get("Content", ()))


def _pieces(told: str) -> Iterator[Stretch]:
    for piece in told.split(";"):
        start, end = piece.split(" ")
        yield int(start), int(end)
