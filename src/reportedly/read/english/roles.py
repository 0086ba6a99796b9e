"""Who a happening befalls: the word in the person's place, by the parse and by the nearest phrase."""

from reportedly.read.english.lexicon import Row
from reportedly.read.english.syntax import NOMINAL, SUBJECTS, Sentence, Token

BE = frozenset({"be", "been", "being", "was", "were", "is", "are", "'s", "got", "gets", "get"})
_RELATIVES = frozenset({"who", "whom", "that", "which", "whose"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl", "conj", "parataxis", "aux", "cop"})


def holders(sentence: Sentence, at: int, row: Row, persons: frozenset[int]) -> list[Token]:
    """The tokens in the person's place of a trigger, coordinated ones among them.

    Args:
        persons: indices of the tokens that belong to a person's name or to the post beside it.
    """
    if not sentence.parsed:
        near = nearest(sentence, at)
        return [near] if near is not None else []
    if row.who == "of":
        found = _possessor(sentence, at)
    elif row.who == "object":
        found = _undergoer(sentence, at, persons)
    else:
        found = subject(sentence, at, persons)
    if found is None:
        found = _of_after(sentence, at) if row.who == "of" else nearest(sentence, at)
    return [] if found is None else _with_coordinated(sentence, found, at)


def subject(
    sentence: Sentence, at: int, persons: frozenset[int] = frozenset(), depth: int = 0
) -> Token | None:
    """The subject of a verb, through raising verbs, coordination and relative clauses."""
    beside = _right_before(sentence, at, persons)
    if beside is not None:
        return beside
    direct = [t for t in sentence.children(at) if t.dep in SUBJECTS]
    token = sentence.tokens[at]
    if direct:
        return _antecedent(sentence, at, direct[-1], persons)
    if depth > 6 or token.head in {at, -1}:
        return None
    if token.rel == "acl":
        return sentence.tokens[token.head]
    if token.rel == "xcomp":
        objects = sentence.children(token.head, "obj")
        if objects and objects[0].i < at:
            return objects[0]
    if token.rel in _CLAUSAL:
        head = sentence.tokens[token.head]
        if head.pos in NOMINAL and token.rel == "conj":
            return head
        return subject(sentence, token.head, persons, depth + 1)
    return None


def _right_before(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """A person's name or post right before the verb, auxiliaries and adverbs between, or with its
    closing comma ("NAME, a deputy chief of staff, had fled"): appositions are where parsers err.
    """
    i = at - 1
    while i >= 0 and (
        sentence.tokens[i].pos in {"AUX", "ADV", "PART"} or sentence.tokens[i].lower in BE
    ):
        i -= 1
    if i > 0 and sentence.tokens[i].text == ",":
        i -= 1
    return sentence.tokens[i] if i >= 0 and i in persons else None


def _antecedent(sentence: Sentence, at: int, found: Token, persons: frozenset[int]) -> Token:
    """Who a relative pronoun stands for.

    A person named right before it, else the head of its clause, else the nearest noun before it:
    relative clauses are where parsers err most, and a name before ", who" is hardly ever wrong.
    """
    if found.lower not in _RELATIVES:
        return found
    before = found.i - 1
    while before >= 0 and sentence.tokens[before].text in {",", "-", "–", "—", ")"}:
        before -= 1
    if before in persons:
        return sentence.tokens[before]
    for above in (sentence.tokens[at], *sentence.ancestors(at)):
        if above.rel == "acl":
            head = sentence.tokens[above.head]
            if head.pos in NOMINAL and head.i < found.i:
                return head
        if above.i < found.i:
            break
    for token in reversed(sentence.tokens[: found.i]):
        if token.pos in NOMINAL:
            return sentence.tokens[token.head] if token.rel in {"flat", "compound"} else token
    return found


def passive(sentence: Sentence, at: int) -> bool:
    """Whether a participle is a passive: an auxiliary "be", or no auxiliary and no object."""
    if any(t.dep in {"aux:pass", "nsubj:pass"} for t in sentence.children(at)):
        return True
    before = [t.lower for t in sentence.tokens[max(0, at - 4) : at]]
    if any(w in BE for w in before):
        return True
    token = sentence.tokens[at]
    return token.rel == "acl" and "Part" in token.feats


def _undergoer(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    objects = [t for t in sentence.children(at, "obj") if t.i > at or t.lower in _RELATIVES]
    if passive(sentence, at):
        return subject(sentence, at, persons)
    if objects:
        return objects[0]
    token = sentence.tokens[at]
    bare = not any(t.rel == "aux" for t in sentence.children(at))
    # "General executed, agency says": a headline drops the auxiliary.
    if bare and token.lower.endswith(("ed", "n", "shot", "t")):
        return subject(sentence, at, persons)
    return None


def _possessor(sentence: Sentence, at: int) -> Token | None:
    """ "X's defection", "the defection of X", "the defection by X", "the Ryu defection"."""
    for rel in ("nmod:poss", "nmod", "compound"):
        for token in sentence.children(at, rel):
            if rel == "nmod":
                cases = {t.lower for t in sentence.children(token.i, "case")}
                if not cases & {"of", "by"}:
                    continue
            if rel == "compound" and token.pos != "PROPN":
                continue
            return token
    return None


def _of_after(sentence: Sentence, at: int) -> Token | None:
    """ "the execution in December 2013 of X": a date may stand between."""
    if sentence.tokens[at].pos != "NOUN":
        return None
    for token in sentence.tokens[at + 1 : at + 6]:
        if token.pos in {"VERB", "AUX", "SCONJ"} or token.text in {";", "."}:
            return None
        if token.lower == "of":
            after = sentence.tokens[token.i + 1 : token.i + 8]
            return next(
                (t for t in after if t.pos in NOMINAL and t.rel not in {"compound", "flat"}), None
            )
    return None


def _with_coordinated(sentence: Sentence, found: Token, at: int) -> list[Token]:
    out = [found]
    for token in sentence.children(found.i, "conj"):
        if token.pos in NOMINAL and token.i != at and (token.i < at) == (found.i < at):
            out.append(token)
    return out


def _in_preposition(sentence: Sentence, first: int) -> bool:
    """Whether a preposition stands in the three tokens before a phrase, no comma between."""
    for token in reversed(sentence.tokens[max(0, first - 3) : first]):
        if token.text == ",":
            return False
        if token.pos == "ADP":
            return True
    return False


def _of_phrase(sentence: Sentence, i: int) -> bool:
    """Whether a token goes on a noun phrase to the left, a hyphen inside a word with it."""
    token, after = sentence.tokens[i], sentence.tokens[i + 1]
    glued = token.text == "-" and token.end == after.start
    return glued or token.pos in {"NOUN", "PROPN", "ADJ", "DET", "NUM"}


def _opening(sentence: Sentence, i: int) -> int:
    """The bracket that a closing one belongs to."""
    return next((k for k in range(i, -1, -1) if sentence.tokens[k].text == "("), i)


def nearest(sentence: Sentence, at: int) -> Token | None:
    """The nearest noun to the left that stands in no prepositional phrase.

    Over five treebank sets this rule and the parser agree on about two verbs in three, and are then
    right nearly always; where they differ the parser is the better guess.
    """
    i = at - 1
    while i >= 0:
        token = sentence.tokens[i]
        if token.text in {";", ":", "“", "”", '"'}:
            return None
        if token.text == ")":
            i = _opening(sentence, i) - 1
            continue
        if token.pos in {"NOUN", "PROPN", "PRON"} or (not token.pos and token.text[:1].isupper()):
            first = i
            while first > 0 and _of_phrase(sentence, first - 1):
                first -= 1
            if not _in_preposition(sentence, first):
                return token
            i = first
        i -= 1
    return None
