"""The post that stands after a name."""

import re

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.other_script import past_native
from reportedly.read.english.people.post import (
    LONGEST,
    Held,
    complement_first,
    head_noun,
    trimmed,
    verb,
)
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_OPENING = frozenset({",", "(", "-", "–", "—"})
_OF_BODY = frozenset({"of", "at", "from", "with"})
_GENITIVE_OR_AGE = re.compile(r"['’]s?|\d{2}")


def after(sentence: Sentence, last: int) -> Held | None:
    """A post behind a name: "NAME, the deputy ambassador to X, who ...", "NAME (a singer)".

    Args:
        sentence: where the name stands.
        last: place of the name's last token.
    """
    tokens = sentence.tokens
    i = last + 1
    while i < len(tokens) and _GENITIVE_OR_AGE.fullmatch(tokens[i].text):
        i += 1
    i = _past_affiliation(tokens, past_native(tokens, i))
    if i >= len(tokens) or tokens[i].text not in _OPENING:
        return None
    i = _past_time(tokens, _past_age(tokens, i + 1))
    run = _run(tokens, _past_being(tokens, i))
    if not run or _another_name(run):
        return None
    held = trimmed(run)
    return None if held is None or complement_first(sentence, held) else held


def _past_affiliation(tokens: tuple[Token, ...], i: int) -> int:
    """Past the body that somebody is of ("NAME of Harbour University, an expert on ...")."""
    if i >= len(tokens) or tokens[i].lower not in _OF_BODY:
        return i
    for k in range(i + 1, min(len(tokens), i + LONGEST)):
        if tokens[k].text == ",":
            return k
        if not (tokens[k].text[:1].isupper() or tokens[k].lower in words("people")["joining"]):
            break
    return i


def _past_age(tokens: tuple[Token, ...], i: int) -> int:
    """Past an age between commas ("NAME, 59, a former minister")."""
    aged = i + 1 < len(tokens) and re.fullmatch(r"\d{2}", tokens[i].text)
    return i + 2 if aged and tokens[i + 1].text == "," else i


def _past_time(tokens: tuple[Token, ...], i: int) -> int:
    """Past when it was so ("NAME, at the time a minister", "NAME, until recently the envoy")."""
    for phrase in sorted(words("people")["held_then"], key=len, reverse=True):
        told = phrase.split(" ")
        if [t.lower for t in tokens[i : i + len(told)]] == told:
            return i + len(told)
    return i


def _past_being(tokens: tuple[Token, ...], i: int) -> int:
    """Past "who was", "had been": the post is then the predicate."""
    k = i + 1 if i < len(tokens) and tokens[i].lower == "who" else i
    start = k
    while k < len(tokens) and tokens[k].lower in {"was", "is", "had", "has", "been"}:
        k += 1
    return k if k > start else i


def _run(tokens: tuple[Token, ...], i: int) -> list[Token]:
    """The words from a place to the end of their phrase."""
    run: list[Token] = []
    while i < len(tokens) and len(run) < LONGEST:
        token = tokens[i]
        joined = token.text == "-" and run and run[-1].end == token.start
        if verb(token) and token.lower in words("speech")["say"] and not joined:
            # "leader NAME, an official at the ministry said": the phrase speaks, and is no post.
            return []
        if token.text in {",", "."} or (token.lower in words("people")["stop"] and not joined):
            break
        if verb(token) and not _beside_hyphen(tokens, token):
            break
        run.append(token)
        i += 1
    return run


def _another_name(run: list[Token]) -> bool:
    """Whether a phrase is a further name and no post."""
    proper = run[0].pos == "PROPN" and run[0].lower not in words("people")["modifiers"]
    return proper and head_noun(run) is None


def _beside_hyphen(tokens: tuple[Token, ...], token: Token) -> bool:
    following = tokens[token.i + 1].text if token.i + 1 < len(tokens) else ""
    return following == "-" or (token.i > 0 and tokens[token.i - 1].text == "-")
