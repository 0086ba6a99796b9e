"""Whose a noun is: "X's defection", "the execution of X", "X, whose dismissal"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.mended import mended
from reportedly.read.english.roles.nearest import nearest
from reportedly.read.english.roles.subject import antecedent, subject
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import GENITIVE, NOMINAL, SUBJECTS, Token

_QUALIFYING = frozenset({"ADJ", "ADV", "VERB"})
_ADJECTIVES = 4
"""Words between a genitive and its noun."""
_OWNED = 6
"""Words behind a genitive in which what it owns stands."""
_ADJECTIVES = 4
"""Words that stand between a genitive and its noun at most."""
_OBJECT = 6
"""Words between a verb and the noun of what is undergone."""


def owner(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """Whose the noun at a token is, through "whose" and the subject of a verb.

    Args:
        sentence: where the noun stands.
        at: its place.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    found = _genitive_before(sentence, at, persons) or _possessor(sentence, at)
    found = found or _owner(sentence, at) or _of_after(sentence, at)
    found = found or _undergoing(sentence, at, persons) or _owner_of_subject(sentence, at)
    if found is not None and found.i > at:
        found = _past_owner(sentence, found, persons)
    if found is not None and found.lower == "whose":
        return antecedent(sentence, at, found, persons)
    return found


def _genitive_before(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The person whose genitive stands before a noun, adjectives between: "NAME's sudden death"."""
    i = at - 1
    while i > 0 and at - i < _ADJECTIVES and sentence.tokens[i].pos in {"ADJ", "NOUN", "ADV"}:
        i -= 1
    if sentence.word(i) not in GENITIVE or not i:
        return None
    person = i - 1 in persons or sentence.word(i - 1) in words("people")["kin"]
    return sentence.tokens[i - 1] if person else None


def _undergoing(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """Who undergoes it: "NAME had an operation", "her brother underwent treatment"."""
    for i in range(at - 1, max(-1, at - 1 - _OBJECT), -1):
        token = sentence.tokens[i]
        if token.lower in words("grammar")["undergoing"]:
            found = subject(sentence, i, persons) or nearest(sentence, i, persons)
            return next(iter(mended(sentence, i, found, persons)), None)
        if token.pos in {"VERB", "SCONJ", "PRON"} or token.text in {",", ";"}:
            return None
    return None


def _possessor(sentence: Sentence, at: int) -> Token | None:
    """Whose it is: "X's defection", "the defection of X", "the defection by X", "the X case"."""
    for rel in ("nmod:poss", "nmod", "compound"):
        for token in sentence.children(at, rel):
            if rel == "nmod" and not sentence.cases(token.i) & {"of", "by"}:
                continue
            if rel == "compound" and token.pos != "PROPN":
                continue
            return token
    return None


def _owner(sentence: Sentence, at: int) -> Token | None:
    """The genitive before a noun and its adjectives, whatever the parser hung it on.

    As in "until his dismissal", "NAME's last reported appearance".
    """
    i = at - 1
    while i > 0 and at - i <= _ADJECTIVES and sentence.tokens[i].pos in _QUALIFYING:
        i -= 1
    if i >= 0 and sentence.word(i) in {"his", "her"}:
        return sentence.tokens[i]
    named = i > 0 and sentence.word(i) in GENITIVE and sentence.tokens[i - 1].pos == "PROPN"
    return sentence.tokens[i - 1] if named else None


def _owner_of_subject(sentence: Sentence, at: int) -> Token | None:
    """Whose the subject of a verb is: "NAME's head has rolled"."""
    if sentence.tokens[at].pos != "VERB":
        return None
    subjects = (t for t in sentence.children(at) if t.dep in SUBJECTS and t.i < at)
    return next((o for t in subjects for o in sentence.children(t.i, "nmod:poss")), None)


def _of_after(sentence: Sentence, at: int) -> Token | None:
    """Whose it is where a date stands between: "the execution in December 2013 of X"."""
    if not _is_noun(sentence, at) and sentence.word(at + 1) != "of":
        return None
    # "the luring and abducting in April of X" is one deed.
    paired = sentence.word(at + 1) == "and" and sentence.word(at + 2).endswith(("ing", "ion"))
    start = at + 3 if paired else at + 1
    for token in sentence.tokens[start : start + 5]:
        if token.pos in {"VERB", "AUX", "SCONJ"} or token.text in {";", "."}:
            return None
        if token.lower == "of":
            after = sentence.tokens[token.i + 1 : token.i + 8]
            return next(
                (
                    t
                    for t in after
                    if t.pos in NOMINAL
                    and t.rel not in {"compound", "flat"}
                    and not t.text.isdigit()
                ),
                None,
            )
    return None


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word is a noun, or is one by its article: "the luring"."""
    article = sentence.word(at - 1) in {"the", "this", "another", "their"}
    return sentence.tokens[at].pos == "NOUN" or (article and sentence.word(at).endswith("ing"))


def _past_owner(sentence: Sentence, found: Token, persons: frozenset[int]) -> Token:
    """Whom somebody is of: "the purge of NAME's uncle, NAME" is told of the uncle."""
    last = found.i
    while last + 1 in persons and sentence.word(last + 1) not in GENITIVE:
        last += 1
    if found.i not in persons or sentence.word(last + 1) not in GENITIVE:
        return found
    for token in sentence.tokens[last + 2 : last + 2 + _OWNED]:
        if token.pos in {"VERB", "AUX", "ADP", "SCONJ"}:
            return found
        if token.i in persons or (token.pos == "NOUN" and token.rel != "compound"):
            after = token.i + 1 if token.i not in persons else token.i
            return sentence.tokens[after] if after in persons else token
    return found
