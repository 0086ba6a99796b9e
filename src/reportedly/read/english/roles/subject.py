"""The subject of a verb, through raising verbs, coordination and relative clauses."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.nearest import companion
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, SUBJECTS, Token

_CLAUSAL = frozenset({"xcomp", "advcl", "acl", "conj", "aux", "cop"})
_DEEPEST = 6
_APPOSED = 12
"""Words that an apposition between commas can have."""
_CLOSES = frozenset({";", ":", "(", ")", "“", "”", '"'})


def subject(
    sentence: Sentence, at: int, persons: frozenset[int] = frozenset(), depth: int = 0
) -> Token | None:
    """The subject of the verb at a token.

    Args:
        sentence: where the verb stands.
        at: place of the verb.
        persons: places of the tokens that belong to a person's name or to the post beside it.
        depth: verbs passed on the way up.
    """
    direct = [t for t in sentence.children(at) if t.dep in SUBJECTS]
    beside = _right_before(sentence, at, persons)
    if beside is not None and not (direct and direct[-1].i in persons):
        return beside
    token = sentence.tokens[at]
    main = _main_verb(sentence, token) or _led_to(sentence, token)
    if main is not None and not direct:
        return subject(sentence, main, persons, depth + 1)
    if direct:
        return antecedent(sentence, at, direct[-1], persons)
    if depth > _DEEPEST or token.head in {at, -1}:
        return None
    if token.rel == "acl":
        return _said_to_be(sentence, sentence.tokens[token.head])
    if token.rel == "xcomp" or _brought(sentence, token):
        objects = sentence.children(token.head, "obj")
        if objects and objects[0].i < at:
            return objects[0]
    if token.rel in _CLAUSAL:
        head = sentence.tokens[token.head]
        if head.pos in NOMINAL and token.rel == "conj":
            # "NAME is a veteran and was promoted": the noun is a predicate of NAME.
            being = sentence.children(head.i, "cop") and sentence.children(head.i, "nsubj")
            if not being and head.rel == "obl" and token.pos == "VERB":
                # "was taken off the stage and stripped of his post": verbs are joined to verbs.
                return subject(sentence, head.head, persons, depth + 1)
            return being[-1] if being else head
        return subject(sentence, token.head, persons, depth + 1)
    return None


def _brought(sentence: Sentence, token: Token) -> bool:
    """Whether a verb tells what somebody was brought to do ("the unrest led an envoy to flee")."""
    to = sentence.word(token.i - 1) == "to" and token.rel == "advcl"
    return to and sentence.word(token.head) in words("hedges")["causing"]


def _said_to_be(sentence: Sentence, noun: Token) -> Token:
    """Who is said to be what a noun tells ("NAME is the first diplomat to have fled")."""
    being = sentence.children(noun.i, "cop") and sentence.children(noun.i, "nsubj")
    if being:
        return being[-1]
    above = sentence.tokens[noun.head] if 0 <= noun.head < len(sentence.tokens) else noun
    became = above.lower in words("grammar")["became"] and noun.rel in {"obj", "xcomp"}
    subjects = sentence.children(above.i, "nsubj") if became else []
    return subjects[-1] if subjects else noun


def _main_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb before "after visiting", "while attending": both have one subject."""
    before = sentence.word(token.i - 1) if token.i else ""
    if not token.lower.endswith("ing") or before not in words("grammar")["with_participle"]:
        return None
    verbs = (t.i for t in reversed(sentence.tokens[: token.i]) if t.pos == "VERB")
    return next(verbs, None)


def _led_to(sentence: Sentence, token: Token) -> int | None:
    """The verb before "to be": who was "sent off to be re-educated" is who was sent."""
    first = token.i
    while sentence.word(first - 1) == "-":
        first -= 2
    i = first - 3
    if sentence.word(i + 2) != "be" or sentence.word(i + 1) != "to":
        return None
    while i > 0 and sentence.word(i) in words("grammar")["particles"]:
        i -= 1
    verb = sentence.tokens[i]
    passive = sentence.word(i - 1) in words("grammar")["be"]
    return i if i > 0 and verb.pos == "VERB" and passive else None


def _right_before(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """A person's name or post right before the verb, auxiliaries and adverbs between.

    Also with its closing comma ("NAME, a deputy chief of staff, had fled"): appositions are where
    parsers err.
    """
    i = at - 1
    being = words("grammar")["be"]
    while i >= 0 and (
        sentence.tokens[i].pos in {"AUX", "ADV", "PART"} or sentence.tokens[i].lower in being
    ):
        i -= 1
    if i > 0 and sentence.tokens[i].text == ",":
        i -= 1
        if i not in persons:
            i = _before_apposition(sentence, i, persons)
    if i < 0 or i not in persons or companion(sentence, i, persons):
        return None
    return sentence.tokens[i]


def _before_apposition(sentence: Sentence, i: int, persons: frozenset[int]) -> int:
    """The end of a name before an apposition that ends at a token ("NAME, a dentist, was ...")."""
    for k in range(i, max(0, i - _APPOSED), -1):
        token = sentence.tokens[k]
        if token.text == ",":
            return k - 1 if k - 1 in persons else i
        if k in persons or token.pos in {"VERB", "AUX", "SCONJ"} or token.text in _CLOSES:
            return i
    return i


def antecedent(sentence: Sentence, at: int, found: Token, persons: frozenset[int]) -> Token:
    """Who a relative pronoun stands for.

    A person named right before it, else the head of its clause, else the nearest noun before it:
    relative clauses are where parsers err most, and a name before ", who" is hardly ever wrong.
    """
    if found.lower not in words("grammar")["relatives"]:
        return found
    before = found.i - 1
    while before >= 0 and sentence.tokens[before].text in {",", "-", "–", "—", ")"}:
        before -= 1
    if before in persons:
        return sentence.tokens[before]
    return _head_of_clause(sentence, at, found) or _noun_before(sentence, found) or found


def _head_of_clause(sentence: Sentence, at: int, found: Token) -> Token | None:
    for above in (sentence.tokens[at], *sentence.ancestors(at)):
        if above.rel == "acl":
            head = sentence.tokens[above.head]
            if head.pos in NOMINAL and head.i < found.i:
                return head
        if above.i < found.i:
            break
    return None


def _noun_before(sentence: Sentence, found: Token) -> Token | None:
    for token in reversed(sentence.tokens[: found.i]):
        if token.pos in NOMINAL:
            return sentence.tokens[token.head] if token.rel in {"flat", "compound"} else token
    return None
