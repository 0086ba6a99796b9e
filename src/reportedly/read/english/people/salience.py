"""Whom a pronoun or a description that points back most likely means."""

from bisect import bisect_left

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_BACK = 4
"""Sentences that a pronoun reaches back, its own among them."""


def salient(people: People, index: int, token: Token) -> Known | None:
    """The person whom a pronoun most likely means: the last subject named, else the last named."""
    for back in range(index, max(-1, index - _BACK), -1):
        sentence = people.sentences[back]
        here = back == index
        if sentence.role in {"title", "caption", "heading"} and not here:
            continue
        limit = token.start if here else sentence.end
        named = people.within(back, sentence.start, limit)
        subjects = [k for n, k in named if _is_subject(sentence, n.start)]
        # In its own sentence the nearest before the pronoun, else the one the sentence is about.
        chosen = subjects or [k for _, k in named]
        if chosen:
            return chosen[-1] if here else chosen[0]
    return None


def _is_subject(sentence: Sentence, offset: int) -> bool:
    i = sentence.at(offset)
    if i is None:
        return False
    token = sentence.tokens[i]
    if token.rel in {"flat", "compound"}:
        token = sentence.tokens[token.head]
    return token.dep in {"nsubj", "nsubj:pass"} or (token.rel == "root" and token.pos == "PROPN")


def pointed_at(people: People, index: int, noun: str, offset: int) -> Known | None:
    """The person named last before an offset whose post holds a noun ("the former spy chief")."""
    best: tuple[tuple[int, int], Known] | None = None
    for known in people.known:
        posts = people.post_nouns(known)
        if not posts or not fits(noun, posts):
            continue
        before = bisect_left(known.namings, (index, offset), key=lambda n: (n.sentence, n.start))
        if not before:
            continue
        last = known.namings[before - 1]
        if best is None or (last.sentence, last.start) > best[0]:
            best = ((last.sentence, last.start), known)
    return best[1] if best else None


def fits(noun: str, posts: frozenset[str]) -> bool:
    """Whether a description can be of somebody in such posts; no post told excludes nothing."""
    listed = words("people")
    abroad = noun in listed["mission_words"] and bool(posts & listed["diplomats"])
    return not posts or noun in posts or abroad
