"""Whom a happening befalls: the word in the person's place, by the parse or by nearness."""

from collections.abc import Iterator

from reportedly.read.english.claims.triggers import Row
from reportedly.read.english.lexicon import words
from reportedly.read.english.roles.apposed import apposed_names, included
from reportedly.read.english.roles.behind import elected, following, predicate, subjects_before
from reportedly.read.english.roles.beyond import before_members, beyond
from reportedly.read.english.roles.elsewhere import elsewhere
from reportedly.read.english.roles.identified import identified
from reportedly.read.english.roles.listed import with_listed
from reportedly.read.english.roles.mended import before_kin, mended
from reportedly.read.english.roles.nearest import nearest, nominal
from reportedly.read.english.roles.owners import owner
from reportedly.read.english.roles.partly import gapped, whole
from reportedly.read.english.roles.present import listed_behind, near_behind
from reportedly.read.english.roles.subject import subject
from reportedly.read.english.roles.undergoer import passive, undergoer
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, SUBJECTS, Token

_NEAR = 4
_AFTER = 3
_AGENT = 12
"""Words behind a passive in which "by" leads to who did it."""


def holders(
    sentence: Sentence, at: int, row: Row, persons: frozenset[int], end: int | None = None
) -> list[Token]:
    """The tokens in the person's place of a trigger, coordinated ones among them.

    Args:
        sentence: where the trigger stands.
        at: place of the trigger's first word.
        row: the trigger's row, which says where its person stands.
        persons: places of the tokens that belong to a person's name or to the post beside it.
        end: offset behind the trigger's words in the field, where it has several.
    """
    if row.who in {"after", "near"}:
        behind = listed_behind if row.who == "after" else near_behind
        return behind(sentence, at, persons)
    if row.who == "next":
        return following(sentence, end or sentence.tokens[at].end, persons)
    if row.who == "is":
        return elected(sentence, at, end, persons) or predicate(sentence, at, persons)
    if row.who == "doer":
        return _doer(sentence, at, persons)
    named = identified(sentence, at, persons)
    if named:
        return named
    if not sentence.parsed:
        near = _nearby(sentence, at, row)
        return [near] if near is not None else []
    if row.who == "of":
        found = owner(sentence, at, persons)
    elif row.who == "object":
        found = undergoer(sentence, at, persons) or _nearest(sentence, at, persons)
    else:
        found = subject(sentence, at, persons) or _nearest(sentence, at, persons)
    if row.who != "of":
        told = mended(sentence, at, found, persons)
        if len(told) > 1:
            return told
        found = told[0] if told else None
    if found is None:
        return []
    found = before_kin(sentence, whole(sentence, found))
    return _in_one_breath(sentence, found, at, persons)


def _in_one_breath(
    sentence: Sentence, found: Token, at: int, persons: frozenset[int]
) -> list[Token]:
    """Whom a verb is told of with the one found: his members, his group, those joined to him."""
    names = apposed_names(sentence, found, persons)
    if names:
        return names
    members = included(sentence, found, at, persons)
    if members:
        return [found, *members]
    told = with_listed(sentence, _with_coordinated(sentence, found, at), at, persons)
    group = before_members(sentence, found, persons)
    if group is not None and group not in told:
        return [group, *told]
    return [*(t for t in subjects_before(sentence, found) if t not in told), *told]


def _nearest(sentence: Sentence, at: int, persons: frozenset[int]) -> Token | None:
    """The nearest phrase, or the name beyond it where it only says what that one is.

    "NAME, member of the bureau and secretary for organisation, presided".
    """
    found = nearest(sentence, at, persons)
    if found is None or found.i in persons or found.lower not in words("people")["posts"]:
        return found
    other = beyond(sentence, at, persons)
    return other if other is not None and other.i in persons and other.i < found.i else found


def proposed(
    sentence: Sentence, at: int, row: Row, persons: frozenset[int]
) -> tuple[Token | None, Token | None]:
    """Who stands in the person's place by the parse, and by the nearest phrase alone.

    Both are None where the order of words decides: behind a trigger, or where nothing was parsed.
    """
    if not sentence.parsed or row.who not in {"subject", "object"}:
        return None, None
    role = subject if row.who == "subject" else undergoer
    return role(sentence, at, persons), nearest(sentence, at, persons)


def others(sentence: Sentence, at: int, row: Row, persons: frozenset[int]) -> Iterator[Token]:
    """Who may be in the person's place where `holders` finds nobody there, the likeliest first."""
    if not sentence.parsed or row.who not in {"subject", "object"}:
        return
    told = holders(sentence, at, row, persons)
    if told and not _misplaced(sentence, told[0], at):
        return
    if told and told[0].lower in words("grammar")["plural"]:
        return  # "who helped them flee": he did not
    if row.who == "subject" or passive(sentence, at):
        yield from elsewhere(sentence, at, persons)


def _misplaced(sentence: Sentence, token: Token, at: int) -> bool:
    """Whether what was found can hardly be whom a verb is told of: no subject, or one of time."""
    if token.lower in words("grammar")["times"] or sentence.cases(token.i):
        return True
    return token.i > at or token.dep not in SUBJECTS


def _doer(sentence: Sentence, at: int, persons: frozenset[int]) -> list[Token]:
    """Who does it: "X replaced Y", "Y was replaced in May by X", "replacing Y is X"."""
    after = sentence.tokens[at + 1 : at + 1 + _AGENT]
    if sentence.parsed and not passive(sentence, at):
        if at <= 1 and sentence.word(at).endswith("ing"):
            being = next((t for t in after if t.lower in words("grammar")["be"]), None)
            return [] if being is None else following(sentence, being.end, persons)
        instead = next((t for t in after if t.lower == "with" or t.text in ".;"), None)
        if instead is not None and instead.lower == "with":
            return following(sentence, instead.end, persons)
        several = any(
            t.dep == "obj" and (t.pos == "NOUN" and t.lower.endswith("s"))
            for t in sentence.children(at)
        )
        takes = not sentence.word(at).startswith("succeed")
        if takes and (several or sentence.word(at + 1) in {"his", "her", "its", "their"}):
            return []  # "the leader replaced his defence minister": he is not the next one
        found = subject(sentence, at, persons) or nearest(sentence, at, persons)
        return [] if found is None else _with_coordinated(sentence, found, at)
    by = next((t for t in after if t.lower == "by" or t.text in ".;"), None)
    return following(sentence, by.end, persons) if by is not None and by.lower == "by" else []


def _nearby(sentence: Sentence, at: int, row: Row) -> Token | None:
    """The person's place where nothing was analysed: the nearest noun on the side that is likely.

    "the execution of X" and "executed X" have it behind, "X was executed" and "X's defection"
    before.
    """
    after = sentence.tokens[at + 1 : at + 1 + _AFTER]
    owners = words("grammar")["determiners"]
    behind = next((t for t in after if nominal(t) and t.lower not in owners), None)
    if row.who == "of" and sentence.word(at + 1) in {"of", "by"}:
        return behind
    before = {t.lower for t in sentence.tokens[max(0, at - _NEAR) : at]}
    if row.who == "object" and behind is not None and not before & words("grammar")["be"]:
        return behind
    return nearest(sentence, at)


def _with_coordinated(sentence: Sentence, found: Token, at: int) -> list[Token]:
    out = [found]
    for token in sentence.children(found.i, "conj"):
        if token.pos in NOMINAL and token.i != at and (token.i < at) == (found.i < at):
            out.append(token)
    return out + [t for t in gapped(sentence, at) if t not in out]
