"""Bare surnames: each is given to the person of that surname whom the report means by it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from reportedly import names
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import Naming
from reportedly.read.english.text.sentence import Sentence


class Bearer(msgspec.Struct, frozen=True):
    """A person in full, as the choice between namesakes needs him.

    Attributes:
        number: place in the report's list of persons.
        full: where he is named in full: numbers of sentences and offsets, in order.
        leader: whether he is told to lead the state.
    """

    number: int
    full: tuple[tuple[int, int], ...]
    leader: bool


@lru_cache(maxsize=4096)
def korean(name: str) -> bool:
    """Whether a name has the shape of a Korean one."""
    return bool(names.find(name))


def surname(name: str) -> str:
    """How somebody named in full is named later: a Korean by the first word, others by the last."""
    parts = name.split(" ")
    return parts[0] if korean(name) else parts[-1]


def short_names(
    sentences: Sequence[Sentence], groups: Sequence[Sequence[Naming]], leaders: frozenset[int]
) -> list[tuple[int, Naming]]:
    """The bare surnames of a report, each with the number of the person it means.

    Args:
        sentences: the report's sentences with their tokens.
        groups: the full namings of each person.
        leaders: numbers of those who are told to lead the state.
    """
    forms = _forms(groups, leaders)
    taken: dict[int, list[Naming]] = defaultdict(list)
    for naming in (n for group in groups for n in group):
        taken[naming.sentence].append(naming)
    first: dict[str, int] = {}
    out = []
    for i, sentence in enumerate(sentences):
        for token in sentence.tokens:
            bearers = forms.get(token.text)
            if not bearers or any(n.start <= token.start < n.end for n in taken.get(i, ())):
                continue
            if _part(sentence, token.i):
                continue
            alone = first.setdefault(token.text, i)
            meant = min(bearers, key=lambda b: _rank(b, (i, token.start), alone))
            out.append((meant.number, Naming(i, token.start, token.end, token.text, False)))
    return out


def _forms(groups: Sequence[Sequence[Naming]], leaders: frozenset[int]) -> dict[str, list[Bearer]]:
    """Those who bear each surname."""
    forms: dict[str, list[Bearer]] = defaultdict(list)
    for number, group in enumerate(groups):
        full = tuple(sorted((n.sentence, n.start) for n in group if n.full))
        bearer = Bearer(number, full, number in leaders)
        for form in {surname(n.text) for n in group}:
            forms[form].append(bearer)
    return dict(forms)


def _part(sentence: Sentence, i: int) -> bool:
    """Whether a word is part of a longer name or compound."""
    after = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if after is None:
        return False
    if after.text == "-" and after.start == sentence.tokens[i].end:
        return True
    # "Kim Chol's death" where only Kim Jong Un is on file: another man.
    listed = words("people")["never_names"]
    return after.pos == "PROPN" and after.text[:1].isupper() and after.lower not in listed


def _rank(bearer: Bearer, here: tuple[int, int], alone: int) -> tuple[int, int, int, int, int]:
    """How unlikely a bare surname means somebody.

    Those named in full before the surname first stood alone come first; among them the one who is
    not named in full again (a newsroom that writes "Kim" for one man goes on writing "Kim Jong Un"
    for the other), then whoever is not the leader, then the one named last.

    Args:
        bearer: one who has the surname.
        here: number of the sentence and offset of the bare surname.
        alone: number of the sentence in which it first stood alone.
    """
    early = bool(bearer.full) and bearer.full[0][0] <= alone
    again = len(bearer.full) - bisect_right(bearer.full, alone, key=lambda place: place[0])
    before = bisect_left(bearer.full, here)
    last = bearer.full[before - 1] if before else (-1, 0)
    return (int(not early), again, int(bearer.leader), -last[0], -last[1])
