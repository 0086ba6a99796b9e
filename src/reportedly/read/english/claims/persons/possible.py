"""Whether such a person can be the person of such a claim."""

import re

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.slots.event import event
from reportedly.read.english.claims.told.modality import Modality
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.described import one_of
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Scene

_TOTAL = 15
"""From so many on a count of a population is a total over time: a figure, and no claim."""
_SEVERAL = 5
"""From so many on a group told "since" some year is a total over time."""
_SINCE = re.compile(r"\bsince (?:[\w'-]+ ){0,7}(?:19|20)\d\d\b")


def possible(scene: Scene, happening: Happening, whom: Whom, told: Modality) -> bool:
    """Whether such a person can be the person of such a claim."""
    total = whom.count is not None and whom.count.low >= _TOTAL
    if total and whom.head in words("people")["population"]:
        return False
    if whom.known is None and _only_said_to_be(scene, happening, whom):
        return False
    if _named_later(scene, happening, whom) and not told.negated:
        return True
    if whom.known is None and _over_time(scene, whom):
        return False
    plain = scene.sentence.role == "title" or not _office_holder(happening, whom)
    weak = happening.trigger.row.weak and plain
    # "The luring of 12 citizens" denies that those flew.
    meant = whom.definite or (happening.trigger.row.denies and whom.count is not None)
    if whom.known is None and (weak or (told.negated and not meant)):
        return False  # that something befell nobody in particular is no news, nor that it did not
    if happening.kind != "appearance":
        return True
    seen = not told.negated or _missed(scene, happening)
    return whom.known is not None and seen


def _only_said_to_be(scene: Scene, happening: Happening, whom: Whom) -> bool:
    """Whether a participle only tells what sort of person is meant ("a purged official")."""
    before = scene.sentence.tokens[happening.at]
    one = whom.text.lower().startswith(("a ", "an ")) and not whom.definite
    return one and before.rel == "amod" and before.start < whom.quote.end


def _named_later(scene: Scene, happening: Happening, whom: Whom) -> bool:
    """Whether one unnamed person is seen at the front of a report, which may go on to name him.

    "A top official has been seen again": a claim only if the next sentences say who.
    """
    one = whom.known is None and whom.count is None and happening.kind == "appearance"
    told = scene.sentence.between(happening.start, happening.end).text
    return one and scene.sentence.role == "lead" and words("venues").find("back", told) is not None


def _over_time(scene: Scene, whom: Whom) -> bool:
    """Whether a number of people is a total over a long time or a rate: a figure, and no claim.

    "Since 2011 at least 70 officials have been executed", "one person a day on average".
    """
    low = scene.sentence.low
    if words("people").find("rates", low) is not None:
        return True
    count = whom.count
    several = count is not None and count.low >= _SEVERAL
    return several and (
        words("people").find("spans", low) is not None or _SINCE.search(low) is not None
    )


def _office_holder(happening: Happening, whom: Whom) -> bool:
    """Whether somebody unnamed is told by a post that can be lost ("the ambassador to Peru")."""
    rows = words("people")
    posts = rows["posts"] - rows["vague_posts"]
    one = whom.count is None and whom.head in posts
    several = whom.count is not None and one_of(whom.head) in rows["diplomats"]
    return (one or several) and happening.kind == "dismissal" and " " in whom.text


def _missed(scene: Scene, happening: Happening) -> bool:
    """An absence from one named event is a denied appearance; being unseen at large is none."""
    row = happening.trigger.row
    if row.absent and row.with_:
        return True  # the event is among the words that the row asks for
    token = scene.sentence.tokens[happening.at].lower
    attending = token.startswith(("attend", "took", "take", "appear"))
    return (attending or row.absent) and event(scene, happening) is not None
