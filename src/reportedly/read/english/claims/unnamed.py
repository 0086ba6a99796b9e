"""Somebody unnamed whom the same report names: "A diplomat has fled. ... Ri Il Kyu told ..."."""

from functools import lru_cache

from msgspec.structs import replace

from reportedly import names
from reportedly.packs import Pack
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.salience import fits
from reportedly.read.english.people.whom import Whom, named

FRONT = 2
"""The last sentence, from 0, of what stands at the front of a report."""
_NAMED_SOON, _NAMED_LATER, _NEAR = 3, 8, 3
_SEVERAL = 6
_FIRST_TOLD = FRONT + 4


def introduced(draft: Draft, people: People, pack: Pack) -> list[Draft]:
    """A description in title or lead under the name that follows in the next sentences.

    A group of so many under the names of so many who follow together.
    """
    if draft.role not in {"title", "lead"} or draft.sentence > 1:
        return [draft]
    chosen = presented(draft.whom, draft.sentence, people, pack)
    return [_under(draft, people, known) for known in chosen] or [draft]


def presented(whom: Whom, sentence: int, people: People, pack: Pack) -> list[Known]:
    """Those whom the next sentences name whom a description at the front stands for; else nobody.

    Args:
        whom: somebody told of at the front.
        sentence: number of the sentence that does.
        people: everybody whom the report names.
        pack: by which office holders are known.
    """
    if whom.known is not None:
        return []
    following = [
        k
        for k in people.known
        if sentence < k.first.sentence <= sentence + _NAMED_SOON
        and (k.korean or people.post_nouns(k))
        and not people.only_speaks(k)
    ]
    if not _one_person(whom):
        return _members(whom, following)
    fitting = [k for k in following if _may_be(whom.head, people.post_nouns(k), k.name, pack)]
    told = [k for k in fitting if whom.head in people.post_nouns(k) or k is people.topic]
    chosen = told if len(told) == 1 else fitting
    return chosen if len(chosen) == 1 else []


def _members(whom: Whom, following: list[Known]) -> list[Known]:
    """The members of a group, where one sentence names just so many as it has."""
    count = whom.count
    if count is None or count.low != count.high or not 2 <= count.low <= _SEVERAL:
        return []
    for place in sorted({k.first.sentence for k in following}):
        here = [k for k in following if k.first.sentence == place]
        if len(here) == count.low:
            return here
    return []


def _under(draft: Draft, people: People, known: Known) -> Draft:
    """A telling under somebody's name, its description kept as what he is."""
    whom = replace(named(people, known), head=draft.whom.head, calling=draft.whom.quote)
    return replace(draft, whom=whom)


def named_home(
    groups: list[list[Draft]], draft: Draft, people: People, pack: Pack
) -> list[Draft] | None:
    """The tellings of a named person to which what is told of somebody unnamed belongs.

    "A diplomat has defected. Ri Il Kyu, a counselor ..., made the move." Only where nothing told of
    the two clashes; the description is of one person and stands at the front, points back, or has
    the noun of his post.

    Args:
        groups: tellings of named persons, of the same kind and polarity.
        draft: what is told of somebody unnamed.
        people: everybody whom the report names.
        pack: by which places are known.
    """
    if not _one_person(draft.whom):
        return None
    fitting = [g for g in groups if _fits_named(g, draft, people, pack)]
    if not fitting:
        return None
    clear = len(fitting) == 1 or fitting[0][0].sentence <= _FIRST_TOLD
    return fitting[0] if clear else None


def _one_person(whom: Whom) -> bool:
    """Whether a description is of one person, and of nobody's relative."""
    head = whom.head
    plural = whom.count is not None or (head.endswith("s") and not head.endswith("ss"))
    several = words("people")["kin"] | words("people")["collectives"]
    return whom.known is None and not plural and head not in several


def _may_be(noun: str, posts: frozenset[str], name: str, pack: Pack) -> bool:
    """Whether a description can be of somebody: by his post; without one, of nobody well known.

    A holder of high office who is named without his post is not the unnamed man of the headline.
    """
    return fits(noun, posts) if posts else not _holds_office(name, pack)


@lru_cache(maxsize=1024)
def _matches(a: str, b: str) -> bool:
    return names.compare(a, b).answer == "match"


def _holds_office(name: str, pack: Pack) -> bool:
    return any(_matches(name, holder.names[0]) for holder in pack.holders)


def _fits_named(group: list[Draft], draft: Draft, people: People, pack: Pack) -> bool:
    head = group[0]
    known = head.whom.known
    if known is None or all(_clash(told, draft, pack) for told in group):
        return False
    if any((told.sentence, told.at) == (draft.sentence, draft.at) for told in group):
        return False  # "X was shot with a driver": two who share one verb are two
    front = draft.sentence <= FRONT and head.sentence <= draft.sentence + _NAMED_LATER
    near = abs(head.sentence - draft.sentence) <= _NEAR
    by_post = near and draft.whom.head in people.post_nouns(known)
    return front or by_post or draft.whom.definite


def _clash(a: Draft, b: Draft, pack: Pack) -> bool:
    """Whether two tellings go to different states, or lie at dates that never meet."""
    if a.slots.to is not None and b.slots.to is not None:
        one, other = pack.place(a.slots.to.value), pack.place(b.slots.to.value)
        if one is not None and other is not None and one.state != other.state:
            return True
    return bool(a.dated and b.dated and not a.dated.when.meets(b.dated.when))
