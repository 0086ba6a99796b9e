"""Who it is, told behind the happening: "One of the ministers sacked on Monday was NAME"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.behind import following
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_OPENING = 5
"""Words of a clause in which "one of", "another", "the first" stand."""
_REACH = 16
"""Words behind a happening within which "was" leads to the name."""
_CLOSES = frozenset({";", ":", "“", "”", '"', "—", "–"})


def identified(sentence: Sentence, at: int, persons: frozenset[int]) -> list[Token]:
    """Whom a clause that only points at somebody names behind "is" or "was".

    Args:
        sentence: where the happening stands.
        at: place of its first word.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    before = sentence.tokens[:at]
    pointing = words("grammar")["identifying"]
    told = any(t.lower in pointing for t in before[:_OPENING])
    if not told or any(t.i in persons or t.text in _CLOSES for t in before):
        return []
    being = words("grammar")["be"]
    for token in sentence.tokens[at + 1 : at + _REACH]:
        finite = token.pos == "VERB" and "VerbForm=Fin" in token.feats
        if finite or token.text in _CLOSES or token.pos == "SCONJ" or token.i in persons:
            return []
        if token.lower in being and token.pos != "PART":
            found = following(sentence, token.end, persons)
            return found if found and found[0].i in persons else []
    return []
