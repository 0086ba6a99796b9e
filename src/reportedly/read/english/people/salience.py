"""Whom a pronoun or a description that points back most likely means."""

import re
from bisect import bisect_left

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.gender import Gender, of_pronoun
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS, Token

_BACK = 5
"""Sentences that a pronoun reaches back, its own among them."""
_OPENING = 12
"""Words of an opening phrase on each side of its pronoun."""
_POSSESSIVE = frozenset({"his", "her", "he", "she"})
_NEAR = 15
"""Tokens around a name in which a noun tells what somebody is."""
_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:[\w’'-]+ ){1,4}?$|\b(?:[Hh]is|[Hh]er) [\w’' -]{3,40}, $")


def salient(people: People, index: int, token: Token) -> Known | None:
    """The person whom a pronoun most likely means: the last subject named, else the last named.

    Nobody of the other sex, no speaker of the clause it stands in, nobody introduced as somebody
    else's ("his patron, NAME"); a heading that is a name opens a section about that person. Where
    nobody is near, the person whom the report is about.
    """
    sex = of_pronoun(token.lower)
    ahead = _ahead(people, index, token, sex)
    if ahead is not None:
        return ahead
    for back in range(index, max(-1, index - _BACK), -1):
        sentence = people.sentences[back]
        here = back == index
        if sentence.role in {"title", "caption"} and not here:
            continue
        limit = token.start if here else sentence.end
        doers = _doers(sentence, token) if here else set()
        named = [
            (n, k)
            for n, k in people.within(back, sentence.start, limit)
            if sentence.at(n.start) not in doers and _may_be_meant(people, sentence, n, k, sex)
        ]
        if sentence.role == "heading" and not here:
            if len(named) == 1:
                return named[0][1]
            continue
        subjects = [k for n, k in named if is_subject(sentence, n.start)]
        # In its own sentence the nearest before the pronoun, else the one the sentence is about.
        if not here and not subjects and _goes_on(sentence, sex):
            continue
        chosen = subjects or [k for _, k in named]
        if chosen:
            return chosen[-1] if here else chosen[0]
    about = people.topic
    near = about is not None and people.gender(about) in {None, sex}
    return about if near and _named_before(about, index) else None


def _doers(sentence: Sentence, pronoun: Token) -> set[int | None]:
    """The words of those who do something to whom a pronoun means: "X sacked Y and jailed him"."""
    itself = pronoun.lower.endswith("self")
    if pronoun.dep not in {"obj", "iobj"} or pronoun.head < 0 or itself:
        return set()
    verb, out = pronoun.head, set[int | None]()
    while verb >= 0:
        for child in sentence.children(verb):
            if child.dep in SUBJECTS:
                out |= {child.i, *(t.i for t in sentence.children(child.i))}
        verb = sentence.tokens[verb].head if sentence.tokens[verb].rel == "conj" else -1
    return out


def _ahead(people: People, index: int, token: Token, sex: Gender) -> Known | None:
    """The subject behind an opening phrase with a pronoun: "After his dismissal, NAME ..."."""
    sentence = people.sentences[index]
    if token.lower not in _POSSESSIVE or token.i > _OPENING or not sentence.parsed:
        return None
    if sentence.word(0) not in words("grammar")["opens_phrase"]:
        return None
    inside = people.within(index, sentence.start, token.start)
    comma = next((t for t in sentence.tokens[token.i :] if t.text == ","), None)
    if inside or comma is None or comma.i - token.i > _OPENING:
        return None
    behind = people.within(index, comma.end, sentence.end)
    if not behind or behind[0][0].start > comma.end + 1:
        return None
    known = behind[0][1]
    return known if people.gender(known) in {None, sex} else None


def _may_be_meant(
    people: People, sentence: Sentence, naming: Naming, known: Known, sex: Gender
) -> bool:
    """Whether somebody named can be whom a pronoun behind goes back to."""
    if people.gender(known) not in {None, sex}:
        return False
    if known is not people.topic and people.only_speaks(known):
        return False
    return _OWN.search(sentence.text[: naming.start - sentence.start]) is None


def _goes_on(sentence: Sentence, sex: Gender) -> bool:
    """Whether a sentence goes on about somebody by a pronoun, and names others only in passing."""
    return any(
        t.dep in SUBJECTS and t.lower in {"he", "she"} and of_pronoun(t.lower) == sex
        for t in sentence.tokens
    )


def _named_before(known: Known | None, index: int) -> bool:
    return known is not None and known.namings[0].sentence < index


def is_subject(sentence: Sentence, offset: int) -> bool:
    """Whether the name at an offset is a subject, or the whole of a heading."""
    i = sentence.at(offset)
    if i is None:
        return False
    token = sentence.tokens[i]
    if token.rel in {"flat", "compound"}:
        token = sentence.tokens[token.head]
    return token.dep in {"nsubj", "nsubj:pass"} or (token.rel == "root" and token.pos == "PROPN")


def pointed_at(people: People, index: int, noun: str, offset: int) -> Known | None:
    """The person named last before an offset whose post holds a noun ("the former spy chief").

    The one whom the report is about goes before others; he is also whom plain nouns mean that are
    told of nobody else ("the 63-year-old", "the fugitive").
    """
    about = people.topic
    named = about if about is not None and _named_before(about, index) else None
    if named is not None and _told_to_be(people, named, noun):
        return named
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
    if best is not None:
        return best[1]
    plain = noun in words("people")["plain_pointers"]
    sex = {"man": "m", "woman": "f"}.get(noun)
    fitting = named is not None and (sex is None or people.gender(named) in {None, sex})
    return named if plain and fitting else None


def _told_to_be(people: People, known: Known, noun: str) -> bool:
    """Whether a noun is among somebody's posts or stands near the full name."""
    if noun in people.post_nouns(known):
        return True
    first = known.first
    sentence = people.sentences[first.sentence]
    at = sentence.at(first.start)
    if at is None or not (
        noun in words("people")["posts"] or noun in words("people")["occupations"]
    ):
        return False
    return any(t.lower == noun for t in sentence.tokens[max(0, at - _NEAR) : at + _NEAR])


def fits(noun: str, posts: frozenset[str]) -> bool:
    """Whether a description can be of somebody in such posts; no post told excludes nothing."""
    listed = words("people")
    abroad = noun in listed["mission_words"] and bool(posts & listed["diplomats"])
    return not posts or noun in posts or abroad
