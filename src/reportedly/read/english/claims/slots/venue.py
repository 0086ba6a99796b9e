"""Where and at what a happening took place."""

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import words
from reportedly.read.english.places import Spot
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token


def venue(scene: Scene, happening: Happening) -> Slot | None:
    """Where it happened: the thing attended, or a phrase with "in" or "at"."""
    sentence, listed = scene.sentence, words("ways")
    if happening.trigger.row.absent:
        missed = _noun_from(sentence, happening.end)
        return None if missed is None or scene.is_date(missed) else _phrase_slot(scene, missed)
    if happening.kind == "appearance" and happening.trigger.row.who == "subject":
        for token in sentence.children(happening.at, "obj"):
            if token.lower not in listed["no_event"]:
                return _phrase_slot(scene, token)
    for token in sentence.children(happening.at, "obl"):
        if not sentence.cases(token.i) & listed["where"] or token.pos in {"PRON", "NUM"}:
            continue
        if not scene.is_date(token) and token.lower not in listed["no_venue"]:
            return _phrase_slot(scene, token)
    return None


def _noun_from(sentence: Sentence, offset: int) -> Token | None:
    """The head of the phrase that begins at an offset ("absent from | the celebrations")."""
    for token in sentence.tokens:
        if token.start < offset:
            continue
        if token.pos in {"VERB", "AUX", "SCONJ"} or token.text in {",", ".", ";"}:
            return None
        modifies = token.rel in {"compound", "amod", "flat"} or token.dep == "nmod:poss"
        if token.pos in {"NOUN", "PROPN"} and not (modifies and token.head > token.i):
            return token
    return None


def _phrase_slot(scene: Scene, token: Token) -> Slot | None:
    """A place by its name, unless it is a whole country; else the phrase with what it is of."""
    sentence = scene.sentence
    spot = next((s for s in scene.spots if s.start <= token.start < s.end), None)
    if spot is not None:
        return None if spot.place.kind == "country" else spot_slot(sentence, spot)
    span = sentence.phrase(token.i)
    for below in sentence.children(token.i, "nmod"):
        inside = sentence.cases(below.i) & {"of", "for", "in", "at"}
        if below.i > token.i and inside and not scene.is_date(below):
            span = Span(span.first, max(span.last, sentence.phrase(below.i).last))
    quote = sentence.quote(span)
    return Slot(quote.text, quote)


def spot_slot(sentence: Sentence, spot: Spot) -> Slot:
    """A place as a slot."""
    return Slot(spot.text, sentence.between(spot.start, spot.end))
