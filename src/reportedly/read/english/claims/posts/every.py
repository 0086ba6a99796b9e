"""The posts that somebody loses all at once, where no single one is told."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import People

_FAR = 60
"""Code points behind a dismissal in which the posts stand ("dismissed today from all posts")."""


def every_post(group: Sequence[Draft], people: People) -> Slot | None:
    """As in "was removed from all his posts", "resigned from their posts on the commission".

    Args:
        group: the tellings of one dismissal.
        people: everybody whom the report names, with its sentences.
    """
    for draft in group:
        sentence = people.sentences[draft.sentence]
        at = draft.trigger.start - sentence.start
        found = _posts().search(sentence.low, at, draft.trigger.end - sentence.start + _FAR)
        if draft.kind == "dismissal" and found is not None:
            quote = sentence.cut(found.start(1), found.end(1))
            return Slot(quote.text, quote)
    return None


@cache
def _posts() -> re.Pattern[str]:
    nouns = either(words("post_words")["lost_nouns"])
    which = either(words("post_words")["lost_which"])
    body = r"(?: (?:on|in|at|of) the [\w-]+(?: [A-Z][\w-]+)*)?"
    return re.compile(rf"\b(?:of|from|off) ((?:{which})(?: [\w-]+)? (?:{nouns}){body})\b")
