"""Whom a pronoun means if nobody is named: "A soldier crossed the line; he asked to stay"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.described import Description, described
from reportedly.read.english.people.gender import of_pronoun
from reportedly.read.english.people.known import People
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS, Token

_BACK = 1
"""Sentences before its own that a pronoun reaches back to somebody unnamed."""


def unnamed_before(people: People, index: int, pronoun: Token) -> Description | None:
    """The last unnamed person or group told of as a subject before a pronoun.

    A pronoun of several needs a group that is counted; nobody who only speaks is meant.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        pronoun: the pronoun in it.
    """
    several = pronoun.lower in words("grammar")["plural"]
    for back in range(index, max(-1, index - _BACK - 1), -1):
        sentence = people.sentences[back]
        tokens = sentence.tokens[: pronoun.i] if back == index else sentence.tokens
        for token in reversed(tokens) if back == index else tokens:
            found = _fitting(sentence, token, pronoun, several=several)
            if found is not None and people.at(back, token.start) is None:
                return found
    return None


def subject_before(people: People, index: int, pronoun: Token) -> Description | None:
    """Somebody unnamed whom its own sentence brings in as a subject before a pronoun.

    "A young man robbed a farm before he was caught" goes on about him, whoever was named before.
    Nobody where somebody is named in between.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        pronoun: the pronoun in it.
    """
    sentence = people.sentences[index]
    if pronoun.dep not in SUBJECTS or people.within(index, sentence.start, pronoun.start):
        return None
    for token in reversed(sentence.tokens[: pronoun.i]):
        if token.text in {"“", "”", '"', ";"}:
            return None
        found = _fitting(sentence, token, pronoun, several=False)
        if found is not None:
            return None if found.definite else found
    return None


def _fitting(
    sentence: Sentence, token: Token, pronoun: Token, *, several: bool
) -> Description | None:
    if token.dep not in SUBJECTS or token.pos != "NOUN" or _speaks(sentence, token):
        return None
    noun, listed = token.lower, words("people")
    other = listed["male"] if of_pronoun(pronoun.lower) == "f" else listed["female"]
    if not several and noun in other | listed["collectives"]:
        return None
    found = described(sentence, token)
    if found is None or found.single == several:
        return None
    return found if found.single or found.count is not None else None


def _speaks(sentence: Sentence, token: Token) -> bool:
    speech = words("speech")["say"] | words("speech")["by_anybody"]
    return sentence.word(token.head) in speech or token.lower in words("people")["speakers"]
