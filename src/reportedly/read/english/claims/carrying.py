"""What a happening without a date of its own is dated by: the story's date, or its being news."""

import re

from reportedly.read.english.claims.dating import hidden, last_told, tense
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.scene import Carried, Scene
from reportedly.when import When

_SINCE = re.compile(r"\bsince(?: then)?[.,;\"]|\bsince$|\bever since\b")
_REACH = 6
"""Sentences over which a date told in running text reaches."""
_HEAD = 3
"""Code points before a date at the head of a line."""


def carry(scene: Scene, published: When | None) -> Carried | None:
    """The date that a story has come to after a sentence.

    The day of publication told in a line of its own is no date of the story; one in a clause with
    "who" tells of that person's past.
    """
    before = scene.carried
    told = last_told(scene)
    if told is None:
        return before
    sentence = scene.sentence
    if _of_page(told.when, published):
        return before
    bare = len(sentence.text) - (told.end - told.start) <= _HEAD
    words = scene.words_of(told)
    if bare or sentence.role == "heading":
        return Carried(told.when, words, scene.index, heading=True)
    return Carried(told.when, words, scene.index)


def _of_page(when: When, published: When | None) -> bool:
    """Whether it is the day of publication with its year, as a page says when it appeared."""
    if published is None or when.basis != "stated":
        return False
    return when.precision == "day" and when.edtf == published.edtf


def carried(scene: Scene, happening: Happening) -> Carried | None:
    """The date told before, for what is told in the past tense; a heading's for all below it."""
    told = scene.carried
    if told is None or told.heading:
        return told
    if scene.index - told.sentence > _REACH:
        return None
    now = tense(scene, happening) in {"perfect", "present"}
    return None if now and not _SINCE.search(scene.sentence.low) else told


def fresh(scene: Scene, happening: Happening) -> bool:
    """Told as news: it happened about the day of publication.

    News of title and lead, and what is told in the perfect; what had happened before is not.
    """
    role, told = scene.sentence.role, tense(scene, happening)
    if role == "title":
        return True
    if hidden(scene.sentence, happening.at) or told == "pluperfect":
        return False
    if scene.carried is not None and _SINCE.search(scene.sentence.low):
        return False  # "he has not been seen since"
    return role == "lead" or told in {"perfect", "present"} or scene.carried is None
