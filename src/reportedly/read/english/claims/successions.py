"""Who takes over from whom: the one's post is the other's, where only one of the two is told."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.fields import of_sport_or_business
from reportedly.read.english.claims.filling import is_rank
from reportedly.read.english.claims.grouping import OFFICES
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People

_NEXT = 1
"""Sentences further on in which a successor is still of the post told before."""


def with_posts(drafts: Sequence[Draft], people: People) -> list[Draft]:
    """Tellings with the post that the one who went, or the one who came, is told to have.

    "X, the defence minister, was dismissed. Y takes his place": Y is defence minister. "Y was named
    premier, replacing X": X was premier. In sport and business people come and go as well: there
    nobody's post is read.
    """
    posts = any(d.kind in OFFICES for d in drafts)
    if posts and of_sport_or_business(people.sentences):
        return [d for d in drafts if d.kind not in OFFICES]
    return [_filled(draft, drafts, people) for draft in drafts]


def _filled(draft: Draft, drafts: Sequence[Draft], people: People) -> Draft:
    if draft.slots.post is not None or draft.denied:
        return draft
    if draft.kind == "appointment":
        post = _of_other(draft, "dismissal", drafts, people)
        return draft if post is None else _with(draft, post, post)
    if draft.kind == "dismissal" and not (draft.whom.known and draft.whom.known.held):
        post = _of_other(draft, "appointment", drafts, people)
        return draft if post is None else _with(draft, post, draft.slots.to)
    return draft


def _with(draft: Draft, post: Slot, to: Slot | None) -> Draft:
    return replace(draft, slots=replace(draft.slots, post=post, to=to))


def _of_other(draft: Draft, kind: str, drafts: Sequence[Draft], people: People) -> Slot | None:
    """The post of the nearest other one, in the same sentence or the one before."""
    reach = _NEXT if words("posts").find("succeeds", draft.quote.text) else 0
    beside = [
        other
        for other in drafts
        if other.kind == kind
        and other.whom.text != draft.whom.text
        and 0 <= draft.sentence - other.sentence <= reach
    ]
    for other in sorted(beside, key=lambda d: (draft.sentence - d.sentence, abs(d.at - draft.at))):
        post = other.slots.post or _held(other, people)
        if post is not None:
            return post
    return None


def _held(draft: Draft, people: People) -> Slot | None:
    """The post told beside the name of somebody who lost it."""
    known = draft.whom.known
    if known is None or draft.kind != "dismissal":
        return None
    rows = sorted(known.held, key=lambda row: is_rank(people, row))
    for where, held in rows:
        quote = people.post_words(where, held)
        first, _, rest = quote.text.partition(" ")
        return Slot(rest if first.lower() in words("posts")["past"] and rest else quote.text, quote)
    return None
