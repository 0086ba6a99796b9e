"""Who is told to be whose relative: "his uncle, NAME", "NAME, the leader's uncle"."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.tie import Tie

_REACH = 70
"""Code points before and behind a name in which a tie is told."""


def ties(people: People) -> Iterator[Tie]:
    """The ties that a report tells of its named persons, with those that follow from them."""
    for known in people.known:
        for naming in known.namings:
            for tie in (*_before(people, naming, known), *_behind(people, naming, known)):
                yield tie
                yield from _turned(people, tie)


def _before(people: People, naming: Naming, known: Known) -> Iterator[Tie]:
    """The tie right before a name: "his younger sister NAME", "Kim's uncle, NAME"."""
    sentence = people.sentences[naming.sentence]
    end = naming.start - sentence.start
    text = sentence.text[max(0, end - _REACH) : end]
    found = _kin_before().search(text)
    if found is not None:
        start = naming.start - len(text) + found.start()
        yield Tie(found["kin"].lower(), known.number, _owner(people, naming, start, found["owner"]))


def _behind(people: People, naming: Naming, known: Known) -> Iterator[Tie]:
    """The tie right behind a name: "NAME, his aunt", "NAME, the uncle of OTHER"."""
    sentence = people.sentences[naming.sentence]
    text = sentence.text[naming.end - sentence.start :][:_REACH]
    found = _kin_behind().match(text)
    if found is not None:
        start = naming.end + found.start("owner")
        owner = _owner(people, naming, start, found["owner"])
        yield Tie(found["kin"].lower(), known.number, owner)
        return
    found = _kin_of().match(text)
    if found is not None:
        others = people.within(naming.sentence, naming.end + found.end(), sentence.end)
        near = others and others[0][0].start - naming.end - found.end() < _REACH // 2
        owner = others[0][1].number if near else None
        yield Tie(found["kin"].lower(), known.number, owner if owner != known.number else None)


def _owner(people: People, naming: Naming, start: int, told: str) -> int | None:
    """Whose relative it is: who is named in the genitive, or last before "his" or "her"."""
    sentence = people.sentences[naming.sentence]
    if told.lower() not in {"his", "her"}:
        named = people.within(naming.sentence, start, start + len(told))
        return named[-1][1].number if named else None
    before = [k for n, k in people.within(naming.sentence, sentence.start, start)]
    sex = "f" if told.lower() == "her" else "m"
    fitting = [k for k in before if people.gender(k) in {None, sex}]
    return fitting[0].number if len({k.number for k in fitting}) == 1 else None


def _turned(people: People, tie: Tie) -> Iterator[Tie]:
    """The same tie from the other side: whose sister she is, he is the brother of her."""
    if tie.owner is None:
        return
    of_women, of_men = words("people")["kin_turned_f"], words("people")["kin_turned_m"]
    sex = people.gender(people.known[tie.owner])
    for pair in sorted((of_women if sex == "f" else of_men) | (of_men if sex is None else set())):
        told, turned = pair.split(" ")
        if told == tie.relation:
            yield Tie(turned, tie.owner, tie.person)


@cache
def _kin() -> str:
    listed = words("people")["kin"] | words("people")["kin_more"]
    return rf"(?P<kin>{either(listed, folded=False)})"


@cache
def _kin_before() -> re.Pattern[str]:
    owner = r"(?P<owner>\b[Hh]is|\b[Hh]er|\b[A-Z][\w .-]{1,40}['’]s?|\bleader['’]s)"
    return re.compile(
        rf"{owner} (?:[\w-]+ ){{0,4}}?{_kin()}(?: and [a-z]+(?: [a-z]+)?)?,? (?:Mr |Mrs |Ms )?$"
    )


@cache
def _kin_behind() -> re.Pattern[str]:
    owner = r"(?P<owner>his|her|[\w .-]{1,40}['’]s?)"
    return re.compile(rf" ?[,(–-] ?(?:who (?:is|was) )?{owner} (?:[\w-]+ ){{0,3}}?{_kin()}\b")


@cache
def _kin_of() -> re.Pattern[str]:
    return re.compile(
        rf"(?: ?[,(–-])? ?(?:who )?(?:is |was )?(?:the |an? )(?:[\w-]+ ){{0,3}}?{_kin()}"
        r"(?: and [\w ]{3,30}?)? (?:of|to) "
    )
