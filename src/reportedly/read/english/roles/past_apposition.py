"""The name before an apposition that itself names somebody.

"NAME, a bodyguard of Y, was shot" and "NAME, seen as second only to Y, was shot" tell nothing of Y,
though his name stands nearest to the verb.
"""

from msgspec.structs import replace

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.beyond import personal, words_before
from reportedly.read.english.roles.nearest import companion
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_LONGEST = 24
"""Words that an apposition with a name in it can have."""
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—"})
_LEADS = frozenset({"DET", "ADJ"})


def past_apposition(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The person named before an apposition that a preposition ends with another name.

    Args:
        sentence: where the verb stands.
        at: place of the verb right behind the apposition's closing comma.
        persons: places of the tokens in a name or in the post beside it.
    """
    last = words_before(sentence, at)
    if last < 1 or sentence.word(last) != "," or not _named(sentence, last - 1, persons):
        return None
    comma = _opening(sentence, last)
    if comma is None or not _apposes(sentence, comma, last):
        return None
    before = comma - 1
    if not _named(sentence, before, persons) or companion(sentence, before, persons):
        return None
    return None if _object(sentence, before, persons) else sentence.tokens[before]


def _named(sentence: Sentence, i: int, persons: frozenset[int]) -> bool:
    """Whether a name ends at a token."""
    first = i
    while first - 1 in persons and sentence.word(first - 1) == "-":
        first -= 2
    return i in persons and sentence.tokens[first].text[:1].isupper()


def _opening(sentence: Sentence, last: int) -> int | None:
    """The comma that opens what another one closes, nothing breaking off between."""
    for i in range(last - 1, max(0, last - _LONGEST), -1):
        if sentence.word(i) in _STOPS:
            return None
        if sentence.word(i) == ",":
            return i
    return None


def _apposes(sentence: Sentence, comma: int, last: int) -> bool:
    """Whether two commas hold a description without a finite verb, its last name led in.

    A participle may open it ("seen as the heir of Y"); "and X" goes on a list.
    """
    first = comma + 1
    inside = sentence.tokens[first:last]
    if not inside or inside[0].pos in {"CCONJ", "SCONJ", "PRON"}:
        return False
    if any(t.lower in words("speech")["say"] and t.i > first + 1 for t in inside):
        return False
    if any(_finite(t) and not _participle(t, first) for t in inside):
        return False
    return any(t.pos == "ADP" for t in inside[1:])


def _finite(token: Token) -> bool:
    """Whether a word is a finite verb; "aides" is none, whatever the parser took it for."""
    noun = personal(replace(token, pos="NOUN"), named=False)
    return token.pos in {"VERB", "AUX"} and "VerbForm=Fin" in token.feats and not noun


def _participle(token: Token, first: int) -> bool:
    """Whether a verb right behind the comma is a participle, whatever the parser took it for."""
    return token.i == first and token.lower.endswith(("ed", "en", "wn"))


def _object(sentence: Sentence, i: int, persons: frozenset[int]) -> bool:
    """Whether a verb leads in a name, and none of saying ("who had followed NAME, an aide")."""
    k = i - 1
    while k >= 0 and (k in persons or sentence.tokens[k].pos in _LEADS):
        k -= 1
    told = k >= 0 and sentence.tokens[k].pos == "VERB"
    return told and sentence.word(k) not in words("speech")["say"]
