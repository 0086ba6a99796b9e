"""The words of a date expression in the tree of its sentence."""

from reportedly.read.english.dates import Dated
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token


def date_token(sentence: Sentence, dated: Dated) -> Token | None:
    """The head of a date expression, by which it hangs in the tree."""
    start, end = sentence.start + dated.start, sentence.start + dated.end
    inside = [t for t in sentence.tokens if start <= t.start < end and t.pos != "ADP"]
    places = {t.i for t in inside}
    heads = [t for t in inside if t.head not in places]
    return next(iter(heads or inside), None)


def finite(token: Token) -> bool:
    """Whether a verb has a tense of its own ("was", "fled"), and is no participle or infinitive."""
    return "VerbForm=Fin" in token.feats
