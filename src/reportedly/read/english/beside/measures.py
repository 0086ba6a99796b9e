"""What numbers count: the noun behind a number, in the report's own words."""

import re
from functools import cache

import msgspec

from reportedly.model import Comparator, Quote
from reportedly.read.english.lexicon import alternation, either, table
from reportedly.read.english.scene import Scene

NUMBER = re.compile(r"(?<![\w.,$€£-])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?![\w%]|[.,][0-9]|-)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AHEAD = 90
"""Code points behind a number in which its noun stands."""
_INSIDE, _BEFORE_PEOPLE = 4, 2


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    counted: tuple[str, ...]
    people: tuple[str, ...]
    told: tuple[str, ...]
    tail: tuple[str, ...]
    stop: tuple[str, ...]
    comparators: dict[Comparator, tuple[str, ...]]
    elided: tuple[str, ...]
    goes_on: tuple[str, ...]
    not_counted: tuple[str, ...]


class Words(msgspec.Struct, frozen=True):
    """The rows of `measures.yaml`, compiled; the file says what each list is."""

    counted: re.Pattern[str]
    people: re.Pattern[str]
    told: re.Pattern[str]
    comparators: tuple[tuple[Comparator, re.Pattern[str]], ...]
    excluded: re.Pattern[str]
    elided: re.Pattern[str]
    tail: re.Pattern[str]
    stop: re.Pattern[str]
    goes_on: re.Pattern[str]


class Count(msgspec.Struct, frozen=True):
    """A number with what it counts.

    Attributes:
        value: the number.
        number: its digits.
        measure: the words of what is counted.
    """

    value: int
    number: Quote
    measure: Quote


@cache
def measure_words() -> Words:
    """The rows of `measures.yaml`."""
    data = table("measures", _Rows)
    comparing = {c: alternation(listed).pattern for c, listed in data.comparators.items()}
    return Words(
        counted=alternation(data.counted),
        people=alternation(data.people),
        told=alternation(data.told),
        comparators=tuple((c, re.compile(f"(?:{p})(?: the)? $")) for c, p in comparing.items()),
        excluded=re.compile(rf"[ -]?(?:{either(data.not_counted)})(?!\w)"),
        elided=re.compile(rf"(?:(?<!\w)(?:{either(data.elided)})|,) (?:just |only )?$"),
        tail=re.compile(rf"(?: (?:{either(data.tail)})(?!\w))*"),
        stop=re.compile(rf"[,.;:()–—]| (?:{either(data.stop)}|in \d)\b"),
        goes_on=re.compile(rf" (?:{either(data.goes_on)})\b|[,.;)]|$"),
    )


def counts(scene: Scene) -> list[Count]:
    """The counts of a sentence; a number without a noun takes that of the one before.

    "196 North Koreans fleeing the country in 2023, compared to 1,047 in 2019".
    """
    out: list[Count] = []
    for found in NUMBER.finditer(scene.sentence.low):
        if measure_words().excluded.match(scene.sentence.low, found.end()) or _dated(scene, found):
            continue
        quote = _measure(scene, found.end())
        if quote is None and out and _elided(scene, found):
            quote = out[-1].measure
        if quote is not None:
            number = scene.sentence.cut(found.start(1), found.end(1))
            out.append(Count(int(number.text.replace(",", "")), number, quote))
    return out


def _dated(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a number belongs to a date ("2019"; "2,019" does not)."""
    if "," in found.group():
        return False
    return any(d.start <= found.start() < d.end for d in scene.dated)


def _measure(scene: Scene, end: int) -> Quote | None:
    """The counted noun behind a number, within its own phrase."""
    listed, low = measure_words(), scene.sentence.low
    rest = low[end : end + _AHEAD]
    stop = listed.stop.search(rest)
    phrase = rest[: stop.start()] if stop else rest
    noun = listed.counted.search(phrase)
    if noun is None or len(phrase[: noun.start()].split()) > _INSIDE:
        people = listed.people.search(phrase)
        if people is None or len(phrase[: people.start()].split()) > _BEFORE_PEOPLE:
            return None
        # People are a measure by what is told of them ("officials executed").
        noun = listed.told.search(phrase, people.end())
    if noun is None:
        return None
    tail = listed.tail.match(phrase, noun.end())
    start, last = end, end + (tail.end() if tail else noun.end())
    while start < last and not low[start].isalpha():
        start += 1
    return scene.sentence.cut(start, last)


def _elided(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a bare number is compared with the count before it."""
    low = scene.sentence.low
    plain = not _YEAR.fullmatch(found.group()) and found.group() not in {"0", "1"}
    goes_on = measure_words().goes_on.match(low, found.end())
    return bool(plain and goes_on and measure_words().elided.search(low[: found.start()]))
