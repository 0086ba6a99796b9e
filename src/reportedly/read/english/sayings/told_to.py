"""The outlet that a speaker told something: "told the daily", "in an interview with it"."""

import re
from functools import cache

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.bodies import LONGEST_NAME
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.naming import OUTLETS
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.sayings.stretch import after
from reportedly.read.english.text.tokens import Span, Token


@cache
def _led_in() -> re.Pattern[str]:
    """Before a speaker, what leads in the outlet that was told ("In an interview with")."""
    talks = either(words("speech")["talks"])
    return re.compile(rf"^(?:\w+ ){{0,3}}?(?:{talks}|talking|spoken) (?:with|to|by)(?= )")


def told_to(hearing: Hearing, cue: Token) -> Said | None:
    """The outlet that was told: "told the Chosun Ilbo", "said in an interview with Yonhap"."""
    sentence = hearing.sentence
    first = cue.i + 1 if cue.lower in {"told", "tell", "tells"} else None
    if sentence.word(cue.i + 1) == "to":
        first = cue.i + 2
    led_in = _led_in().search(sentence.low)
    if first is None and led_in is not None and led_in.end() < cue.start - sentence.start:
        at = sentence.at(sentence.start + led_in.end() + 1)
        first = at if at is not None and at < cue.i else None
    for i in range(cue.i + 1, min(cue.i + 8, len(sentence.tokens))):
        with_whom = sentence.word(i + 1) in {"with", "to", "by"}
        if with_whom and sentence.word(i) in words("speech")["talks"]:
            first = i + 2
    phrase = after(sentence, first) if first is not None else None
    if phrase is None or sentence.tokens[phrase.head].pos == "PRON":
        return None
    told = _named_first(hearing, phrase) or next(iter(hearing.outlets(phrase)), None)
    if told is not None:
        hearing.past.remember(told)
    return told


def _named_first(hearing: Hearing, phrase: Stretch) -> Said | None:
    """The outlet that a phrase begins with, whatever follows ("told NAME | Kim has fled")."""
    sentence = hearing.sentence
    first = phrase.first + (sentence.word(phrase.first) in words("grammar")["articles"])
    for last in range(min(phrase.last, first + LONGEST_NAME), first - 1, -1):
        source = hearing.pack.source(sentence.quote(Span(first, last)).text)
        owner = sentence.word(last) in {"'s", "'"}
        if source is None or owner or source.collective:
            continue
        if source.type in OUTLETS:
            return next(iter(hearing.outlets(Stretch(first, last, last))), None)
    return None
