"""Telling things apart by what is told of them and of what they are tied to, never by their ids.

Colour refinement (Weisfeiler and Leman, 1968): things start alike; in each round a thing is known
by what is told of it, with each id in it given by what that thing was known by in the round before,
and by what points at it. It ends when a round tells no more apart.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.protect.keyed.things import Tree
from reportedly.protect.keyed.tokens import WRITTEN, found_in, replaced

_ROUNDS = 12


def known_by(things: Mapping[str, Tree]) -> dict[str, str]:
    """By id a digest of what is told of each thing: equal where nothing told tells two apart.

    Args:
        things: by id what is told of each.
    """
    pointing = _pointing(things)
    found = {id_: id_.partition("-")[0] if _made(id_) else id_ for id_ in things}
    apart = 0
    for _ in range(_ROUNDS):
        told = {id_: _digest(found[id_], _told(thing, found)) for id_, thing in things.items()}
        found = {
            id_: _digest(told[id_], *sorted(f"{name} {told[by]}" for by, name in pointing[id_]))
            for id_ in things
        }
        if apart == (apart := len(set(found.values()))):
            break
    return found


def _pointing(things: Mapping[str, Tree]) -> dict[str, list[tuple[str, str]]]:
    """By id what points at each thing, and by which of its slots."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id_, thing in things.items():
        for other, name in _ids(thing, ""):
            if other in things and other != id_:
                found[other].append((id_, name))
    return found


def _ids(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _ids(inner, f"{name}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _ids(inner, name)
    elif isinstance(value, str) and name.rpartition(".")[2] not in WRITTEN:
        yield from ((found, name) for found in found_in(value))


def _told(value: Any, known: Mapping[str, str], name: str = "") -> str:
    """A value as words in which ids are told by what is known; lists in no order."""
    if isinstance(value, dict):
        told = (f"{k}:{_told(value[k], known, k)}" for k in sorted(value))
        return f"{{{','.join(told)}}}"
    if isinstance(value, list):
        return f"[{','.join(sorted(_told(inner, known, name) for inner in value))}]"
    if isinstance(value, str) and name not in WRITTEN:
        return repr(replaced(value, lambda id_: known.get(id_, "")))
    return repr(value)


def _made(id_: str) -> bool:
    return replaced(id_, lambda _: "") == ""


def _digest(*words: str) -> str:
    return hashlib.blake2b(
        "\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=10
    ).hexdigest()
