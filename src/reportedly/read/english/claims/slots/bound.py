"""Where somebody who leaves comes from and is bound for, out of the places told with it."""

import re
from functools import cache

from reportedly.read.english import places
from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.claims.slots.venue import spot_slot
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.places import Spot
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_OF_PERSON = 14
"""Words before a happening among which the person's own place stands."""
_OUT, _THERE, _TO = frozenset({"from", "of"}), frozenset({"in", "at"}), frozenset({"to", "into"})


def left(scene: Scene, happening: Happening) -> Slot | None:
    """The city of the mission left, else the place named with the leaving, else the person's own.

    "walked out of the embassy in Rome", "did a bunk in Nairobi", "a diplomat posted in Rome has";
    a city before the country that it lies in.
    """
    sentence, spots = scene.sentence, scene.spots
    end = clause_end(sentence, happening.end)
    out = places.led(sentence, spots, "from", happening.start, end)
    inside = [s for s in spots if happening.start <= s.start < end and not s.adjective]
    own = _own_place(scene, happening) or places.posted(sentence, spots, end)
    out = out or own or next((s for s in inside if _of_mission(sentence, s)), None)
    arrives = _arrives(sentence, happening.start, end)
    if out is None and not arrives:
        out = next((s for s in inside if _opener(sentence, s) in {"in", "at"}), None)
    if out is not None:
        return spot_slot(sentence, own if own is not None and _inside(own, out) else out)
    return _stayed(sentence, end) or _unlisted(
        scene, happening, end, _OUT if arrives else _OUT | _THERE
    )


def _stayed(sentence: Sentence, end: int) -> Slot | None:
    """A country that nobody names, where the person served ("posted to an African country")."""
    found = _unnamed_stay().search(sentence.low[: end - sentence.start])
    if found is None:
        return None
    quote = sentence.cut(found.start(1), found.end(1))
    return Slot(quote.text, quote)


def bound(scene: Scene, happening: Happening) -> Slot | None:
    """The country sought: whose mission was entered, who was asked, where the way led."""
    sentence, spots = scene.sentence, scene.spots
    end = clause_end(sentence, happening.end)
    inside = [s for s in spots if happening.start <= s.start < end]
    sought = next((s for s in inside if _owns_mission(sentence, s)), None)
    if sought is None:
        arrives = _arrives(sentence, happening.start, end)
        free = [
            s
            for s in spots
            if not _of_mission(sentence, s)
            and (arrives or _opener(sentence, s) not in {"in", "at"})
        ]
        sought = places.led(sentence, free, "to", happening.start, end)
    if sought is None:
        sought = next((s for s in inside if _asked(sentence, s)), None)
    if sought is not None:
        name = sought.place.names[0] if sought.adjective else sought.text
        return Slot(name, sentence.between(sought.start, sought.end))
    found = _unnamed().search(
        sentence.low[: end - sentence.start], happening.start - sentence.start
    )
    if found is not None:
        quote = sentence.cut(found.start(1), found.end(1))
        return Slot(quote.text, quote)
    arrives = _arrives(sentence, happening.start, end)
    return _unlisted(scene, happening, end, _TO | _THERE if arrives else _TO)


def _unlisted(scene: Scene, happening: Happening, end: int, openers: frozenset[str]) -> Slot | None:
    """A place that no list has: the capitalised words behind "from", "to" or "in"."""
    tokens = scene.sentence.tokens
    listed = {t.i for t in tokens for s in scene.spots if s.start <= t.start < s.end}
    taken = scene.persons | listed

    def fits(token: Token) -> bool:
        name = token.text[:1].isupper() and token.pos in {"PROPN", "NOUN", ""}
        month = token.lower in words("people")["never_names"]
        return name and not month and token.i not in taken and not scene.is_date(token)

    for token in tokens[happening.at : len(tokens) - 1]:
        after = tokens[token.i + 1]
        if token.lower not in openers or after.start >= end or not fits(after):
            continue
        last = after.i
        while last + 1 < len(tokens) and fits(tokens[last + 1]):
            last += 1
        quote = scene.sentence.quote(Span(after.i, last))
        return Slot(quote.text, quote)
    return None


