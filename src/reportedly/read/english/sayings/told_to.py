"""The outlet that a speaker told something: "told the daily", "in an interview with it"."""

import re
from functools import cache

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.sayings.stretch import after
from reportedly.read.english.text.tokens import Token


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
    told = next((s for s in hearing.outlets(phrase)), None)
    if told is not None:
        hearing.past.remember(told)
    return told
