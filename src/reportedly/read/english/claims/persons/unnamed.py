"""Somebody unnamed whom the same report names: "A diplomat has fled. ... Ri Il Kyu told ..."."""

from msgspec.structs import replace

from reportedly.packs import Pack
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.persons.presented import FRONT, one_person, presented
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.whom import named

_NAMED_LATER, _NEAR = 8, 3
_FIRST_TOLD = FRONT + 4


def introduced(draft: Draft, people: People, pack: Pack) -> list[Draft]:
    """A description in title or lead under the name that follows in the next sentences.

    A group of so many under the names of so many who follow together.
    """
    chosen = presented(draft.whom, draft.sentence, people, pack)
    return [_under(draft, people, known) for known in chosen] or [draft]


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
    if not one_person(draft.whom, people):
        return None
    fitting = [g for g in groups if _fits_named(g, draft, people, pack)]
    if not fitting:
        return None
    clear = len(fitting) == 1 or fitting[0][0].sentence <= _FIRST_TOLD
    return fitting[0] if clear else None


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
