"""Who speaks: the subject of a word of saying, before it, behind it, or lost by the parser."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.nearest import nearest
from reportedly.read.english.roles.subject import subject
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Token

QUOTED_OR_CLOSED = frozenset({",", '"', "”", "'", "’"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_BEFORE = 3


def speaker(hearing: Hearing, token: Token) -> Token | None:
    """The head of the phrase that names who says what a word of saying tells."""
    sentence = hearing.sentence
    if token.lower in words("speech")["passive_to"] and _passive(sentence, token):
        return None
    direct = [t for t in sentence.children(token.i, "nsubj") if t.dep == "nsubj"]
    after = _inverted(hearing, token)
    if after is not None and hearing.outlet(after) is not None:
        return after
    beside = nearest(sentence, token.i)
    if beside is not None and trails(sentence, token, beside):
        return beside
    if direct:
        found = subject(sentence, token.i)
        return found if found is not None and found.i != token.i else direct[0]
    if any(t.dep == "nsubj:pass" for t in sentence.children(token.i)):
        return None
    return after or _lost(sentence, token)


def _passive(sentence: Sentence, token: Token) -> bool:
    """Whether nobody speaks: "believed to ...", and in headlines "believed executed"."""
    if sentence.word(token.i + 1) == "to":
        return True
    short = sentence.role in {"title", "heading"} and token.i + 1 < len(sentence.tokens)
    return short and sentence.word(token.i + 1) in words("speech")["headline_passive"]


def _lost(sentence: Sentence, token: Token) -> Token | None:
    """The speaker of a verb that has no subject in the tree."""
    if token.lower.endswith("ing"):
        found = subject(sentence, token.i)
        before = found is not None and found.pos in NOMINAL and found.i < token.i
        return found if before else None
    # Where the parser lost the subject, the nearest phrase is nearly always the one who speaks.
    close = {t.lower for t in sentence.tokens[max(0, token.i - _BEFORE) : token.i]}
    return None if close & words("grammar")["be"] else nearest(sentence, token.i)


def _inverted(hearing: Hearing, token: Token) -> Token | None:
    """A verb of saying before its subject: "..., reported The Wall Street Journal"."""
    if hearing.sentence.word(token.i - 1) not in QUOTED_OR_CLOSED:
        return None
    return hearing.noun_after(token.i + 1)


def trails(sentence: Sentence, token: Token, who: Token) -> bool:
    """Whether what was said stands before source and verb ("..., the ministry said on Monday")."""
    if who.i >= token.i or sentence.word(token.i + 1) == "that":
        return False
    first = who.i
    while first > 0 and sentence.tokens[first - 1].pos in _PHRASE:
        first -= 1
    if first < _BEFORE or sentence.word(first - 1) not in QUOTED_OR_CLOSED | {"—", "–", "--"}:
        return False
    return any(t.pos in {"VERB", "AUX"} for t in sentence.tokens[: first - 1])


def told_to(hearing: Hearing, token: Token) -> Token | None:
    """The outlet that was told: "told the Chosun Ilbo", "said in an interview with Yonhap"."""
    sentence = hearing.sentence
    if token.lower in {"told", "tell", "tells", "telling"}:
        for below in sentence.children(token.i, "obj", "iobj"):
            if hearing.outlet(below) is not None:
                return below
    for below in sentence.children(token.i, "obl"):
        if below.lower in {"interview", "interviews"}:
            for deeper in sentence.children(below.i, "nmod"):
                if hearing.outlet(deeper) is not None:
                    return deeper
    return None
