"""Proving that the words of a drafted sentence which lie outside its facts assert nothing."""

import re

from reportedly.tell import Sentence

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
HEDGES = (
    "may|might|could|would|should|possibly|perhaps|maybe|probably|likely|unlikely|reportedly|"
    "allegedly|apparently|seemingly|seems?|appears|believed|thought|suspected|rumou?red|presumably|"
    "about|around|nearly|almost|some|more than|fewer than"
)
NEGATIONS = (
    "no|not|never|none|nobody|nothing|nor|neither|without|denie[sd]|deny|denial|denials|refuted?|"
    "cannot|unknown|unnamed|unconfirmed"
)
NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|dozens?|million"
ASSERTS = re.compile(rf"\d|\b(?:{MONTHS}|{HEDGES}|{NEGATIONS}|{NUMBERS})\b", re.IGNORECASE)
NAMES = re.compile(r"(?<!^)\b[A-Z]\w*|[\uac00-\ud7a3]")


def glue(sentence: Sentence) -> str:
    """What lies outside the facts, each of them told as a mark."""
    at, kept = 0, ""
    for fact in sentence.facts:
        kept += sentence.text[at : fact.start] + "·"
        at = fact.end
    return kept + sentence.text[at:]


def prove(sentence: Sentence) -> None:
    """A sentence has facts in their order, and asserts nothing outside them."""
    assert sentence.facts, sentence.text
    ends = [0, *(e for f in sentence.facts for e in (f.start, f.end)), len(sentence.text)]
    assert ends == sorted(ends)
    assert all(f.start < f.end and f.slot for f in sentence.facts)
    left = glue(sentence)
    assert not ASSERTS.search(left), (left, sentence.text)
    assert not NAMES.search(left), (left, sentence.text)
