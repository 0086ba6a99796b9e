"""What numbers count: the noun behind a number, in the report's own words."""

import re
from functools import cache

import msgspec

from reportedly.model import Comparator, Quote
from reportedly.read.english.lexicon import alternation, cardinals, either, table
from reportedly.read.english.scene import Scene

NUMBER = re.compile(r"(?<![\w.,$€£-])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?![\w%]|[.,][0-9]|-)")
_WORDED = re.compile(
    rf"(?<![\w-])(?:{either(w for w, n in cardinals().items() if n > 1)})(?![\w-])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_AHEAD = 90
"""Code points behind a number in which its noun stands."""
_NEAR = 8
"""Code points between a bare number and its period."""
_INSIDE, _BEFORE_PEOPLE = 4, 4


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
    share: tuple[str, ...]
    continues: tuple[str, ...]
    number_of: tuple[str, ...]


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
    share: re.Pattern[str]
    continues: re.Pattern[str]
    number_of: re.Pattern[str]


class Count(msgspec.Struct, frozen=True):
    """A number with what it counts.

    Attributes:
        value: the number.
        number: its digits.
        measure: the words of what is counted.
        worded: whether the number is written as a word.
        follows: whether it goes on with what was counted before it.
    """

    value: int
    number: Quote
    measure: Quote
    worded: bool = False
    follows: bool = False


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
        share=re.compile(rf" (?:{either(data.share)})\b"),
        continues=re.compile(
            rf"(?<!\w)(?:{either(data.continues)})"
            r" (?:(?:just|only|a mere|more than|fewer than|about|some|nearly|almost|over) )?$"
        ),
        number_of=re.compile(rf"(?<!\w)(?:{either(data.number_of)})\b"),
    )


def counts(scene: Scene, before: Quote | None = None) -> list[Count]:
    """The counts of a sentence; a number without a noun takes that of the one before.

    "196 North Koreans fleeing the country in 2023, compared to 1,047 in 2019".

    Args:
        scene: the sentence.
        before: what the sentences before it counted, with which it may go on.
    """
    out: list[Count] = []
    running = _number_of(scene) or before
    for found in _numbers(scene):
        quote, follows = _measure(scene, found.end()), False
        if quote is None and out and _elided(scene, found):
            quote = out[-1].measure
        if quote is None and (running or out) and _goes_on(scene, found):
            quote, follows = out[-1].measure if out else running, True
        if quote is not None:
            number = scene.sentence.cut(found.start(), found.end())
            digits = number.text.replace(",", "")
            worded = not digits.isdigit()
            value = cardinals()[digits.lower()] if worded else int(digits)
            out.append(Count(value, number, quote, worded, follows))
    return out


def _numbers(scene: Scene) -> list[re.Match[str]]:
    """The numbers of a sentence in digits or words that belong to no date and no unit."""
    low = scene.sentence.low
    found = [*NUMBER.finditer(low), *_WORDED.finditer(low)]
    excluded = measure_words().excluded
    return sorted(
        (f for f in found if not excluded.match(low, f.end()) and not _dated(scene, f)),
        key=lambda f: f.start(),
    )


def _number_of(scene: Scene) -> Quote | None:
    """What "the number of" counts, told before its number."""
    low = scene.sentence.low
    found = measure_words().number_of.search(low)
    return None if found is None else _measure(scene, found.end())


def _goes_on(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a bare number goes on with what was counted before: a part of it, or its period."""
    listed, low = measure_words(), scene.sentence.low
    if _YEAR.fullmatch(found.group()) or found.group() in {"0", "1"}:
        return False
    if listed.share.match(low, found.end()):
        return True
    end = found.end()
    dated = any(
        end <= d.start <= end + _NEAR and "," not in low[end : d.start] for d in scene.dated
    )
    bare = dated or listed.goes_on.match(low, end) is not None
    return bare and (dated or listed.continues.search(low[: found.start()]) is not None)


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
