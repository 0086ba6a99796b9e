"""What a happening without a date of its own is dated by: the story's date, or its being news."""

import re

from reportedly.read.english.claims.dated.date_clauses import hidden
from reportedly.read.english.claims.dated.dating import last_told, tense
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
    sentence = scene.sentence
    if told is None or sentence.role == "caption" or _of_page(told.when, published):
        return before  # a picture has its own day
    if before is not None and _within(before.when, told.when):
        # "This year's session" says no more than "on Sunday" before it, and goes on with it.
        return Carried(before.when, before.words, scene.index, before.heading)
    bare = len(sentence.text) - (told.end - told.start) <= _HEAD
    if (bare or sentence.role == "heading") and _about(told.when, published):
        return before
    words = scene.words_of(told)
    if bare or sentence.role == "heading":
        return Carried(told.when, words, scene.index, heading=True)
    return Carried(told.when, words, scene.index)


def _within(one: When, other: When) -> bool:
    """Whether a day told before lies in a broader date told relative to publication."""
    if one.precision != "day" or other.basis != "relative" or other.precision == "day":
        return False
    return one.meets(other)


def _about(when: When, published: When | None) -> bool:
    """Whether a line of its own tells no more than the year or day in which the page came out."""
    if published is None or when.precision == "month":
        return False
    return when.meets(published)


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
    if _only_named(scene, happening):
        return None
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
    if _only_named(scene, happening) or _since_then(scene, happening):
        return False
    if scene.carried is not None and _SINCE.search(scene.sentence.low):
        return False  # "he has not been seen since"
    return role == "lead" or told in {"perfect", "present"} or scene.carried is None


def _only_named(scene: Scene, happening: Happening) -> bool:
    """Whether a participle only names it: "reports on X being replaced"."""
    sentence, at = scene.sentence, happening.at
    if at < 2 or sentence.word(at - 1) != "being":
        return False
    return all(t.pos != "AUX" for t in sentence.tokens[max(0, at - 3) : at - 1])


def _since_then(scene: Scene, happening: Happening) -> bool:
    """Whether it came about at any time since a day told before it in the sentence."""
    before = scene.sentence.tokens[: happening.at]
    marks = [t for t in before if t.lower == "since"]
    first = scene.dated[0].start + scene.sentence.start if scene.dated else None
    return first is not None and any(t.start > first for t in marks)


def recent(scene: Scene, happening: Happening) -> bool:
    """Whether what a source is quoted with can be of the month in which it came out.

    What it says had happened is disclosed by it, and may be much older.
    """
    if hidden(scene.sentence, happening.at) or _only_named(scene, happening):
        return False
    front = scene.sentence.role in {"title", "lead"}
    return front or tense(scene, happening) != "pluperfect"
