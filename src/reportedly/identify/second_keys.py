"""Do two mentions of one name agree by a second key, or does a key keep them apart?"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal, NamedTuple

from reportedly.identify.keys import Keys, OnceClaim, native_forms
from reportedly.identify.posts import are_far, seldom_meet, telling
from reportedly.names import script_of
from reportedly.packs import Pack
from reportedly.when import When

Verdict = Literal["agree", "apart", "doubtful", "silent"]

_YEAR = timedelta(days=365)


class Reason(NamedTuple):
    """One key that two mentions have in common, or that keeps them apart.

    Attributes:
        key: its name on the scale of `data/keys.yaml`.
        why: what it is in this case, in words.
    """

    key: str
    why: str


class Finding(NamedTuple):
    """What the second keys of two mentions come to, why, in words, and by which key."""

    verdict: Verdict
    why: str = ""
    key: str = ""


SILENT = Finding("silent")


def same_places(
    one: frozenset[tuple[str, str | None]], two: frozenset[tuple[str, str | None]]
) -> frozenset[tuple[str, str | None]]:
    """Places that can be one: the same city, or a city and the state that it lies in."""
    return frozenset(
        min((a, b), key=lambda p: (p[1] is None, p[1] or ""))
        for a in one
        for b in two
        if a[0] == b[0] and (a[1] == b[1] or a[1] is None or b[1] is None)
    )


def compared(one: Keys, two: Keys, pack: Pack) -> Finding:
    """Weigh the keys of two mentions whose names match. The order of the two is no matter.

    A key that keeps them apart decides over any that agrees, and one that agrees over a doubt; only
    the state yields to a place, body or claim in common, since people who leave a state are told of
    under either.
    """
    apart = next(_apart(one, two, pack), None)
    if apart is not None:
        return Finding("apart", apart.why, apart.key)
    firm = next(_firm(one, two, pack), None)
    if firm is None and (states := _states(one, two)):
        return Finding("apart", states.why, states.key)
    agreed = firm or next(_loose(one, two), None)
    if agreed is not None:
        return Finding("agree", agreed.why, agreed.key)
    doubt = _doubt(one, two)
    return SILENT if doubt is None else Finding("doubtful", doubt.why, doubt.key)


def evidence(one: Keys, two: Keys, pack: Pack) -> frozenset[str]:
    """Every key beside the name that speaks for or against two mentions being one person.

    Returns:
        Names of keys on the scale of `data/keys.yaml`.
    """
    found = [*_apart(one, two, pack), *_firm(one, two, pack), *_loose(one, two)]
    defected = one.defected and two.defected
    more = (
        _states(one, two),
        None if found else _doubt(one, two),
        Reason("defected", "both told to have defected") if defected else None,
    )
    return frozenset(r.key for r in (*found, *more) if r is not None)


def _apart(one: Keys, two: Keys, pack: Pack) -> Iterator[Reason]:
    states = [{state for state, _ in k.places} for k in (one, two)]
    if all(states) and states[0].isdisjoint(states[1]):
        where = " and ".join(sorted(_listed(pack, k.places) for k in (one, two)))
        yield Reason("places", f"posts in different states, {where}")
    if are_far(one.spheres, two.spheres):
        walks = " and ".join(sorted(", ".join(sorted(k.spheres)) for k in (one, two)))
        yield Reason("walks of life", f"posts in different walks of life, {walks}")
    for left, right in _pairs(one, two):
        if not _dates_meet(left, right, pack, _YEAR):
            noun = pack.kinds[left.kind].noun
            yield Reason("dates", f"{noun} told of dates too far apart to be one")


def _states(one: Keys, two: Keys) -> Reason | None:
    if not (one.state and two.state) or one.state == two.state:
        return None
    states = " and ".join(sorted((one.state, two.state)))
    return Reason("states", f"of different states, {states}")


def _doubt(one: Keys, two: Keys) -> Reason | None:
    if not seldom_meet(one.spheres, two.spheres):
        return _other_posts(one, two)
    walks = " and ".join(sorted(", ".join(sorted(k.spheres)) for k in (one, two)))
    return Reason("walks that seldom meet", f"posts in walks of life that seldom meet, {walks}")


def _other_posts(one: Keys, two: Keys) -> Reason | None:
    """Two posts without a word or a walk of life in common: a singer, and a weaver."""
    told = one.words and two.words and one.words.isdisjoint(two.words)
    if not told or one.spheres & two.spheres:
        return None
    posts = " and ".join(sorted(" ".join(sorted(k.words)) for k in (one, two)))
    return Reason("other posts", f"posts that have nothing in common, {posts}")


def _firm(one: Keys, two: Keys, pack: Pack) -> Iterator[Reason]:
    places = same_places(one.places, two.places)
    if places:
        yield Reason("place", f"the post lies in {_listed(pack, places)}")
    bodies = one.bodies & two.bodies
    if bodies:
        names = sorted(s.names[0] for s in pack.sources if s.id in bodies)
        yield Reason("body", f"both of {', '.join(names)}")
    for left, right in _pairs(one, two):
        if left.left and right.left and left.left != right.left:
            continue
        dated = left.earliest and right.earliest
        if dated and _dates_meet(left, right, pack, timedelta()):
            noun = pack.kinds[left.kind].noun
            yield Reason("once", f"the same {noun}, at dates that agree")


def _loose(one: Keys, two: Keys) -> Iterator[Reason]:
    words = telling(one.words, two.words)
    if words:
        yield Reason("post", f"posts alike ({' '.join(sorted(words))})")
    native = native_forms(one.names) & two.names
    if native and one.spheres & two.spheres:
        name = min(native)
        why = f"the same {script_of(name)}, {name}, and posts in one walk of life"
        yield Reason("walk of life", why)


def _listed(pack: Pack, places: frozenset[tuple[str, str | None]]) -> str:
    shown = {(code, pack.state(code), city) for code, city in places}
    return ", ".join(
        sorted(city or (state.names[0] if state else code) for code, state, city in shown)
    )


def _pairs(one: Keys, two: Keys) -> Iterator[tuple[OnceClaim, OnceClaim]]:
    for left in sorted(one.once, key=str):
        for right in sorted(two.once, key=str):
            if left.kind == right.kind:
                yield left, right


def _dates_meet(one: OnceClaim, two: OnceClaim, pack: Pack, give: timedelta) -> bool:
    left = When.between(one.earliest, one.latest)
    slack = pack.kinds[one.kind].slack + give.days
    return left.meets(When.between(two.earliest, two.latest), slack=slack)
