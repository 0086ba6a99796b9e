"""The subject beyond a clause that stands between it and its verb.

"A trade official who broke quarantine after a trip was shot": the trip was not shot. Parsers take
the nearest noun where a subject is followed by a long clause of its own.
"""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.nearest import nominal
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Token

_LIGHT = frozenset({"AUX", "ADV", "PART"})
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")"})
_INSIDE = frozenset({"ADJ", "NUM", "DET", "NOUN", "PROPN"})
_THINGS = frozenset({"that", "which", "this", "it"})
_WHO = frozenset({"who", "whom", "whose"})


def beyond(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The person before the clause that ends right before the verb at a token, if there is one."""
    last = words_before(sentence, at)
    relative = last > 0 and sentence.word(last) in _WHO
    last -= relative
    aside = sentence.word(last) == ","
    for i in range(last - 1, 0, -1):
        word = sentence.word(i)
        if word in _STOPS:
            return None
        if aside and word == ",":
            found = _before(sentence, i, persons)
            who = relative or sentence.word(i + 1) in _WHO
            if found is not None and (who or not _led_in(sentence, found.i, persons)):
                return found
        if not aside and (word == "," or _says(sentence, i)):
            return None
        if not aside and word in _WHO | {"that"} and sentence.tokens[i].pos != "DET":
            return _antecedent(sentence, i, persons)
    return None


def past_who(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The person named before a clause with "who" or "whose" that ends right before a verb.

    As in "NAME, whose father had been close to Y, was executed", whatever the parse made of it.
    """
    last = words_before(sentence, at)
    if last < 1 or sentence.word(last) != ",":
        return None
    for i in range(last - 1, 0, -1):
        if sentence.word(i) in _STOPS:
            return None
        if sentence.word(i) == "," and sentence.word(i + 1) in _WHO:
            return sentence.tokens[i - 1] if i - 1 in persons else None
    return None


def before_members(sentence: Sentence, found: Token, persons: frozenset[int]) -> Token | None:
    """The group before an aside that leads in one of its members, where that one was found.

    "Three players, among them the captain, vanished": the players did.

    Args:
        sentence: where they stand.
        found: whom the parse or the nearest phrase puts in the person's place.
        persons: places of the tokens in a name or in the post beside it.
    """
    if found.i in persons:
        return None
    low = sentence.low[: found.start - sentence.start]
    leads = words("grammar").finditer("one_among", low)
    if not leads:
        return None
    first = sentence.at(sentence.start + leads[-1].start())
    last = sentence.at(sentence.start + leads[-1].end() - 1)
    if first is None or last is None or sentence.word(first - 1) != ",":
        return None
    inside = sentence.tokens[last + 1 : found.i]
    if any(t.pos not in _INSIDE | {"PART"} for t in inside):
        return None
    return _before(sentence, first - 1, persons)


def words_before(sentence: Sentence, at: int) -> int:
    """The last word before a verb and its auxiliaries, and before "said to have been"."""
    last = at - 1
    while last >= 0 and sentence.tokens[last].pos in _LIGHT:
        last -= 1
    if last > 0 and sentence.word(last + 1) == "to" and sentence.word(last - 1) == ",":
        last -= sentence.word(last) in words("grammar")["raising"]
    return last


def _says(sentence: Sentence, i: int) -> bool:
    """Whether somebody says something there, and not in the clause of "who"."""
    return sentence.word(i) in words("speech")["say"] and sentence.word(i - 1) not in _WHO


def personal(token: Token, named: bool) -> bool:
    """Whether a noun or pronoun can be of a person or a group of persons."""
    if named or token.pos in {"PRON", "NUM", "DET"}:
        return named or token.lower not in _THINGS
    listed, noun = words("people"), token.lower
    lists = ("posts", "groups", "man", "kin", "occupations")
    return nominal(token) and any(noun in listed[n] or noun.rstrip("s") in listed[n] for n in lists)


def _before(sentence: Sentence, comma: int, persons: frozenset[int]) -> Token | None:
    """The person whose name or noun ends right before a comma, what he is of between."""
    token = sentence.tokens[comma - 1]
    if token.pos in NOMINAL and comma - 1 not in persons and not personal(token, named=False):
        token = _of_which(sentence, comma - 1)
    fits = personal(token, token.i in persons) and token.pos not in {"PRON", "DET", "NUM"}
    return token if fits else None


def _of_which(sentence: Sentence, i: int) -> Token:
    """The noun that a phrase with "of" or "from" is told of: "officials of the agency"."""
    k = i
    while k > 0 and sentence.tokens[k].pos in _INSIDE:
        k -= 1
    return sentence.tokens[k - 1 if k > 0 and sentence.word(k) in {"of", "from", "at"} else i]


def _antecedent(sentence: Sentence, i: int, persons: frozenset[int]) -> Token | None:
    """Whom "who" or "that" stands for: the nearest person's noun that no preposition leads in."""
    for token in reversed(sentence.tokens[:i]):
        if token.pos in {"VERB", "AUX", "SCONJ"} or token.text == ",":
            return None
        if personal(token, token.i in persons) and not _led_in(sentence, token.i, persons):
            return token
    return None


def _led_in(sentence: Sentence, i: int, persons: frozenset[int]) -> bool:
    """Whether a preposition or a verb leads in the phrase of a noun."""
    k = i - 1
    while k >= 0 and (k in persons or sentence.tokens[k].pos in _INSIDE):
        k -= 1
    return k >= 0 and sentence.tokens[k].pos in {"ADP", "VERB"}
