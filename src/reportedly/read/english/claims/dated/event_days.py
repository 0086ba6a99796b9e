"""The dates that a report gives to an event or to what happened, by its noun.

"The flight took place in November", "Saturday's military parade", "the meeting on Thursday": they
date what was told of before without a day.
"""

from collections.abc import Iterator, Sequence

from reportedly.model import Kind
from reportedly.read.english.claims.dated.date_tokens import date_token
from reportedly.read.english.claims.dated.saying_days import of_saying
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.dates import Dated
from reportedly.read.english.dates.words import ROWS
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.scene import EventDay, Scene
from reportedly.read.english.text.tokens import SUBJECTS, Token
from reportedly.when import When

Told = tuple[When, EventDay]
"""A date, and what tells it."""

_BACK, _ON = 6, 2
"""Sentences before and behind a sighting in which its event is dated."""


def event_days(scenes: Sequence[Scene]) -> tuple[EventDay, ...]:
    """The dates of events and of nouns of happening, in order of the text."""
    return tuple(day for scene in scenes for day in _of_scene(scene))


def of_happening(group: Sequence[Draft], told: Sequence[EventDay]) -> EventDay | None:
    """When a report's own happening took place: "the flight took place in November".

    Args:
        group: the tellings of one claim.
        told: the dates of events in the report.
    """
    kind: Kind = group[0].kind
    if not any(d.role in {"title", "lead"} for d in group):
        return None
    first = min(d.sentence for d in group)
    nouns = ROWS.happening_nouns.get(kind, frozenset())
    return next((e for e in told if e.occurs and e.noun in nouns and e.sentence > first), None)


def of_sighting(group: Sequence[Draft], told: Sequence[EventDay]) -> EventDay | None:
    """When the event was at which somebody was seen ("his presence at the parade").

    Args:
        group: the tellings of one appearance.
        told: the dates of events in the report.
    """
    for draft in group:
        venue = fold(draft.slots.from_.value).split() if draft.slots.from_ else []
        for event in told:
            behind = event.sentence - draft.sentence
            if -_BACK <= behind <= 0 and event.noun in venue:
                return event
            front = draft.role in {"title", "lead"} and event.definite
            if 0 < behind <= _ON and (front or event.noun in venue):
                return event
    return None


def _of_scene(scene: Scene) -> Iterator[EventDay]:
    events = words("venues")["events"]
    if scene.sentence.role in {"title", "caption", "heading"}:
        return
    for dated in scene.dated:
        token = date_token(scene.sentence, dated)
        if token is None or dated.when.earliest is None or of_saying(scene, dated):
            continue
        noun, occurs = _noun_of(scene, token)
        if noun is None or (not occurs and (noun.lower not in events or not _day(dated))):
            continue
        below = {t.lower for t in scene.sentence.children(noun.i)}
        yield EventDay(
            when=dated.when,
            words=scene.words_of(dated),
            sentence=scene.index,
            noun=noun.lower,
            occurs=occurs,
            definite="the" in below,
        )


def _day(dated: Dated) -> bool:
    return dated.when.precision == "day"


def _noun_of(scene: Scene, token: Token) -> tuple[Token | None, bool]:
    """The noun that a date belongs to, and whether a verb says that it happened then."""
    if token.head < 0:
        return None, False
    head = scene.sentence.tokens[token.head]
    if head.pos in {"NOUN", "PROPN"}:
        return head, False
    if head.lower not in ROWS.occurs:
        return None, False
    below = (t for t in scene.sentence.children(head.i) if t.dep in SUBJECTS)
    return next((t for t in below if t.pos == "NOUN"), None), True
