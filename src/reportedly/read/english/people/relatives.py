"""Which named person a relative is: "his uncle", where the report tells that the uncle is NAME."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.gender import of_pronoun
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.salience import salient
from reportedly.read.english.text.tokens import Token

_NEAR = 40
"""Code points between "the uncle of" and the name."""
_MODIFIERS = 5
"""Words between an owner and the noun of kin ("his once powerful uncle")."""
_BREAKS = frozenset({"VERB", "ADP", "SCONJ"})


def relative(people: People, index: int, token: Token) -> Known | None:
    """The named person whom a noun of kin means; None where it may be two, or nobody is told.

    Args:
        people: everybody whom the report names.
        index: number of the sentence.
        token: the noun ("uncle" in "his uncle", "Kim's uncle", "the uncle of Kim").
    """
    if not people.ties or token.lower not in words("people")["kin"] | words("people")["kin_more"]:
        return None
    owned, owner = _owner(people, index, token)
    told = [tie for tie in people.ties if tie.relation == token.lower] if owned else []
    if owner is not None:
        own = [tie for tie in told if tie.owner == owner.number]
        told = own or [tie for tie in told if tie.owner is None and tie.person != owner.number]
    fitting = {tie.person for tie in told}
    return people.known[fitting.pop()] if len(fitting) == 1 else None


def _owner(people: People, index: int, token: Token) -> tuple[bool, Known | None]:
    """Whether a noun of kin has an owner, and which named one."""
    sentence = people.sentences[index]
    for i in range(token.i - 1, max(-1, token.i - 1 - _MODIFIERS), -1):
        word = sentence.word(i)
        if word in {"his", "her"}:
            pronoun = sentence.tokens[i]
            return True, salient(people, index, pronoun) or _named_last(people, index, pronoun)
        if word in {"'s", "’s"} and i:
            return True, people.at(index, sentence.tokens[i - 1].start)
        if sentence.tokens[i].pos in _BREAKS or word == ",":
            break
    if sentence.word(token.i + 1) in {"of", "to"}:
        behind = people.within(index, token.end, sentence.end)
        near = bool(behind) and behind[0][0].start - token.end < _NEAR
        return True, behind[0][1] if near else None
    return False, None


def _named_last(people: People, index: int, pronoun: Token) -> Known | None:
    """Who of a pronoun's sex stands last before it: "his sister, NAME, ... while her brother"."""
    sex = of_pronoun(pronoun.lower)
    named = people.within(index, people.sentences[index].start, pronoun.start)
    return next((k for _, k in reversed(named) if people.gender(k) == sex), None)
