"""What a later sentence says of the pictures on which somebody was shown.

"X was shown on state television. The footage was undated.": the pictures do not show that he lived
on the day of the broadcast.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.when import When

_BACK = 2
"""Sentences before such a sentence in which the sighting stands that it is about."""
_TOLD = frozenset({"lead", "body", "caption"})


def of_old_pictures(
    drafts: Sequence[Draft], scenes: Sequence[Scene], published: When | None
) -> list[Draft]:
    """The drafts, the sightings on pictures that are told to be old or of no known day marked so.

    What title and lead tell of the same person and broadcast is marked with them.

    Args:
        drafts: what the sentences tell, in order of the text.
        scenes: the sentences.
        published: when the report was published, if that is known.
    """
    out = list(drafts)
    for scene in scenes:
        found = _doubts(scene.sentence, published) if scene.sentence.role in _TOLD else None
        if found is None:
            continue
        near = [d for d in out if 0 <= scene.index - d.sentence <= _BACK and _pictured(d)]
        last = max((d.sentence for d in near), default=None)
        meant = [d for d in near if d.sentence == last]
        out = [_marked(d, found) if _one_of(d, meant, scene.index) else d for d in out]
    return out


def _pictured(draft: Draft) -> bool:
    """Whether somebody was seen on pictures of the day, as far as is told."""
    mode = draft.slots.mode
    return draft.kind == "appearance" and mode is not None and mode.value == "dated image"


def _one_of(draft: Draft, meant: Sequence[Draft], before: int) -> bool:
    """Whether a telling is one of some sightings, or tells of them in title or lead."""
    if draft in meant:
        return True
    front = draft.role in {"title", "heading", "lead"} and draft.sentence < before
    same = any(draft.whom.text == m.whom.text and _one_day(draft, m) for m in meant)
    return front and same and _pictured(draft)


def _one_day(one: Draft, other: Draft) -> bool:
    return one.dated is None or other.dated is None or one.dated.when == other.dated.when


def _marked(draft: Draft, found: Quote) -> Draft:
    old = Slot("undated or rerun footage", found)
    return replace(draft, slots=replace(draft.slots, mode=old))


def _doubts(sentence: Sentence, published: When | None) -> Quote | None:
    """The words that call pictures told of before old, or leave their day open."""
    found = _old().search(sentence.low) or _open_day().search(sentence.low)
    if found is None or _denied(sentence.low[: found.start()]):
        return None
    year = found.groupdict().get("year")
    last = published.latest if published is not None else None
    if year is not None and (last is None or int(year) >= last.year):
        return None
    return sentence.cut(found.start(), found.end())


def _denied(before: str) -> bool:
    """Whether somebody denies it: "denied that the footage was old"."""
    return words("speech").find("deny", before) is not None


@cache
def _old() -> re.Pattern[str]:
    """Pictures with what is said of their age ("the footage turned out to be a repeat")."""
    rows = words("ways")
    pictures = either(rows["pictures"])
    owner = rf"(?:{either(rows['pointing'])})(?: [\w'’-]+){{0,3}} (?:{pictures})"
    being = rf"(?:{either(rows['is_old'])})"
    adverb = r"(?:(?!not\b|never\b)\w+ )?"
    year = r"(?:(?:from|in) (?:\w+ )?(?P<year>(?:19|20)\d\d)\b)"
    shot = rf"(?:(?:{either(rows['filmed'])}) )?"
    said = rf"(?:{either(rows['old'])})\b"
    taken = rf"{shot}{year}|(?:{either(rows['filmed'])}) {adverb}(?:{either(rows['before'])})\b"
    opens = r"(?:^|[,;] |\b(?:and|but|that|said|says) )"
    return re.compile(
        rf"{opens}{owner}(?: [\w'’ -]{{0,40}}?)? {being} {adverb}(?:{said}|{taken})"
        # "It was an old film that he praised": of the pictures only where nothing follows.
        rf"|^(?:it|they) {being} {adverb}{said}(?=[.,;!]|$)"
        rf"|{opens}{owner} (?:{either(rows['no_date'])})\b"
    )


@cache
def _open_day() -> re.Pattern[str]:
    """Words that leave open when pictures were taken ("it was not clear when it was filmed")."""
    rows = words("ways")
    pictures = rf"(?:[\w'’-]+ ){{0,4}}(?:{either(rows['pictures'])}|it|they)"
    when = rf"when {pictures} (?:was|were|had been) (?:{either(rows['filmed'])})\b"
    of = rf"date (?:of|on) (?:which )?{pictures}[\w ]{{0,30}}? (?:{either(rows['date_open'])})\b"
    plain = rf"^(?:the |its |their )?dates? (?:{either(rows['date_open'])})\b"
    return re.compile(
        rf"(?:{either(rows['unknown'])})\b[\w ]{{0,20}}? {when}|{when}[\w ]{{0,20}}? "
        rf"(?:{either(rows['date_open'])})\b|{of}|{plain}"
    )
