"""Whether a happening is told as what happens in general, to nobody and at no time."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_CONDITIONS = frozenset({"if", "unless", "whether"})
_WHENEVER = frozenset({"when", "whenever"})
_PAST = frozenset({"had", "has", "have", "was", "were"})
_ANY = frozenset({"a", "an", "any", "every", "no", "anyone", "someone"})


def habitual(sentence: Sentence, token: Token) -> bool:
    """Whether a happening is a habit, a rule, or an instance that is only supposed.

    "The state often sends their families to camps", "when people flee, their kin are arrested", "an
    official who falls from favour may be sent away", "if he knew a general who was purged, ...".
    """
    if not sentence.parsed or sentence.role in {"title", "heading"}:
        return False
    above = (token, *sentence.ancestors(token.i))
    return _often(sentence, above) or _of_anybody(sentence, token, above)


def _often(sentence: Sentence, above: tuple[Token, ...]) -> bool:
    """Whether a verb above stands in the present tense, with a word or a clause of repetition."""
    adverbs = words("hedges")["often"]
    for verb in above:
        if not _present(sentence, verb):
            continue
        below = sentence.children(verb.i)
        if any(t.lower in adverbs for t in below if t.rel == "advmod"):
            return True
        if any(t.rel == "advcl" and _whenever(sentence, t) for t in below):
            return True
    return False


def _whenever(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause opens with "when" and has no past tense."""
    opens = sentence.children(clause.i, "mark", "advmod")
    return any(t.lower in _WHENEVER for t in opens) and timeless(sentence, clause)


def timeless(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause has no past tense."""
    return "Tense=Past" not in verb.feats and not any(
        "Tense=Past" in t.feats or t.lower in _PAST for t in sentence.children(verb.i, "aux")
    )


def _of_anybody(sentence: Sentence, token: Token, above: tuple[Token, ...]) -> bool:
    """Whether a relative clause tells of anybody at all, or of somebody only supposed."""
    if token.dep != "acl:relcl" or token.head < 0:
        return False
    noun = sentence.tokens[token.head]
    before = {t.lower for t in sentence.children(noun.i, "det")} | {noun.lower}
    if not before & _ANY:
        return False
    marks = (m.lower for verb in above[1:] for m in sentence.children(verb.i, "mark"))
    return _present(sentence, token) or any(m in _CONDITIONS for m in marks)


def _present(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in the present tense by itself: "is held" and "has fled" are facts."""
    aux = any(t.rel.startswith("aux") for t in sentence.children(verb.i))
    return "Tense=Pres" in verb.feats and "VerbForm=Fin" in verb.feats and not aux
