"""Whom the order of words puts in a person's place where a parse puts somebody else.

Parsers err most where a clause, an aside or words of saying stand between a name and its verb.
"""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.behind import following
from reportedly.read.english.roles.beyond import beyond, past_who, personal
from reportedly.read.english.roles.past_apposition import past_apposition
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, SUBJECTS, Token

_FARTHEST = 14
"""Words between a description and the "was" behind which the name stands."""
_SAID = 9
"""Words that words of saying between two commas have at most."""
_OPENING = 2
"""Words before a participle that opens its sentence ("Also among those")."""
_LIGHT = frozenset({"AUX", "ADV", "PART"})


def mended(
    sentence: Sentence, at: int, found: Token | None, persons: frozenset[int]
) -> list[Token]:
    """Those in the person's place of a verb: whom the parse found, or the order of words tells.

    Args:
        sentence: where the verb stands.
        at: place of the verb.
        found: whom the parse found, or the nearest phrase.
        persons: places of the tokens in a name or in the post beside it.
    """
    inverted = _inverted(sentence, at, persons)
    if inverted:
        return inverted
    made = _made_to_be(sentence, at, persons)
    if made is not None:
        return [made]
    said = _past_saying(sentence, at, found, persons)
    if said is not None:
        return [said]
    aside = past_who(sentence, _first_verb(sentence, at), persons)
    if (
        aside is not None
        and (found is None or aside.i < found.i < at)
        and not (found is not None and found.i in persons and _one_name(found, aside, persons))
    ):
        found = aside
    described = past_apposition(sentence, _first_verb(sentence, at), persons)
    if (
        aside is None
        and described is not None
        and (found is None or found.i not in persons or not _one_name(found, described, persons))
        and (found is None or found.i != described.i)
    ):
        return [described]
    if found is None or not personal(found, found.i in persons):
        found = _farther(found, beyond(sentence, at, persons))
    if found is None:
        return []
    return [found]


def _inverted(sentence: Sentence, at: int, persons: frozenset[int]) -> list[Token]:
    """Who stands behind the verb: "Sharing the platform was NAME", "Also executed were X and Y"."""
    opening = sentence.tokens[:at]
    if at > _OPENING or any(t.lower not in words("grammar")["opens_inverted"] for t in opening):
        return []
    for token in sentence.tokens[at + 1 : at + _FARTHEST]:
        if token.text in {",", ";", ":"} or (token.i in persons and token.text[:1].isupper()):
            return []
        if token.lower in words("grammar")["be"] and token.pos != "PART":
            behind = following(sentence, token.end, persons)
            return behind if behind and behind[0].i in persons else []
    return []


def _first_verb(sentence: Sentence, at: int) -> int:
    """The verb that opens a run of verbs with one subject: "was relieved and | appointed"."""
    token = sentence.tokens[at]
    while token.rel == "conj" and 0 <= token.head < token.i:
        head = sentence.tokens[token.head]
        own = any(t.dep in SUBJECTS for t in sentence.children(token.i))
        if own or head.pos not in {"VERB", "ADJ"}:
            break
        token = head
    return token.i


def _one_name(one: Token, other: Token, persons: frozenset[int]) -> bool:
    """Whether two words belong to one run of names and posts."""
    return all(i in persons for i in range(min(one.i, other.i), max(one.i, other.i)))


def _farther(found: Token | None, other: Token | None) -> Token | None:
    """The person beyond a clause, where what was found is a thing inside that clause."""
    if other is None or found is None:
        return found or other
    dateline = found.i == 0 and found.pos == "PROPN"
    return other if other.i < found.i or dateline else found


def _made_to_be(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """Whom somebody had befall it: "ordered his uncle, NAME, stripped and executed"."""
    first = _first_participle(sentence, at)
    i = first - 1
    while i > 0 and sentence.tokens[i].text == ",":
        i -= 1
    if i not in persons or first > at:
        return None
    while (
        i in persons
        or sentence.word(i) in {",", "'s"}
        or sentence.tokens[i].pos in {"NOUN", "ADJ", "DET", "PRON", "PART"}
    ):
        i -= 1
        if i < 1:
            return None
    if sentence.word(i) not in words("grammar")["causatives"] or sentence.tokens[i].pos not in {
        "VERB",
        "AUX",
    }:
        return None
    named = [k for k in range(i, first) if k in persons]
    return sentence.tokens[named[-1]]


def _first_participle(sentence: Sentence, at: int) -> int:
    """The first of some participles in one breath: "| stripped naked and executed"."""
    i = first = at
    while i > 0 and at - i < _SAID:
        i -= 1
        token = sentence.tokens[i]
        if token.pos == "VERB" and "Part" in token.feats:
            first = i
        elif token.pos not in {"ADJ", "ADV", "CCONJ"} and token.text != ",":
            break
    return first


def _past_saying(
    sentence: Sentence, at: int, found: Token | None, persons: frozenset[int]
) -> Token | None:
    """Who goes on behind words of saying: "NAME was demoted, Y said, and suffered a stroke"."""
    if found is None or found.i not in persons or sentence.word(at) in words("speech")["say"]:
        return None
    i = at - 1
    while i > 0 and sentence.tokens[i].pos in _LIGHT:
        i -= 1
    if sentence.word(i) not in {"and", "but", "then"} or sentence.word(i - 1) != ",":
        return None
    said = [t for t in sentence.tokens[found.i : i] if t.lower in words("speech")["say"]]
    first = found.i
    while first - 1 in persons:
        first -= 1
    if not said or i - first > _SAID + 3 or sentence.word(first - 1) != ",":
        return None
    for k in range(first - 2, -1, -1):
        verb = sentence.tokens[k]
        if verb.pos in {"VERB", "ADJ"} and any(t.dep in SUBJECTS for t in sentence.children(k)):
            subjects = [t for t in sentence.children(k) if t.dep in SUBJECTS]
            return subjects[-1] if personal(subjects[-1], subjects[-1].i in persons) else None
    return None


def before_kin(sentence: Sentence, found: Token) -> Token:
    """Whose kin stands behind "and": "the consul and his wife" is told of the consul."""
    i = found.i - 1
    while i > 0 and sentence.tokens[i].pos in {"ADJ", "NUM"}:
        i -= 1
    joined = sentence.word(i) in {"his", "her", "their"} and sentence.word(i - 1) == "and"
    if i < 2 or not joined or found.lower not in words("people")["kin"]:
        return found
    main = sentence.tokens[i - 2]
    return main if main.pos in NOMINAL else found
