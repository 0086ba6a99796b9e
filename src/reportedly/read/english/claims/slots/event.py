"""At which event or venue somebody was seen, or was missed."""

from collections.abc import Iterator

from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.dates.words import MONTHS, WEEKDAYS
from reportedly.read.english.lexicon import words
from reportedly.read.english.places import Spot
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import GENITIVE, Span, Token

_CALENDAR = frozenset([*MONTHS, *WEEKDAYS])
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_CITY, _PLAIN = 2, 3
"""Ranks of a place that only says roughly where, and of a noun that is no listed event or site."""
_LONGEST = 16
"""Tokens that the words of an event take at most ("a ceremony marking the anniversary of ...")."""


def event(scene: Scene, happening: Happening) -> Slot | None:
    """The event or venue; a city only where neither is told, and never a country.

    What is attended, visited or missed stands right behind the verb; else it is led in by "at",
    "in" or "during", in the same clause or at the front of the sentence.
    """
    ranked = sorted(_candidates(scene, happening), key=lambda row: row[0])
    return ranked[0][1] if ranked else None


def _candidates(scene: Scene, happening: Happening) -> Iterator[tuple[int, Slot]]:
    sentence, listed = scene.sentence, words("venues")
    end = clause_end(sentence, happening.end)
    first = next((t.i for t in sentence.tokens if t.start >= happening.end), len(sentence.tokens))
    takes_object = happening.trigger.row.who in {"subject", "of"} or happening.trigger.row.absent
    before = happening.trigger.row.who != "of" and not happening.trigger.row.absent
    held = _held_by(scene, happening)
    if held is not None:
        yield 0, held
    for token in sentence.tokens:
        near = token.i == first and takes_object
        led = token.lower in listed["leads"] or (token.lower in listed["leads_near"] and near)
        behind = first <= token.i and token.start < end
        opening = before and token.i < happening.at and token.lower in listed["leads_in_front"]
        start = token.i + 1 if led and (behind or opening) else token.i if near else None
        of_image = token.lower != "of" or sentence.word(token.i - 1) in words("ways")["image"]
        if start is None and behind and of_image and token.lower in listed["leads_far"]:
            far = _phrase(scene, token.i + 1)
            if far is not None and (far[0] == 0 or (far[0] == _CITY and token.lower == "to")):
                yield far[0] + 1, far[1]
        if start is None:
            continue
        slot = _phrase(scene, start)
        # "in a black suit", "with reporters" are neither; what is visited may be anything.
        if slot is not None and (slot[0] < _PLAIN or (near and _visited(happening, sentence))):
            yield slot[0] + (0 if behind else 4), slot[1]


def _held_by(scene: Scene, happening: Happening) -> Slot | None:
    """The event before a passive ("a meeting of the politburo presided over by X")."""
    sentence, listed = scene.sentence, words("venues")
    if happening.trigger.row.who != "after":
        return None
    if not sentence.low[: happening.end - sentence.start].endswith(" by"):
        return None
    for token in reversed(sentence.tokens[max(0, happening.at - _LONGEST) : happening.at]):
        if token.lower in listed["events"] | listed["sites"]:
            first = sentence.phrase(token.i).first
            found = _phrase(scene, first)
            return None if found is None else found[1]
    return None


def _visited(happening: Happening, sentence: Sentence) -> bool:
    """Whether the words of a sighting have the place itself as their object."""
    told = sentence.low[happening.start - sentence.start : happening.end - sentence.start]
    return happening.trigger.row.absent or words("venues").find("visiting", told) is not None


def _phrase(scene: Scene, first: int) -> tuple[int, Slot] | None:
    """The noun phrase from a token on, with what it is of or held in, and its rank."""
    sentence, listed = scene.sentence, words("venues")
    head = _head(scene, first)
    if head is None or head.lower in listed["no_venue"]:
        return None
    spot = next((s for s in scene.spots if s.start <= head.start < s.end), None)
    last = _goes_on(scene, head.i)
    if spot is not None and spot.adjective:
        return None
    if spot is not None and last == head.i and sentence.tokens[first].start >= spot.start:
        return _by_name(scene, spot)
    quote = sentence.quote(Span(first, last))
    held = head.lower in listed["events"] or head.lower in listed["sites"]
    named = head.pos == "PROPN"
    return (0 if held else 1 if named else _PLAIN), Slot(quote.text, quote)


def _by_name(scene: Scene, spot: Spot) -> tuple[int, Slot] | None:
    if spot.place.kind == "country":
        return None
    slot = Slot(spot.text, scene.sentence.between(spot.start, spot.end))
    return (_CITY if spot.place.kind in {"city", "province", "region"} else 1), slot


def _head(scene: Scene, first: int) -> Token | None:
    """The noun that heads the phrase which begins at a token; dates stand before it at most."""
    sentence = scene.sentence
    head = None
    for token in sentence.tokens[first : first + _LONGEST]:
        if head is None and (scene.is_date(token) or token.lower in _CALENDAR):
            continue
        if token.lower in words("grammar")["singular"] and head is None and token.lower != "his":
            if token.lower != "her":
                return None
            continue
        if token.i in scene.persons and not _owned(scene, token):
            return head
        if scene.is_date(token):
            return head
        if token.pos in {"NOUN", "PROPN"} or (token.pos == "" and token.text[:1].isupper()):
            head = token
        elif token.text in {"-", "'s", "’s", "'", "’", "“", "”", '"', ".", "&"} and token.i > first:
            if token.text == "." and token.i + 1 == len(sentence.tokens):
                return head
        elif token.pos in _NOMINAL or token.dep == "nmod:poss" or "Part" in token.feats:
            if head is not None and token.pos not in {"NUM", "ADJ"}:
                return head
        elif token.pos == "ADV" and head is None:
            continue
        else:
            return head
    return head


def _owned(scene: Scene, token: Token) -> bool:
    """Whether a person's name only tells whose something is ("Kim Jong Il's funeral")."""
    i = token.i
    while i in scene.persons:
        i += 1
    return scene.sentence.word(i) in GENITIVE


def _goes_on(scene: Scene, head: int) -> int:
    """The last token of what a noun is of, for or held in, up to a date, comma or verb."""
    sentence, listed = scene.sentence, words("venues")
    last, i = head, head + 1
    while i < min(len(sentence.tokens), head + _LONGEST):
        token = sentence.tokens[i]
        if token.lower not in listed["joins"] or scene.is_date(token):
            break
        dated = i + 1 < len(sentence.tokens) and scene.is_date(sentence.tokens[i + 1])
        if dated and token.lower in listed["feasts"]:  # "marking the Day of the Sun"
            while i + 1 < len(sentence.tokens) and scene.is_date(sentence.tokens[i + 1]):
                i += 1
            last, i = i, i + 1
            continue
        below = None if dated else _head(scene, i + 1)
        if below is None:
            break
        if below.i in scene.persons or below.lower in listed["no_venue"]:
            break
        last, i = below.i, below.i + 1
    return last
