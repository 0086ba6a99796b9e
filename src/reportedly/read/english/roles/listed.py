"""Persons told in one breath: "X, Y and Z were shot", "X was shot together with Y and Z"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Token

_POST = 9
"""Tokens of a post that may stand outside what was found of it."""
_IN_POST = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "DET", "NUM"})
_NO_POST = frozenset({"with", "by", "from", "after", "before", "against", "to", "over", "about"})
_DESCRIBED = 7
"""Words of a description between "and" and the name."""
_FARTHEST = 40
"""Tokens between a verb and those told with its person."""


def with_listed(
    sentence: Sentence, found: list[Token], at: int, persons: frozenset[int]
) -> list[Token]:
    """Some tokens in the person's place with the further persons of their list.

    Names with their posts are taken where only commas and "and" stand between; behind the verb
    also those led in by "together with".

    Args:
        sentence: where they stand.
        found: the tokens in the person's place.
        at: place of the verb.
        persons: places of the tokens in a name or in the post beside it.
    """
    out = list(found)
    head = found[0].i
    if head in persons:
        last = max(t.i for t in found if t.i in persons and (t.i < at) == (head < at))
        out += _before(sentence, last, persons) if head < at else []
        out += _behind(sentence, head, at, persons)
    out += _together(sentence, at) if head < at else []
    return list({t.i: t for t in out}.values())


def _span(persons: frozenset[int], i: int) -> tuple[int, int]:
    """First and last place of the name and post that a token stands in."""
    first = last = i
    while first - 1 in persons:
        first -= 1
    while last + 1 in persons:
        last += 1
    return first, last


def _before(sentence: Sentence, head: int, persons: frozenset[int]) -> list[Token]:
    """The persons in front of the last of a list before its verb."""
    out: list[Token] = []
    first, joined = _span(persons, head)[0], False
    while first > 1:
        gap = first - 1
        while sentence.word(gap) in words("grammar")["determiners"]:
            gap -= 1
        word = sentence.word(gap)
        joined = joined or word in {"and", "&"}
        if not joined or word not in {"and", "&", ","}:
            break
        gap -= 2 if word in {"and", "&"} and sentence.word(gap - 1) == "," else 1
        gap = _past_post(sentence, gap, persons)
        if gap not in persons:
            break
        first = _span(persons, gap)[0]
        if sentence.tokens[first - 1].pos == "ADP" and first:
            break  # "a meeting with X, Y said"
        out.insert(0, sentence.tokens[gap])
    return out


def _past_post(sentence: Sentence, gap: int, persons: frozenset[int]) -> int:
    """The end of the person before the last words of a post ("secretary of the C.C., WPK, and")."""
    i = gap
    while i > 0 and gap - i < _POST and i not in persons:
        token = sentence.tokens[i]
        if token.text != "," and (token.pos not in _IN_POST or token.lower in _NO_POST):
            return gap
        i -= 1
    return i if i in persons else gap


def _behind(sentence: Sentence, head: int, at: int, persons: frozenset[int]) -> list[Token]:
    """The persons behind the first of a list, where the list ends before another verb."""
    out: list[Token] = []
    last, joined = _span(persons, head)[1], False
    while last + 2 < len(sentence.tokens):
        gap = last + 1
        while sentence.word(gap) in {",", "and", "&"} and gap - last <= 2:
            joined = joined or sentence.word(gap) in {"and", "&"}
            gap += 1
        if gap == last + 1:
            break
        described = 0
        while gap not in persons and described < _DESCRIBED and _may_describe(sentence, gap):
            gap, described = gap + 1, described + 1
        if gap not in persons or (head < at < gap):
            break
        last = _span(persons, gap)[1]
        out.append(sentence.tokens[last])
    following = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    closed = following is None or following.pos not in {"VERB", "AUX"} or last < at
    return out if joined and closed else []


def _may_describe(sentence: Sentence, i: int) -> bool:
    """Whether a word can stand between "and" and a name: "and the president's brother NAME"."""
    if i >= len(sentence.tokens) or sentence.tokens[i].text == ",":
        return False
    return sentence.tokens[i].pos in {"DET", "NOUN", "ADJ", "PART", "PUNCT", "NUM"}


def _together(sentence: Sentence, at: int) -> list[Token]:
    """Those behind the verb who are told with its subject: "together with X and three aides"."""
    pattern = words("grammar").patterns["together"]
    end = min(len(sentence.tokens) - 1, at + _FARTHEST)
    found = pattern.search(sentence.low, sentence.tokens[at].end - sentence.start)
    if found is None or found.start() + sentence.start > sentence.tokens[end].end:
        return []
    between = sentence.low[sentence.tokens[at].end - sentence.start : found.start()]
    start = sentence.at(sentence.start + found.end() + 1)
    if start is None or ";" in between or "said" in between:
        return []
    out: list[Token] = []
    for token in sentence.tokens[start : start + _FARTHEST]:
        if token.pos in {"VERB", "AUX", "SCONJ", "ADP"} or token.text in {".", ";"}:
            break
        if token.text == "," and not _goes_on(sentence, token.i):
            break
        if token.pos in NOMINAL and not _modifies(token):
            out.append(token)
    return out


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether a list goes on behind a comma: "and" stands before any verb."""
    for token in sentence.tokens[comma + 1 :]:
        if token.lower in {"and", "&"}:
            return True
        if token.pos in {"VERB", "AUX"} or token.text in {",", ".", ";"}:
            return False
    return False


def _modifies(token: Token) -> bool:
    return token.rel in {"compound", "flat", "amod", "nummod"} or token.dep == "nmod:poss"
