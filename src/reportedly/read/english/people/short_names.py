"""Bare surnames and given names: each is given to the person whom the report means by it.

Where it may mean two, it is given to nobody.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from reportedly.names.guards import is_plain_surname
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.gender import Gender, gender, plain, titled
from reportedly.read.english.people.known import Naming
from reportedly.read.english.people.listed import is_body, is_given, listed
from reportedly.read.english.people.surnames import short_forms
from reportedly.read.english.text.sentence import Sentence

_TITLE_WORDS = 3
"""Words before a bare surname in which a post can stand ("party secretary Kim")."""
_BACK = 2
"""Sentences before its own in which a bare surname's bearer has been named, where two share it."""


class Bearer(msgspec.Struct, frozen=True):
    """A person in full, as the choice between namesakes needs him.

    Attributes:
        number: place in the report's list of persons.
        full: where he is named in full: numbers of sentences and offsets, in order.
        leader: whether he is told to lead the state.
        founder: whether he is among those who are always named in full.
        posts: the nouns of the posts told of him, in lower case.
        sex: what titles, the given name or nouns tell; None where they do not.
    """

    number: int
    full: tuple[tuple[int, int], ...]
    leader: bool
    founder: bool
    posts: frozenset[str]
    sex: Gender | None = None


def short_names(
    sentences: Sequence[Sentence],
    groups: Sequence[Sequence[Naming]],
    posts: Sequence[frozenset[str]],
) -> list[tuple[int, Naming]]:
    """Bare surnames and given names, each with the number of its person.

    Args:
        sentences: the report's sentences with their tokens.
        groups: the full namings of each person.
        posts: the nouns of the posts told of each, in lower case.
    """
    forms = _forms(sentences, groups, posts)
    if not forms:
        return []
    pattern = re.compile(rf"(?<![\w-])(?:{either(forms, folded=False)})(?![\w-])")
    taken: dict[int, list[Naming]] = defaultdict(list)
    for naming in (n for group in groups for n in group):
        taken[naming.sentence].append(naming)
    first: dict[str, int] = {}
    out = []
    for i, sentence in enumerate(sentences):
        for naming in _standing(i, sentence, pattern, taken.get(i, ())):
            alone = first.setdefault(naming.text, i)
            meant = _meant(forms[naming.text], sentence, naming, alone)
            if meant is not None:
                out.append((meant, naming))
    return out


def _forms(
    sentences: Sequence[Sentence],
    groups: Sequence[Sequence[Naming]],
    posts: Sequence[frozenset[str]],
) -> dict[str, list[Bearer]]:
    """Those who bear each surname, and each given name of two syllables."""
    forms: dict[str, list[Bearer]] = defaultdict(list)
    for number, group in enumerate(groups):
        full = tuple(sorted((n.sentence, n.start) for n in group if n.full))
        leader = bool(posts[number] & words("people")["leaders"])
        written = {n.text for n in group}
        founder = any(plain(text) in _founders() for text in written)
        places = [(sentences[n.sentence], n.start) for n in group]
        name = max(written, key=lambda text: (len(text), text))
        sex = gender(name, places, posts[number])
        bearer = Bearer(number, full, leader, founder, posts[number], sex)
        for form in sorted({form for text in written for form in short_forms(text)}):
            forms[form].append(bearer)
    return dict(forms)


def _standing(
    i: int, sentence: Sentence, pattern: re.Pattern[str], taken: Sequence[Naming]
) -> Iterator[Naming]:
    """The forms that stand alone in a sentence, and are no part of a longer name."""
    for found in pattern.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        first, last = sentence.at(start), sentence.at(end - 1)
        if first is None or last is None or any(n.start <= start < n.end for n in taken):
            continue
        if not _part(sentence, first, last):
            yield Naming(i, start, end, found.group(), False)


