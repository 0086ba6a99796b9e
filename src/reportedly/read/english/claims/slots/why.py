"""Why something befell somebody, and who did it."""

import re
from functools import cache

from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import NOMINAL, Span

_FAR = 100
_SHORTEST = 3


def charge(scene: Scene, happening: Happening) -> Slot | None:
    """The reason given in the same clause: "over a leaking tunnel", "for failing to ..."."""
    sentence = scene.sentence
    start, end = happening.end - sentence.start, clause_end(sentence, happening.end)
    for found in _reason().finditer(sentence.low, start, min(start + _FAR, end - sentence.start)):
        stop = _stop().search(sentence.low, found.end(1))
        last = min(stop.start() if stop else len(sentence.low), end - sentence.start)
        last -= len(sentence.text[:last]) - len(sentence.text[:last].rstrip())
        quote = sentence.cut(found.start(1), last)
        if len(quote.text) >= _SHORTEST and not any(
            d.start <= found.start(1) < d.end for d in scene.dated
        ):
            return Slot(quote.text, quote)
    return None


@cache
def _reason() -> re.Pattern[str]:
    rows = words("posts")
    none = either(rows["no_reasons"])
    return re.compile(rf"\b(?:{either(rows['reasons'])}) (?!(?:{none})\b)[\"“]?(\w)")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[,;:()”\"—–]|\.(?!\w)| - |\b(?:by|on|in|and was|and has|after|when) ")


def by(scene: Scene, happening: Happening, whom: Whom) -> Slot | None:
    """Who did it: "by" behind a passive, the subject of an active verb; never the one himself."""
    sentence = scene.sentence
    if happening.trigger.row.who == "next":
        return None
    agents = sentence.children(happening.at, "obl:agent")
    if not agents and happening.trigger.row.who == "object":
        passive = sentence.children(happening.at, "nsubj:pass", "aux:pass")
        agents = [] if passive else sentence.children(happening.at, "nsubj")
    for token in agents:
        said = token.lower not in words("posts")["bare"] and token.pos in NOMINAL - {"PRON", "NUM"}
        if said and not scene.is_date(token):
            span = sentence.phrase(token.i)
            quote = sentence.quote(Span(span.first, max(span.last, token.i)))
            return None if quote.text in whom.text else Slot(quote.text, quote)
    return None
