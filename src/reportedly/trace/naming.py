"""The unnamed of earlier reports who gets a name in a later one, last of all.

A report makes the link where the sentence that names the person says so ("identified as", "whose
name was withheld at the time"), and kind, post, place and time agree. Where two persons fit one
unnamed, or one person two unnamed of one report, nothing is joined. Sources are never joined so.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import yaml

from reportedly.identify.posts import PostKeys, post_keys
from reportedly.model import Claim, Person, place
from reportedly.packs import Pack, Place
from reportedly.trace.members import Member, asserts
from reportedly.trace.slots import place_in

_SENTENCE_END = re.compile(r"[.!?]['”\"]?(?=\s|$)|\n")
_CERTAIN = "certain"
_COARSE = frozenset({"country", "state"})

Group = list[Member]


def named(groups: Sequence[Group], pack: Pack, slack: Callable[[str], int]) -> list[Group]:
    """The groups, those of somebody unnamed laid to that of the person whom a text says it is.

    Args:
        groups: of claims, one an event, as rules made them.
        pack: places and words of posts.
        slack: days by which two tellings of one event of a kind may differ.
    """
    naming = [
        (m, at) for at, group in enumerate(groups) for m in group if m.claim.person and _names(m)
    ]
    if not naming:
        return list(groups)
    fits = {
        at: found
        for at, group in enumerate(groups)
        if _unnamed(group) and (found := _fitting(group, naming, pack, slack(group[0].claim.kind)))
    }
    chosen = {at: found for at, found in fits.items() if len(_persons(found, groups)) == 1}
    made = [list(group) for group in groups]
    for at, found in chosen.items():
        target = min(found)
        rivals = [a for a in fits if a != at and target in fits[a] and _same_report(groups, a, at)]
        if not rivals:
            person = groups[target][0].claim.person
            made[target] += [_of(member, person) for member in groups[at]]
            made[at] = []
    return [group for group in made if group]


def _unnamed(group: Sequence[Member]) -> bool:
    """Whether it is about one person whom nobody names."""
    return all(
        m.claim.person is None and (m.claim.count is None or m.claim.count.high <= 1) for m in group
    )


def _fitting(
    group: Group, naming: Sequence[tuple[Member, int]], pack: Pack, slack: int
) -> frozenset[int]:
    """The numbers of the groups whose naming claims say that the unnamed is their person."""
    said = min((m.said for m in group if m.said is not None), default=None)
    return frozenset(
        at
        for member, at in naming
        if member.claim.kind == group[0].claim.kind
        and said is not None
        and member.said is not None
        and said <= member.said
        and all(member.report.id != m.report.id for m in group)
        and any(_agree(m, member, pack, slack) for m in group)
    )


def _agree(unnamed: Member, naming: Member, pack: Pack, slack: int) -> bool:
    """Whether post, place and day of the two can be those of one person."""
    one, other = unnamed.happened, naming.happened
    if one is not None and other is not None and not one.meets(other, slack=slack):
        return False
    first, second = _post(unnamed.claim, pack), _post(naming.claim, pack)
    return same_post(first, second) and _same_place(
        _places(unnamed.claim, pack), _places(naming.claim, pack)
    )


def same_post(one: PostKeys, other: PostKeys) -> bool:
    """Whether two posts share a word that says what somebody is, or one is told in general."""
    here, there = (keys.words - _table().workplaces for keys in (one, other))
    general = not (here - _table().general) or not (there - _table().general)
    return bool(here & there) or bool(general and here and there and one.spheres & other.spheres)


def _post(claim: Claim, pack: Pack) -> PostKeys:
    told = (claim.post,) if claim.person else (claim.post, claim.who)
    return post_keys(tuple(words for words in told if words), pack)


def _places(claim: Claim, pack: Pack) -> list[Place]:
    told = (claim.from_, claim.post, None if claim.person else claim.who)
    return [found for words in told if (found := place_in(words, pack)) is not None]


def _same_place(here: Sequence[Place], there: Sequence[Place]) -> bool:
    return any(
        one.state == other.state
        and (one.id == other.id or one.kind in _COARSE or other.kind in _COARSE)
        for one in here
        for other in there
    )


def named_at_once(members: Sequence[Member], persons: Iterable[Person]) -> tuple[Member, ...]:
    """The members, those with a person whose own sentence tells who the unnamed is.

    "The envoy who fled has been identified as X" tells of X: the first name after the words counts,
    where it follows at once.

    Args:
        members: all claims.
        persons: who is named where.
    """
    owner: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for person in persons:
        for where in person.mentions:
            at = place(where)
            if at is not None:
                owner.setdefault((at.report, at.field or "text"), []).append((at.start, person.id))
    told = {m.order: _told_at_once(m, owner) for m in members if m.claim.person is None}
    return tuple(_of(m, who) if (who := told.get(m.order)) is not None else m for m in members)


def _told_at_once(
    member: Member, owner: Mapping[tuple[str, str], list[tuple[int, str]]]
) -> str | None:
    quote = member.claim.words.get("who", member.claim.quote)
    text = member.report.field(quote.field)
    first, last = _bounds(text, quote.start, quote.end)
    for found in _table().linking.finditer(text, max(first, quote.end), last):
        near = [
            (start, person)
            for start, person in owner.get((member.report.id, quote.field), [])
            if found.end() <= start <= found.end() + _table().reach
        ]
        if near and _stands(text[first : found.start()]):
            return min(near)[1]
    return None


def _names(member: Member) -> bool:
    """Whether the sentence that tells of the person says that it gives a name to the unnamed."""
    claim = member.claim
    if not asserts(claim) or claim.certainty != _CERTAIN:
        return False
    for quote in (claim.quote, claim.words.get("who", claim.quote)):
        text = member.report.field(quote.field)
        first, last = _bounds(text, quote.start, quote.end)
        found = _table().linking.search(text, first, last)
        if found is not None and _stands(text[first : found.start()]):
            return True
    return False


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which some words stand."""
    first = max((m.end() for m in _SENTENCE_END.finditer(text, 0, start)), default=0)
    last = _SENTENCE_END.search(text, max(start, end - 1))
    return first, last.start() if last else len(text)


def _stands(before: str) -> bool:
    """Whether nothing takes back the words that come next."""
    words = re.findall(r"\w+", before.casefold())[-_table().window :]
    return _table().negations.isdisjoint(words)


def _persons(found: frozenset[int], groups: Sequence[Group]) -> set[str | None]:
    return {groups[at][0].claim.person for at in found}


def _same_report(groups: Sequence[Group], one: int, other: int) -> bool:
    return not {m.report.id for m in groups[one]}.isdisjoint(m.report.id for m in groups[other])


def _of(member: Member, person: str | None) -> Member:
    claim = msgspec.structs.replace(member.claim, person=person)
    return msgspec.structs.replace(member, claim=claim)


class _Table(NamedTuple):
    """The words of naming.yaml."""

    linking: re.Pattern[str]
    negations: frozenset[str]
    workplaces: frozenset[str]
    general: frozenset[str]
    window: int
    reach: int


@cache
def _table() -> _Table:
    written = files("reportedly.trace").joinpath("naming.yaml").read_text(encoding="utf-8")
    told = yaml.safe_load(written)
    phrases = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in told["phrases"])
    linking = re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)
    return _Table(
        linking=linking,
        negations=frozenset(told["negations"]),
        workplaces=frozenset(told["workplaces"]),
        general=frozenset(told["general"]),
        window=told["window"],
        reach=told["reach"],
    )
