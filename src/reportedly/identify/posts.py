"""Words of posts: what a post says, and in which walk of life it lies."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from reportedly.packs import Pack

_WORD = re.compile(r"[\w'#-]+")
_LONGEST_BODY = 7
_LONGEST_PLACE = 4


class PostKeys(NamedTuple):
    """What posts say.

    Attributes:
        words: their words, less those that say nothing about a post.
        spheres: walks of life.
        bodies: ids of the pack's sources that the posts name.
        places: (state, city or None) that the posts name.
        states: states by whose adjective a post begins ("South Korean lawmaker").
        plain: whether a post is one of people without office, and no title stands beside it.
        defected: whether a post says that somebody has defected.
    """

    words: frozenset[str] = frozenset()
    spheres: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str | None]] = frozenset()
    states: frozenset[str] = frozenset()
    plain: bool = False
    defected: bool = False


@cache
def _table() -> dict[str, Any]:
    text = (files("reportedly.identify") / "posts.yaml").read_text(encoding="utf-8")
    table: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    table["empty"] = frozenset(table["empty"])
    for name in ("ranks", "no_office", "titles", "defected"):
        table[name] = frozenset(table[name])
    table["sphere_of"] = {w: s for s, words in table["spheres"].items() for w in words}
    table["far"] = frozenset(frozenset(pair) for pair in table["far"])
    return table


def post_keys(posts: tuple[str, ...], pack: Pack) -> PostKeys:
    """What some posts say, as written in reports or in the pack."""
    words: set[str] = set()
    states: set[str] = set()
    said: set[str] = set()
    plain = False
    bodies: set[str] = set()
    places: set[tuple[str, str | None]] = set()
    for post in posts:
        written = _WORD.findall(post.replace("’", "'"))
        bodies |= _bodies(written, pack)
        rest, named = _without_places(written, pack)
        places |= named
        raw = frozenset(map(str.casefold, rest))
        said |= raw
        of_post = {_table()["same"].get(w, w) for w in raw}
        plain |= not raw.isdisjoint(_table()["no_office"]) and not is_titled(of_post)
        words |= of_post
        states |= _of_state(written, pack)
    words -= _table()["empty"]
    spheres = {_table()["sphere_of"][w] for w in words if w in _table()["sphere_of"]}
    return PostKeys(
        frozenset(words),
        frozenset(spheres),
        frozenset(bodies),
        frozenset(places),
        frozenset(states),
        plain,
        not said.isdisjoint(_table()["defected"]),
    )


def is_titled(words: Iterable[str]) -> bool:
    """Whether any words of a post are a title or rank of an office."""
    return any(word in _table()["titles"] for word in words)


def say_nothing(words: frozenset[str]) -> bool:
    """Whether words of a post are ranks and fields that many posts share, and no more."""
    return all(word in _table()["ranks"] for word in words)


def _of_state(written: list[str], pack: Pack) -> frozenset[str]:
    """The state by whose adjective a post begins; further in, one tells what the post deals with.

    Words that say nothing ("former") may stand before it.
    """
    for at in range(len(written)):
        for size in range(min(_LONGEST_PLACE, len(written) - at), 0, -1):
            name = " ".join(written[at : at + size])
            place = pack.place(name) if name[:1].isupper() else None
            if place is not None:
                return frozenset((place.state,) if name in place.adjectives else ())
        if written[at].casefold() not in _table()["empty"]:
            break
    return frozenset()


def telling(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """The words by which two posts are alike: one that is no mere rank, or two of any sort."""
    common = one & two
    return common if len(common) > 1 or common - _table()["ranks"] else frozenset()


def are_far(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether no walk of life of one can well be that of the other."""
    far = _table()["far"]
    return bool(one and two) and all(frozenset((a, b)) in far for a in one for b in two)


def seldom_meet(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether no walk of life is common to both, and some of the one is far from some of the other.

    A foreign minister is in government, which is not far from the army, and in diplomacy, which is.
    """
    far = _table()["far"]
    return one.isdisjoint(two) and any(frozenset((a, b)) in far for a in one for b in two)


def place_key(name: str | None, pack: Pack) -> tuple[str, str | None] | None:
    """The state that a place lies in, and the city where it is one."""
    place = pack.place(name)
    if place is None:
        return None
    return place.state, None if place.kind == "country" else place.names[0]


def _bodies(written: list[str], pack: Pack) -> set[str]:
    found = set()
    for start in range(len(written)):
        for end in range(start + 1, min(len(written), start + _LONGEST_BODY) + 1):
            source = pack.source(" ".join(written[start:end]))
            if source and not source.collective and source.type in _table()["body_types"]:
                found.add(source.id)
    return found


def _without_places(
    written: list[str], pack: Pack
) -> tuple[list[str], set[tuple[str, str | None]]]:
    """The words without names of places, and the places named.

    Adjectives of a state ("North Korean") tell whose post it is more often than where it is held:
    a place counts only in its own name, capitalised.
    """
    rest: list[str] = []
    found: set[tuple[str, str | None]] = set()
    at = 0
    while at < len(written):
        size = next(
            (
                n
                for n in range(min(_LONGEST_PLACE, len(written) - at), 0, -1)
                if written[at][:1].isupper() and pack.place(" ".join(written[at : at + n]))
            ),
            0,
        )
        if not size:
            rest.append(written[at])
            at += 1
            continue
        name = " ".join(written[at : at + size])
        key = place_key(name, pack)
        place = pack.place(name)
        if key and place and name in place.names:
            found.add(key)
        at += size
    return rest, found
