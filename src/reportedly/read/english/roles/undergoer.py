"""Whom a verb is done to: the object of "executed", the subject of "was executed"."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.subject import antecedent, subject
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Token

_NEAR = 4
_COURTESY = frozenset({"mr", "mrs", "ms"})
_ASIDE = 9
"""Words that an aside between commas has at most ("it was found", "officials have said")."""


def passive(sentence: Sentence, at: int) -> bool:
    """Whether a participle is a passive: an auxiliary "be", or a clause that hangs on a noun."""
    if sentence.word(at).endswith("ing"):
        return False  # "is suspected of killing four residents"
    if any(t.dep in {"aux:pass", "nsubj:pass"} for t in sentence.children(at)):
        return True
    if _being(sentence, at):
        return True
    token = sentence.tokens[at]
    perfect = {t.lower for t in sentence.children(at, "aux")} & words("grammar")["have"]
    return token.rel == "acl" and "Part" in token.feats and not perfect


def undergoer(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The object of a verb, the subject of its passive, the noun of "the executed general"."""
    modified = _modified(sentence, at)
    if modified is not None:
        return modified
    behind = _right_behind(sentence, at, persons)
    if behind is not None:
        return behind
    if passive(sentence, at):
        return subject(sentence, at, persons) or _turned_round(sentence, at, persons)
    relatives = words("grammar")["relatives"]
    verbs = (at, *(t.i for t in sentence.children(at, "conj") if t.pos == "VERB"))
    objects = [
        t
        for verb in verbs
        for t in sentence.children(verb, "obj")
        if (t.i > at or t.lower in relatives) and t.lower not in words("grammar")["times"]
    ]
    if objects:
        return antecedent(sentence, at, objects[0], persons)
    token = sentence.tokens[at]
    bare = not sentence.children(at, "aux")
    # "General executed, agency says": a headline drops the auxiliary.
    if bare and token.lower.endswith(("ed", "n", "t")):
        return subject(sentence, at, persons)
    return None


def _turned_round(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The person behind a passive that opens a sentence, as translated pages have it.

    "was previously arrested the spokesman of the court, NAME".
    """
    if any(t.pos in NOMINAL for t in sentence.tokens[:at]):
        return None
    i = at + 1
    while sentence.word(i) in words("grammar")["determiners"]:
        i += 1
    return sentence.tokens[i] if i in persons else None


def _modified(sentence: Sentence, at: int) -> Token | None:
    """The noun that a participle stands before: "the executed general"."""
    token = sentence.tokens[at]
    if token.rel != "amod" or token.head <= at or token.lower.endswith("ing"):
        return None
    if sentence.word(at - 1) in words("grammar")["be"] and sentence.tokens[at - 1].pos != "PART":
        return None  # "was elected president"
    return sentence.tokens[token.head]


def _right_behind(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """A person named right behind an active verb: "gunmen shot dead NAME", "elected NAME".

    Nothing else can stand there, whatever the parser took the verb for.
    """
    i = at + 1
    skipped = words("grammar")["particles"] | words("grammar")["determiners"]
    while sentence.word(i) in skipped or sentence.word(i).rstrip(".") in _COURTESY:
        i += 1
    if i >= len(sentence.tokens) or _being(sentence, at):
        return None
    after = sentence.tokens[i + 1].pos if i + 1 < len(sentence.tokens) else ""
    him = sentence.word(i) == "him" or (
        sentence.word(i) == "her" and after not in {"NOUN", "ADJ", "PROPN"}
    )
    return sentence.tokens[i] if i in persons or (him and i == at + 1) else None


def _being(sentence: Sentence, at: int) -> bool:
    """Whether a form of "be" stands shortly before, with no "to" between; "Korea's" has none.

    One inside an aside is of the aside: "two men who, it was found, killed their captain".
    """
    last = at
    if sentence.word(at - 1) == ",":
        commas = (i for i in range(at - 2, max(0, at - _ASIDE), -1) if sentence.word(i) == ",")
        last = next(commas, at)
    for near in reversed(sentence.tokens[max(0, last - _NEAR) : last]):
        if near.lower == "to":
            return False  # "is tipped to succeed"
        if near.pos != "PART" and near.lower in words("grammar")["be"]:
            return True
    return False
