"""How days, ages and small numbers look in English."""

import re
from functools import lru_cache
from importlib.resources import files

import yaml

from reportedly.protect.lexicon import any_of

# A day in Korean or Chinese; a month alone is told, and particles follow without a blank.
_NATIVE_DAY = r"(?:(?<!\d)\d{1,2}\s*[월月]\s*)?(?<!\d)\d{1,2}\s*[일日]"


@lru_cache(maxsize=1)
def shape_words() -> dict[str, tuple[str, ...]]:
    """The lists of `shapes.yaml`, by name."""
    raw = yaml.safe_load(files(__package__).joinpath("shapes.yaml").read_text("utf-8"))
    return {name: tuple(_flat(words)) for name, words in raw.items()}


def _flat(words: list[object]) -> list[str]:
    return [w for each in words for w in (_flat(each) if isinstance(each, list) else [str(each)])]


@lru_cache(maxsize=1)
def days() -> re.Pattern[str]:
    """Anything narrower than a month: dates, weekdays, holidays, counts of days, times of day."""
    words = shape_words()
    month = rf"{any_of(words['months'])}\b\.?"
    day = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|{any_of(words['ordinals'])})(?!\w)"
    part = r"(?:early|mid|late|the\s+(?:start|beginning|middle|end)\s+of)"
    unit = rf"{any_of(words['short_units'])}s?"
    count = rf"(?:an?|one|several|some|a\s+few|couple\s+of|\d+|{_spelled()})"
    shapes = [
        rf"{month}\s+(?:the\s+)?{day}(?:\s*(?:-|–|to|and|or)\s*{day})?",
        rf"(?:the\s+)?{day}(?:\s*(?:-|–|to|and|or)\s*{day})?\s+(?:day\s+)?(?:of\s+)?{month}",
        rf"{part}[\s-]+(?:in\s+)?(?:{month}|(?:this|that|last|the)\s+month)",
        rf"(?:the\s+)?(?:{any_of(words['ordinals'])}|last|final|opening|closing)\s+"
        rf"(?:weeks?|days?|half|third|fortnight)\s+of\s+(?:{month}|(?:the|that|this|last)\s+month)",
        rf"(?:the\s+)?{day}\s+of\s+(?:the|that|this|last)\s+month",
        rf"on\s+the\s+{day}",
        r"\d{1,2}(?:st|nd|rd|th)",
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}/\d{1,2}",
        any_of(words["weekdays"]),
        any_of(words["holidays"]),
        any_of(words["near_days"]),
        rf"{count}[\s-]+{unit}",
        rf"{unit}\s+(?:after|before|later|earlier|ago|since|prior)",
        r"\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|o['’]clock|hours)|\d{1,2}:\d\d",
    ]
    return re.compile(rf"(?<![\w])(?:{'|'.join(shapes)})(?!\w)|{_NATIVE_DAY}", re.IGNORECASE)


@lru_cache(maxsize=1)
def ages() -> re.Pattern[str]:
    """An age: in years, or as a decade of life."""
    words = shape_words()
    number = rf"(?:\d{{1,3}}|{_spelled()})"
    decade = rf"(?:\d0s|{any_of(words['decades'])})"
    shapes = [
        rf"{number}[\s-]+(?:year|month)s?[\s-]+olds?",
        rf"{number}\s+years?\s+of\s+age",
        rf"(?:aged?|ages?|ages?\s+of)\s+(?:about\s+|around\s+|between\s+)?{number}"
        rf"(?:(?:,|\s+and|\s+or|,\s+and|\s+to)\s+{number}(?!\w))*",
        rf"in\s+(?:his|her|their)\s+(?:early[\s-]+|mid[\s-]*|late[\s-]+)?{decade}",
        r"born\s+in(?:\s+\w+)?\s+\d{4}|born\s+on",
        r"(?<=[\w],\s)\d{2}(?=\s*[,.;)])|(?<=\()\d{2}(?=[),;])",
        rf"(?:s?he|who)\s+(?:is|was|were|turned|turns)\s+{number}(?=\s*(?:[,.;)]|$|and\b|when\b|at\b))",
        rf"\bat\s+{number}(?=\s*[,.;)])|turn(?:ed|s)\s+{number}",
        r"(?:wo)?man\s+of\s+\d{2}|(?<=,\s)[1-9]0s",
    ]
    return re.compile(rf"(?<![\w])(?:{'|'.join(shapes)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def parties() -> re.Pattern[str]:
    """How many a small party has: a number below twenty that is no year, day or rank.

    Nor how far back a record goes: "the first in more than five years".
    """
    words = shape_words()
    small = rf"(?:[2-9]|1\d|{any_of((*words['numbers'], *words['groups']))})"
    back = r"\s+(?:years|decades)\b(?![\s-]+(?:old|later|after|before|earlier|of)\b)"
    return re.compile(
        rf"(?<![\w.,/$€£₩-])(?:(?<!\bin\s)(?<!\bthan\s)|(?!{small}{back}))"
        rf"{small}(?![\w/%]|[.,]\d|-\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def lives() -> re.Pattern[str]:
    """Schools, units, work and photographs, to the end of their clause."""
    return re.compile(rf"\b{any_of(shape_words()['lives'])}\b{_reach()}", re.IGNORECASE)


@lru_cache(maxsize=1)
def ways() -> re.Pattern[str]:
    """By what somebody came, and who was paid or tricked for it, to the end of the clause."""
    led = (
        r"(?:(?:by|on|in|aboard|after|and)\s+)?"
        r"(?:(?:an?|the|his|her|their|had|by)\s+)?(?:[a-z-]+\s+)?"
    )
    doing = r"(?:after|by|while|before|upon|having)\s+(?:secretly\s+)?[a-z]+(?:ing|ed)"
    way = rf"(?:{led}\b{any_of(shape_words()['ways'])}|{doing})"
    return re.compile(rf"\b{way}\b{_reach()}", re.IGNORECASE)


@lru_cache(maxsize=1)
def bonds() -> re.Pattern[str]:
    """A friend, colleague or neighbour of somebody, with what the report says whose."""
    words = shape_words()
    owner = r"(?:(?:his|her|their|[A-Z][\w-]*['’]s?|an?|one|two|three|some|several)\s+)?"
    known = rf"{owner}(?:(?:former|old|close|fellow)\s+)*{any_of(words['bonds'])}"
    # Superiors and helpers are so only as somebody's: "his platoon leader, Lt. Jo".
    role = rf"(?:his|her|their)\s+(?:[\w-]+\s+){{0,2}}?{any_of(words['superiors'])}"
    name = r"(?:(?-i:,?\s+(?:[A-Z][a-z]+\.\s+)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}))?"
    return re.compile(rf"\b(?:{known}|{role}{name})\b", re.IGNORECASE)


def _reach() -> str:
    """To the end of a clause, or to where it goes on with the journey ("and defected")."""
    on = rf"\s+(?:and|but|then)\s+(?:\w+\s+)?{any_of(shape_words()['journeys'])}\b"
    return rf"(?:(?!{on})[^.;,()\n])*"


def leading_number(words: str) -> int | None:
    """Where the number of a small party ends with which some words begin; None without one."""
    found = parties().match(words)
    if found is None or found.group().casefold().startswith(("both", "twin")):
        return None
    return found.end()


def _spelled() -> str:
    """Numbers in words up to ninety-nine."""
    words = shape_words()
    ones = any_of(("one", *words["numbers"]))
    return rf"(?:{any_of(words['tens'])}(?:[\s-]{ones})?|{ones})"
