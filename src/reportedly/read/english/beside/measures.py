"""What numbers count: the noun behind a number, in the report's own words."""

import re

import msgspec

from reportedly.model import Quote
from reportedly.read.english.beside.counted import measure_words
from reportedly.read.english.lexicon import cardinals, either
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
_LISTED = 24
"""Code points between two numbers of one list."""
_INSIDE, _BEFORE_PEOPLE = 4, 4
_RANGE = re.compile(r"\bbetween [\d,]+ and $|(?<!from )(?<!\w)[\d,]+ to $")
_TO = re.compile(r" (?:and|to) [\d,]+\b")
_BETWEEN = re.compile(r"\bbetween $")


class Count(msgspec.Struct, frozen=True):
    """A number with what it counts.

    Attributes:
        value: the number.
        number: its digits.
        measure: the words of what is counted.
        worded: whether the number is written as a word.
        follows: whether it goes on with what was counted before it.
        total: whether it is told as a number of all ("the number of ... rose to 50").
        share: whether it is told as a part or the rest of those counted before ("86 other people").
    """

    value: int
    number: Quote
    measure: Quote
    worded: bool = False
    follows: bool = False
    total: bool = False
    share: bool = False


def counts(scene: Scene, before: Quote | None = None) -> list[Count]:
    """The counts of a sentence; a number without a noun takes that of the one before.

    "196 North Koreans fleeing the country in 2023, compared to 1,047 in 2019".

    Args:
        scene: the sentence.
        before: what the sentences before it counted, with which it may go on.
    """
    out: list[Count] = []
    counted = _number_of(scene)
    running = counted or before
    for found in _numbers(scene):
        quote, follows = _measure(scene, found), False
        if quote is None and out and _elided(scene, found):
            quote = out[-1].measure
        if quote is None and (running or out) and _goes_on(scene, found, out):
            quote, follows = out[-1].measure if out else running, True
        if quote is not None:
            number = scene.sentence.cut(found.start(), found.end())
            digits = number.text.replace(",", "")
            worded = not digits.isdigit()
            value = cardinals()[digits.lower()] if worded else int(digits)
            total = counted is not None and quote == counted
            out.append(Count(value, number, quote, worded, follows, total, _of_more(scene, found)))
    return out


def _of_more(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a number tells of more or of some of those counted before ("another 86 people")."""
    listed, low = measure_words(), scene.sentence.low
    behind = listed.other.match(low, found.end())
    return behind is not None or listed.another.search(low[: found.start()]) is not None


def _numbers(scene: Scene) -> list[re.Match[str]]:
    """The numbers of a sentence in digits or words that belong to no date and no unit."""
    low = scene.sentence.low
    found = [*NUMBER.finditer(low), *_WORDED.finditer(low)]
    plain = (f for f in found if not _dated(scene, f) and not _of_no_count(low, f))
    return sorted(plain, key=lambda f: f.start())


def _of_no_count(low: str, found: re.Match[str]) -> bool:
    """Whether a number has a unit, is an end of a range, a threshold, or asked as a sample."""
    listed, before = measure_words(), low[: found.start()]
    return bool(
        listed.excluded.match(low, found.end())
        or _RANGE.search(before)
        or (_BETWEEN.search(before) and _TO.match(low, found.end()))
        or listed.sampled.search(before)
        or listed.thresholds.match(low, found.end())
    )


def _number_of(scene: Scene) -> Quote | None:
    """What "the number of" counts, told before its number."""
    found = measure_words().number_of.search(scene.sentence.low)
    return None if found is None else _measure(scene, found, alone=True)


def _goes_on(scene: Scene, found: re.Match[str], out: list[Count]) -> bool:
    """Whether a bare number goes on with what was counted before: a part of it, or its period."""
    listed, low, end = measure_words(), scene.sentence.low, found.end()
    if _YEAR.fullmatch(found.group()) or found.group() in {"0", "1"}:
        return False
    part = listed.share.match(low, end) or listed.did.match(low, end)
    if part and _takes_part(scene, found, out):
        return True
    dated = any(
        end <= d.start <= end + _NEAR and "," not in low[end : d.start] for d in scene.dated
    )
    bare = dated or listed.goes_on.match(low, end) is not None
    return bare and (dated or listed.continues.search(low[: found.start()]) is not None)


def _takes_part(scene: Scene, found: re.Match[str], out: list[Count]) -> bool:
    """Whether a number can count a part: "three women" in words alone go on with nothing."""
    if _WORDED.fullmatch(found.group()) is None or measure_words().other.match(
        scene.sentence.low, found.end()
    ):
        return True
    last = out[-1].number.end - scene.sentence.start if out else None
    return last is not None and found.start() - last <= _LISTED


def _dated(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a number belongs to a date ("2019"; "2,019" does not)."""
    if "," in found.group():
        return False
    return any(d.start <= found.start() < d.end for d in scene.dated)


def _measure(scene: Scene, number: re.Match[str], *, alone: bool = False) -> Quote | None:
    """The counted noun behind a number, within its own phrase.

    People are a measure by what is told of them ("officials executed", "hanged 251 people"), or,
    behind "the number of", alone.
    """
    listed, low, end = measure_words(), scene.sentence.low, number.end()
    rest = low[end : end + _AHEAD]
    stop = listed.stop.search(rest)
    phrase = rest[: stop.start()] if stop else rest
    noun = listed.counted.search(phrase)
    if noun is not None and len(phrase[: noun.start()].split()) > _INSIDE:
        noun = None
    if noun is not None and listed.apart.search(phrase[: noun.start()]):
        return None  # "610 interviews with defectors"
    if noun is None:
        people = listed.people.search(phrase)
        if people is None or len(phrase[: people.start()].split()) > _BEFORE_PEOPLE:
            return None
        noun = listed.told.search(phrase, people.end()) or listed.undergone.match(
            rest, people.end()
        )
        if noun is None and (alone or listed.done.search(low[: number.start()])):
            noun = people
    if noun is None:
        return None
    tail = listed.tail.match(rest, noun.end())
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