def _arrives(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words tell of a coming or asking, so that "in" leads to what is sought."""
    clause = sentence.text[start - sentence.start : end - sentence.start]
    return words("ways").find("arriving", clause) is not None


def _opener(sentence: Sentence, spot: Spot) -> str:
    """The word before a place, articles passed over."""
    before = sentence.low[: spot.start - sentence.start].split()[-2:]
    return next((w for w in reversed(before) if w not in words("grammar")["articles"]), "")


def _of_mission(sentence: Sentence, spot: Spot) -> bool:
    """Whether a mission stands in a place ("the embassy in Rome")."""
    return _mission_in().search(sentence.low[: spot.start - sentence.start]) is not None


def _owns_mission(sentence: Sentence, spot: Spot) -> bool:
    """Whether a mission is a place's own ("the South Korean embassy", "Seoul's consulate")."""
    owns = spot.adjective or sentence.low.startswith("'s", spot.end - sentence.start)
    return owns and _mission_after().match(sentence.low, spot.end - sentence.start) is not None


def _asked(sentence: Sentence, spot: Spot) -> bool:
    """Whether somebody is asked, or a border is crossed into it."""
    at = spot.start - sentence.start
    asked = _asking().search(sentence.low[:at]) is not None
    return asked or _border().match(sentence.low, spot.end - sentence.start) is not None


def _own_place(scene: Scene, happening: Happening) -> Spot | None:
    """The place in the words that describe the person, no word of saying between."""
    sentence = scene.sentence
    low = sentence.tokens[max(0, happening.at - _OF_PERSON)].start
    said = max(
        (sentence.tokens[f.cue].end for f in scene.frames if f.cue < happening.at), default=0
    )
    near = (
        s
        for s in reversed(scene.spots)
        if max(low, said) <= s.start < happening.start and not s.adjective
    )
    return next((s for s in near if _described_in().search(_before(sentence, s))), None)


def _before(sentence: Sentence, spot: Spot) -> str:
    return sentence.low[: spot.start - sentence.start]


def _inside(city: Spot, country: Spot) -> bool:
    """Whether one place is a part of the state that the other is."""
    same = city.place.state == country.place.state
    return same and city.place.kind != "country" and country.place.kind == "country"


@cache
def _mission_in() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{either(words('ways')['mission'])})(?: \w+)? (?:in|at)(?: the)?(?: [\w-]+){{0,3}} $"
    )


@cache
def _mission_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s)?(?: [\w-]+)? (?:{either(words('ways')['mission'])})\b")


@cache
def _described_in() -> re.Pattern[str]:
    """A noun of a post, mission, team or work, and "in", "at", "to" or "from" behind it."""
    return re.compile(
        rf"(?:{either(words('ways')['posting'])})[\w']*(?: \w+)? (?:in|at|to|from|near)"
        rf"(?: the)?(?: [\w-]+){{0,4}} $"
    )


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{either(words('ways')['asking'])})(?: \w+)?(?: (?:the|from|of|by|with))*(?: the)? $"
    )


@cache
def _border() -> re.Pattern[str]:
    return re.compile(r"(?:'s)? (?:border|frontier)\b")


@cache
def _unnamed_stay() -> re.Pattern[str]:
    nouns, stayed = either(words("ways")["haven"]), either(words("places")["stayed"])
    return re.compile(rf"\b(?:{stayed}) ((?:an?|another|one) (?:[\w-]+ ){{1,2}}?(?:{nouns}))\b")


@cache
def _unnamed() -> re.Pattern[str]:
    nouns = either(words("ways")["haven"])
    return re.compile(
        rf"\b(?:to|in|into|of|from|by|with|reached) "
        rf"((?:an?|another|some|one) (?:[\w-]+ ){{0,3}}?(?:{nouns})"
        rf"(?: (?:of|in) (?:the )?[\w-]+)?)\b"
    )
