"""Persons named behind words of presence and company: "Present were", "alongside"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_FINITE = frozenset({"VERB", "AUX"})
_ENDS = frozenset({";", ":", "“", "”", '"', "—", "–", "(", "["})
_NEAR = 8


def listed_behind(sentence: Sentence, at: int, persons: frozenset[int]) -> list[Token]:
    """The first token of each person who is listed behind a trigger ("Present there were ...").

    A comma before the first ends it where nothing is listed ("accompanied by aides, X went on"),
    and so does a new clause behind the first.
    """
    listed = words("grammar")
    out: list[Token] = []
    opened, relative = False, False
    for token in sentence.tokens[at + 1 :]:
        if token.i in persons:
            if token.i - 1 not in persons:
                out.append(token)
                relative = False
        elif token.lower in listed["opens_list"]:
            opened = True
        elif token.text == "," and not out and not opened:
            if sentence.word(token.i + 1) not in listed["opens_list"]:
                return []  # else "attended by officials, including NAME"
        elif token.lower in listed["relatives"]:
            relative = bool(out)
        elif out and _ends_list(token, relative=relative):
            break
    return out


def _ends_list(token: Token, *, relative: bool) -> bool:
    """Whether a word opens a clause that has nothing to do with who was listed."""
    if token.lower in words("grammar")["ends_list"]:
        return True
    return not relative and token.pos in _FINITE and "Part" not in token.feats


def near_behind(
    sentence: Sentence, at: int, persons: frozenset[int], reach: int = _NEAR
) -> list[Token]:
    """The persons named right behind a word, and those listed with them ("alongside X and Y")."""
    after = sentence.tokens[at + 2 : at + 3]
    if after and after[0].lower in words("grammar")["him_or_her"]:
        return list(after)  # "footage of him"
    found = listed_behind(sentence, at, persons)
    if not found or found[0].i > at + reach:
        return []
    between = sentence.tokens[at + 1 : found[0].i]
    if any(t.pos in _FINITE or t.text in _ENDS for t in between):
        return []
    return found
