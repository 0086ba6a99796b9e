"""The post that somebody is given or loses, from the words that tell of it."""

import re
from functools import cache

from reportedly.read.english.claims.happenings import Happening, clause_end
from reportedly.read.english.claims.slots.run import post_run
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import Known
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.roles.behind import sharing
from reportedly.read.english.scene import Scene

_AGED = re.compile(r"(?: ?[(\[][^()\[\]]{1,40}[)\]])?(?:, ?\d\d(?:,|(?= [a-z])))? ?(?:as )?")
_AS = ", as "
_FAR = 90
"""Code points behind a word of appointment in which "as" or "to" leads to the post."""


def new_post(scene: Scene, happening: Happening, whom: Whom, *, lost: bool = False) -> Slot | None:
    """The post that somebody is given.

    Right behind the name where that stands behind the verb ("named NAME premier"), right behind the
    verb ("was named premier"), or behind "as", "to", "to head" in the same clause.
    """
    sentence = scene.sentence
    start, end = reach(scene, happening, whom)
    naming = _naming_end(scene, whom.known, start, end)
    if naming is not None:
        aged = _AGED.match(sentence.low, naming - sentence.start)
        behind = sentence.start + aged.end() if aged else naming
        found = post_run(scene, behind, end, lost=lost) or post_run(scene, start, naming, lost=lost)
        if found is not None:
            return found
        start = naming
    elif happening.trigger.row.who != "next" and scene.sentence.word(_last(scene, start)) != "from":
        found = post_run(scene, start, end, lost=lost)
        if found is not None:
            return found
    return _led(scene, start, min(end, start + _FAR), end, lost)


def _last(scene: Scene, offset: int) -> int:
    """The token that ends at an offset: "raised from" leads to the old post first."""
    return next((t.i for t in scene.sentence.tokens if t.end == offset), -1)


def reach(scene: Scene, happening: Happening, whom: Whom) -> tuple[int, int]:
    """From where to where the words of somebody's own post lie."""
    end = _office_end(scene, happening.end)
    if not happening.trigger.row.shares:
        return happening.end, end
    starts = [t.start for t in sharing(scene.sentence, happening.end, scene.persons)]
    own = _naming_end(scene, whom.known, happening.end, scene.sentence.end)
    if own is not None and any(s < own for s in starts):
        mine = max(s for s in starts if s < own)
        return mine, min((s for s in starts if s > mine), default=scene.sentence.end)
    return happening.end, min((end, *starts))


def _office_end(scene: Scene, offset: int) -> int:
    """Where the clause of a post ends: ", as" goes on with it."""
    sentence = scene.sentence
    end = clause_end(sentence, offset)
    while sentence.low.startswith(_AS, end - sentence.start):
        end = clause_end(sentence, end + len(_AS))
    return end


def _naming_end(scene: Scene, known: Known | None, start: int, end: int) -> int | None:
    """Where the name of somebody ends that stands first between two offsets."""
    namings = () if known is None else known.namings
    ends = [n.end for n in namings if n.sentence == scene.index and start <= n.start < end]
    return min(ends, default=None)


def _led(scene: Scene, start: int, until: int, end: int, lost: bool) -> Slot | None:
    """The first post to which "as", "to" or "to head" leads; behind the last any work is one."""
    sentence = scene.sentence
    for found in _leads().finditer(sentence.low, start - sentence.start, until - sentence.start):
        work = found.lastgroup == "heads"
        post = post_run(scene, sentence.start + found.end(), end, work=work, lost=lost)
        if post is not None:
            return post
    return None


@cache
def _leads() -> re.Pattern[str]:
    rows = words("posts")
    of = rf"(?: (?:the|his|her|a|their)(?: [\w-]+)? (?:{either(rows['posts_of'])})s? of)?"
    return re.compile(
        rf"\b(?:(?P<heads>{either(rows['heads'])})|(?:{either(rows['leads'])}){of})\b ?"
    )


def lost_post(scene: Scene, happening: Happening, whom: Whom) -> Slot | None:
    """The post that somebody loses ("removed as army chief", "dropped from the politburo").

    A body says less than a post: it is told only of those of whom no post is.
    """
    sentence = scene.sentence
    end = _office_end(scene, happening.end)
    start = _naming_end(scene, whom.known, happening.end, end) or happening.end
    told = whom.known is not None and bool(whom.known.held)
    low, until = sentence.low, min(end, start + _FAR) - sentence.start
    if low[: happening.end - sentence.start].rpartition(" ")[2] in words("posts")["loses"]:
        post = post_run(scene, happening.end, end, lost=True, known=told)
        if post is not None:
            return post
    for found in _losses().finditer(low, start - sentence.start, until):
        plain = found.lastgroup != "named" and not found.group().startswith("as")
        if plain and sentence.start + found.start() > start + 1:
            continue
        post = post_run(scene, sentence.start + found.end(), end, lost=True, known=told)
        if post is not None:
            return post
    return None


@cache
def _losses() -> re.Pattern[str]:
    rows = words("posts")
    owners, posts = either(rows["owners"]), either(rows["posts_of"])
    named = rf"(?:(?:{owners}) )?(?:[\w-]+ )?(?:{posts})s? (?:as|of) "
    loses = either(rows["loses"])
    return re.compile(rf"\b(?:{loses}) (?P<named>{named})?")


def described_post(whom: Whom, *, new: bool = False) -> Slot | None:
    """The post of somebody unnamed: "the railway minister" is one himself.

    Args:
        whom: somebody.
        new: whether it must be told as new ("names new army chief").
    """
    nouns = words("people")["posts"] - words("people")["vague_posts"]
    if whom.known is not None or whom.head not in nouns | words("posts")["nouns"]:
        return None
    if new and words("posts").find("new", whom.text) is None:
        return None  # "diplomat named": he is one, and is not made one
    first, _, rest = whom.quote.text.partition(" ")
    bare = bool(rest) and first.lower() in words("grammar")["determiners"]
    return Slot(rest if bare else whom.quote.text, whom.quote)
