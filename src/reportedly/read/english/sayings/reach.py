"""What is said: the tokens of a sentence that a word of saying covers."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.speaker import trails
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_NEAR = 9


def says_something(sentence: Sentence, token: Token, who: Token) -> bool:
    """Whether a verb has words to report: a clause, a quotation, a thing that can be reported."""
    if [t for t in sentence.children(token.i, "ccomp", "parataxis") if t.i != who.i]:
        return True
    if token.rel in {"parataxis", "ccomp"} or who.i > token.i or trails(sentence, token, who):
        return True
    if token.lower in words("speech")["of_things"]:
        return True
    if sentence.word(token.i + 1) in {":", "“", '"', ","} or _that(sentence, token) is not None:
        return True
    return any(t.i > token.i for t in sentence.children(token.i, "xcomp"))


def reach(sentence: Sentence, token: Token, who: Token) -> frozenset[int]:
    """The places of what a verb of saying reports.

    Args:
        sentence: where it stands.
        token: the verb of saying.
        who: the head of the phrase that names the speaker.
    """
    after = frozenset(range(token.i + 1, _end(sentence, token)))
    that = _that(sentence, token)
    if that is not None:
        return frozenset(i for i in after if i > that)
    clause = _clause(sentence, token)
    if clause:
        first = min(min(sentence.subtree(t.i)) for t in clause)
        below = set(sentence.subtree(token.i))
        if token.rel in {"root", "conj"}:
            below |= after  # the parser often hangs what stands to the right too high
        last = _end(sentence, token)
        return frozenset(i for i in below if max(first, token.i + 1) <= i < last)
    if who.i > token.i or trails(sentence, token, who):
        phrase = sentence.phrase(who.i)
        return _without(sentence, min(phrase.first, token.i), max(phrase.last, token.i))
    if token.rel == "parataxis" and token.lower not in {"told", "tells"}:
        return _without(sentence, min(who.i, token.i), max(who.i, token.i))
    return after


def _end(sentence: Sentence, token: Token) -> int:
    """Where what a verb of saying leads to ends: at a semicolon outside quotation marks."""
    quoted = False
    for i in range(token.i + 1, len(sentence.tokens)):
        text = sentence.tokens[i].text
        quoted = (not quoted if text == '"' else text == "“") if text in {'"', "“", "”"} else quoted
        if text == ";" and not quoted:
            return i
    return len(sentence.tokens)


def around(sentence: Sentence, token: Token, agent: Token) -> frozenset[int]:
    """All but a passive verb of saying and its agent."""
    return sentence.everything - {token.i, *sentence.subtree(agent.i)}


def _clause(sentence: Sentence, token: Token) -> list[Token]:
    saying = words("speech")["say"]
    below = sentence.children(token.i, "ccomp", "xcomp", "parataxis")
    return [t for t in below if t.i > token.i and t.lower not in saying]


def _without(sentence: Sentence, first: int, last: int) -> frozenset[int]:
    return sentence.everything - frozenset(range(first, last + 1))


def _that(sentence: Sentence, token: Token) -> int | None:
    """Where a clause with "that" begins soon after a verb: parsers lose it behind an addressee."""
    near = range(token.i + 1, token.i + _NEAR)
    return next((i for i in near if sentence.word(i) == "that"), None)
