"""The words of counting: what is counted, how much, and since when."""

import re
from functools import cache

import msgspec

from reportedly.model import Comparator
from reportedly.read.english.lexicon import alternation, either, table


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
    other: tuple[str, ...]
    another: tuple[str, ...]
    done: tuple[str, ...]
    sampled: tuple[str, ...]
    thresholds: tuple[str, ...]
    tells: tuple[str, ...]
    spans: tuple[str, ...]
    so_far: tuple[str, ...]


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
    other: re.Pattern[str]
    another: re.Pattern[str]
    done: re.Pattern[str]
    did: re.Pattern[str]
    apart: re.Pattern[str]
    undergone: re.Pattern[str]
    so_far: re.Pattern[str]
    sampled: re.Pattern[str]
    thresholds: re.Pattern[str]
    tells: tuple[str, ...]
    spans: tuple[str, ...]


@cache
def measure_words() -> Words:
    """The rows of `measures.yaml`."""
    data = table("measures", _Rows)
    comparing = {c: alternation(listed).pattern for c, listed in data.comparators.items()}
    compared = "|".join(comparing.values())
    been = r"(?:have|has|had|were|was|are)(?: been| since| also| already| so far)*"
    filler = rf"(?:(?:{compared}|just|only|a mere|a total of|the remaining|the other|another) )?"
    return Words(
        counted=alternation(data.counted),
        people=alternation(data.people),
        told=alternation(data.told),
        comparators=tuple((c, re.compile(f"(?:{p})(?: the)? $")) for c, p in comparing.items()),
        excluded=re.compile(rf"[ -]?(?:{either(data.not_counted)})(?!\w)"),
        elided=re.compile(rf"(?:(?<!\w)(?:{either(data.elided)})|,) (?:the )?{filler}$"),
        tail=re.compile(rf"(?: (?:{either(data.tail)})(?!\w))*"),
        stop=re.compile(rf"[,.;:()–—]| (?:{either(data.stop)}|in \d)\b"),
        goes_on=re.compile(rf" (?:{either(data.goes_on)})\b|[,.;)]|$"),
        another=re.compile(rf"(?<!\w)(?:{either(data.another)}) {filler}$"),
        other=re.compile(rf" (?:{either(data.other)})\b"),
        done=re.compile(rf"(?<!\w)(?:{either([*data.told, *data.done])}) {filler}$"),
        did=re.compile(rf" (?:{either(data.told)})(?!\w)"),
        undergone=re.compile(rf"[^.;:,]{{0,70}}? {been} (?:{either(data.told)})(?!\w)"),
        so_far=re.compile(rf"(?<!\w)(?:{either(data.so_far)})(?!\w)"),
        apart=re.compile(r" (?:with|from|about|by|for) "),
        sampled=re.compile(rf"(?<!\w)(?:{either(data.sampled)})(?: [\w-]+){{0,3}} $"),
        thresholds=re.compile(rf"[^.;:,]{{0,60}}?\b(?:{either(data.thresholds)})\b"),
        tells=data.tells,
        spans=data.spans,
        share=re.compile(rf" (?:{either(data.share)})\b"),
        continues=re.compile(
            rf"(?:(?<!\w)(?:{either(data.continues)})(?: in (?:19|20)\d\d)?(?: at| with)?"
            rf"|^at) (?:the )?{filler}$"
        ),
        number_of=re.compile(rf"(?<!\w)(?:{either(data.number_of)})\b"),
    )