def _part(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words belong to a longer name, or mean a family."""
    before = sentence.tokens[first - 1].text if first else ""
    if is_given(before) or sentence.word(first - 1) in {"a", "an", "another"}:
        return True  # "Jack Kim", "a Kim": another man
    if last > first and is_plain_surname(before):
        return True  # "Il Sung" of "Kim Il Sung Square"
    if last + 1 == len(sentence.tokens):
        return False
    after = sentence.tokens[last + 1]
    if after.lower in listed("families") or is_body(after.text):
        return True  # "the Kim family", "Lindenau University"
    # "Kim Chol's death" where only Kim Jong Un is on file: another man.
    never = words("people")["never_names"]
    return after.pos == "PROPN" and after.text[:1].isupper() and after.lower not in never


def _meant(bearers: Sequence[Bearer], sentence: Sentence, naming: Naming, alone: int) -> int | None:
    """The person whom a bare name means; None where it may be two.

    Whoever alone has the post that stands before it; else whoever is alone the likeliest by
    `_rank`; else the one named last, if no other likely one was named just before.

    Args:
        bearers: those who have the name.
        sentence: where it stands bare.
        naming: the bare name.
        alone: number of the sentence in which it first stood alone.
    """
    titled = _of_post(bearers, sentence, naming)
    if titled is not None:
        return titled.number
    bearers = _by_saying(_by_sex(bearers, sentence, naming), sentence, naming)
    ranks = [_rank(bearer, alone) for bearer in bearers]
    best = [b for b, rank in zip(bearers, ranks, strict=True) if rank == min(ranks)]
    here = (naming.sentence, naming.start)
    best.sort(key=lambda b: _last(b, here))
    if len(best) > 1 and naming.sentence - _last(best[-2], here)[0] <= _BACK:
        return None
    return best[-1].number


def _of_post(bearers: Sequence[Bearer], sentence: Sentence, naming: Naming) -> Bearer | None:
    """The only one whose post stands right before a bare name ("Gen. Kim")."""
    if len(bearers) < 2:
        return None
    first = sentence.at(naming.start) or 0
    before = {sentence.word(i) for i in range(max(0, first - _TITLE_WORDS), first)}
    told = before & words("people")["posts"]
    matching = [bearer for bearer in bearers if bearer.posts & told]
    return matching[0] if len(matching) == 1 else None


def _by_sex(bearers: Sequence[Bearer], sentence: Sentence, naming: Naming) -> Sequence[Bearer]:
    """Those of the sex that a title before a bare name tells ("Ms Kim"), told ones first."""
    sex = titled(sentence, naming.start)
    if sex is None or len(bearers) < 2:
        return bearers
    told = [bearer for bearer in bearers if bearer.sex == sex]
    return told or [bearer for bearer in bearers if bearer.sex is None] or bearers


def _by_saying(bearers: Sequence[Bearer], sentence: Sentence, naming: Naming) -> Sequence[Bearer]:
    """Of those who share a surname: who only speaks where it says something, else the others."""
    listed_ = words("people")
    speaking = [b for b in bearers if b.posts & (listed_["observers"] | listed_["speakers"])]
    others = [b for b in bearers if b not in speaking]
    here = (naming.sentence, naming.start)
    if not speaking or not others or not all(b.full and b.full[0] < here for b in speaking):
        return bearers
    after, before = sentence.at(naming.end + 1), sentence.at(naming.start)
    near = {sentence.word(after) if after is not None else "", sentence.word((before or 0) - 1)}
    return speaking if near & words("speech")["say"] else others


def _rank(bearer: Bearer, alone: int) -> tuple[int, int, int, int]:
    """How unlikely a bare surname means somebody.

    Those named in full before the surname first stood alone come first, but for a state's dead
    founders; among them the one who is not named in full again (a newsroom that writes "Kim" for
    one man goes on writing "Kim Jong Un" for the other), then whoever is not the leader.
    """
    early = bool(bearer.full) and bearer.full[0][0] <= alone
    again = len(bearer.full) - bisect_right(bearer.full, alone, key=lambda place: place[0])
    return (int(not early), int(bearer.founder), again, int(bearer.leader))


@cache
def _founders() -> frozenset[str]:
    return frozenset(map(plain, words("people")["named_in_full"]))


def _last(bearer: Bearer, here: tuple[int, int]) -> tuple[int, int]:
    """Where somebody was last named in full before a place."""
    before = bisect_left(bearer.full, here)
    return bearer.full[before - 1] if before else (-1 - _BACK - here[0], -1)
