"""What a figure counts: its topic, whose people, which of them, and as what."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import yaml

from reportedly.model import Figure, Noun
from reportedly.packs import Pack, Place
from reportedly.tell.series.nouns import Shape

_BESIDE = 18
"""Letters beside a number within which a word tells whom it counts ("39 are men")."""


class Topic(Noun, frozen=True):
    """A row of `topics` in `measures.yaml`."""

    title: str
    words: tuple[str, ...]
    shape: Shape
    whose: str | None = None
    to: str | None = None
    counted: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class Measures(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """`measures.yaml`."""

    topics: dict[str, Topic]
    parts: dict[str, tuple[str, ...]]
    about: tuple[str, ...]

    @cached_property
    def _topics(self) -> list[tuple[str, re.Pattern[str]]]:
        return _patterns({name: topic.words for name, topic in self.topics.items()})

    @cached_property
    def _parts(self) -> list[tuple[str, re.Pattern[str]]]:
        return _patterns(self.parts)

    @cached_property
    def _counted(self) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
        return {name: _patterns(topic.counted) for name, topic in self.topics.items()}

    def topic(self, words: str) -> str | None:
        """The topic whose longest word stands in the words."""
        return _first(self._topics, words)

    def part(self, words: str) -> str | None:
        """Which of those counted the words name."""
        return _first(self._parts, words)

    def counted(self, topic: str, words: str) -> str | None:
        """As what the words count, where the topic has several wordings."""
        return _first(self._counted.get(topic, []), words)

    def is_about(self, measure: str) -> bool:
        """Whether the words of a measure make its number an approximate one."""
        return any(_whole(word).search(measure) for word in self.about)


class Meant(NamedTuple):
    """What one figure counts: see `Series` and `Amount`."""

    topic: str
    title: str
    state: str | None
    place: str | None
    part: str | None
    shape: Shape
    counted: str | None


@lru_cache(maxsize=1)
def measures() -> Measures:
    """`measures.yaml`, as it is shipped."""
    text = files("reportedly.tell.series").joinpath("measures.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), Measures)


def meant(figure: Figure, pack: Pack, title: str) -> Meant:
    """What a figure counts; its own words decide, then its sentence, then its report's title.

    Where no topic has any of its words, the measure is a topic by itself.

    Args:
        figure: as it may be told.
        pack: names and adjectives of states.
        title: that of its report.
    """
    known, own, sentence = measures(), figure.measure, figure.quote.text
    name = known.topic(own) or known.topic(sentence) or " ".join(own.casefold().split())
    topic = known.topics.get(name) or Topic(
        title=own.replace("{", "").replace("}", ""), words=(), shape="in"
    )
    states = [(p.state, by_people) for p, by_people in _places(own, pack) if p.kind == "country"]
    of_people = [code for code, people in states if people]
    whose = next(iter(of_people), None) or topic.whose or _only(sentence, title, pack)
    to = next((code for code, people in states if not people and code != whose), topic.to)
    place = None if to == topic.to else to
    return Meant(
        topic=name,
        title=topic.title,
        state=whose,
        place=place,
        part=known.part(_beside(figure)) or known.part(own),
        shape=topic.shape,
        counted=known.counted(name, own) or known.counted(name, sentence),
    )


def _beside(figure: Figure) -> str:
    """The words next to a number, up to another number."""
    value = figure.words.get("value")
    if value is None or not figure.quote.start <= value.start < value.end <= figure.quote.end:
        return ""
    start, end = value.start - figure.quote.start, value.end - figure.quote.start
    before, after = figure.quote.text[:start][-_BESIDE:], figure.quote.text[end:][:_BESIDE]
    return f"{re.split(r'[0-9,;.]', before)[-1]} | {re.split(r'[0-9,;.]', after)[0]}"


def _only(sentence: str, title: str, pack: Pack) -> str | None:
    """The one closed state that a sentence names, by itself or a city, else one of the title."""
    for words in (sentence, title):
        found = {place.state for place, _ in _places(words, pack)} & pack.closed_states.keys()
        if len(found) == 1:
            return found.pop()
    return None


def _places(words: str, pack: Pack) -> Iterator[tuple[Place, bool]]:
    """The places that words name, in order, each with whether it is by its people."""
    letters = re.findall(r"[\w'’.-]+", words)
    at = 0
    while at < len(letters):
        for size in (4, 3, 2, 1):
            name = " ".join(letters[at : at + size]).rstrip(".")
            place = pack.place(name) or pack.place(name.removesuffix("s"))
            if place is not None and name[:1].isupper() | (size > 1):
                people = name.removesuffix("s").casefold() in map(str.casefold, place.adjectives)
                yield place, people
                at += size - 1
                break
        at += 1


def _patterns(named: Mapping[str, Iterable[str]]) -> list[tuple[str, re.Pattern[str]]]:
    """Names with each of their words, the longest words first."""
    rows = [(name, word) for name, words in named.items() for word in words]
    return [(n, _whole(w)) for n, w in sorted(rows, key=lambda row: -len(row[1]))]


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)


def _first(patterns: list[tuple[str, re.Pattern[str]]], words: str) -> str | None:
    return next((name for name, pattern in patterns if pattern.search(words)), None)
