"""What lies ahead: somebody "will take over as", "is to be replaced", "is set to be named".

By the rules of reading, a coming appointment or dismissal is told like one that has come about;
what is only wished, asked for, or made to hang on a condition is none.
"""

import re
from functools import cache

from reportedly.model import Kind, Quote
from reportedly.read.english.lexicon import alternation, either, words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

KINDS: frozenset[Kind] = frozenset({"appointment", "dismissal"})
"""The kinds of which a plan is news of its own; that somebody will be seen somewhere is none."""
_CONDITION = re.compile(r"\b(?:if|unless|in the event|provided that|in case|were he|were she)\b")
_TO = re.compile(r"\bto(?: \w+ly| soon| now| then| also)?(?: be| get| have| have been)?\s*$")
_DAY = re.compile(r" (?:(?:on )?\w+day|formally|unanimously|overwhelmingly|late \w+day)$")
"""What may stand between a verb and its "to" ("voted on Monday to appoint")."""
_PERFECT = re.compile(r"\bhave(?: been)?\s*$")
_RANKED = re.compile(
    r"\b(?:latest|last|next|only|first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th))"
    r"(?: [\w'-]+){0,6} $"
)
_SHALL = frozenset({"will", "shall", "'ll"})
MAY = frozenset({"may", "might", "could"})
"""Auxiliaries that make what lies ahead a possibility."""


def coming(sentence: Sentence, token: Token, auxiliaries: list[str]) -> bool:
    """Whether the verb at a token is told as what will come about, or may."""
    low = sentence.low[: token.start - sentence.start]
    if weighed(sentence, token) is not None:
        return True
    if any(a in _SHALL or a in MAY for a in auxiliaries):
        return _CONDITION.search(sentence.low) is None
    if "would" in auxiliaries:
        return _told_then(sentence, low) and _CONDITION.search(sentence.low) is None
    found = _TO.search(low)
    if found is None or _PERFECT.search(low):
        return False
    led = _DAY.sub("", low[: found.start()].rstrip()) + " to"
    return _ahead().search(led) is not None or _titled(sentence, token)


def weighed(sentence: Sentence, token: Token) -> Quote | None:
    """The words that tell that a verb is only thought about: "is considering a plan to oust X".

    They are the news of a report on who may go and who may come, and make it a possibility.
    """
    low = sentence.low[: token.start - sentence.start]
    found = _planned().search(low)
    if found is None and (token.lower.endswith("ing") or low.endswith(("being ", "having "))):
        found = _weighing().search(low)
    return None if found is None else sentence.cut(found.start(1), found.end(1))


@cache
def _planned() -> re.Pattern[str]:
    """A plan that somebody has or weighs, in front of its verb."""
    lists = words("hedges")
    verb = rf"(?:{either(lists['weighs'] | lists['has_plans'])})"
    step = rf"(?: (?:a|an|the|his|her|its|such))?(?: \w+)? (?:{either(lists['plans'])})"
    return re.compile(rf"\b({verb}{step})(?: be| being)? $")


@cache
def _weighing() -> re.Pattern[str]:
    return re.compile(rf"\b({either(words('hedges')['weighs'])})(?: being| having)? $")


def only_wished(sentence: Sentence, token: Token) -> bool:
    """Whether "to" before a verb makes it an order, a purpose, a demand ("called on him to go")."""
    low = sentence.low[: token.start - sentence.start]
    found = _TO.search(low)
    if found is None or _PERFECT.search(low) or weighed(sentence, token) is not None:
        return False
    if _RANKED.search(low[: found.start()]) or _titled(sentence, token):
        return False
    led = _DAY.sub("", low[: found.start()].rstrip())
    return _led().search(led) is None


def _told_then(sentence: Sentence, low: str) -> bool:
    """Whether "would" only moves the future into a report of words: "said he would resign"."""
    if "would have" in low:
        return False
    return words("speech").find("say", sentence.text) is not None or " that " in low


def _titled(sentence: Sentence, token: Token) -> bool:
    """Whether "to" stands for "will", as in headlines: "Ex-envoy to head spy agency"."""
    if sentence.role == "body":
        return False
    return not any(t.pos in {"VERB", "AUX"} for t in sentence.tokens[: token.i] if t.lower != "be")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"({alternation(words('hedges')['ahead']).pattern})$")


@cache
def _led() -> re.Pattern[str]:
    """Words that end right before a "to" behind which something is told as real."""
    rows = words("hedges")
    ends = [w.removesuffix(" to") for w in rows["ahead"] | rows["probable"] if w.endswith(" to")]
    return re.compile(rf"\b(?:{either([*ends, *rows['came_to']])})$")
