"""The scale on which links are scored: the keys beside a name, each with its strength.

The strengths stand in `data/keys.yaml`, which says what they mean. A score is their sum; it orders
links by how much stands behind them and is no probability.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import yaml

Side = Literal["name", "for", "against", "hand"]
_SIDES: tuple[Side, ...] = ("name", "for", "against", "hand")


class Key(NamedTuple):
    """A key of the scale.

    Attributes:
        side: "name" (nothing but the name), "for", "against", or "hand" (a person's judgement).
        strength: 0 to 3.
        words: how it is told.
    """

    side: Side
    strength: int
    words: str


@cache
def _table() -> dict[str, Key]:
    text = (files("reportedly.identify") / "data" / "keys.yaml").read_text(encoding="utf-8")
    table = yaml.load(text, Loader=yaml.CSafeLoader)
    return {
        name: Key(side, row["strength"], row["words"])
        for side in _SIDES
        for name, row in table[side].items()
    }


def key(name: str) -> Key:
    """A key by its name.

    Raises:
        KeyError: the scale has none of that name.
    """
    return _table()[name]


def ranked(names: Iterable[str]) -> tuple[str, ...]:
    """Names of keys, each once, the strongest first."""
    return tuple(sorted(set(names), key=lambda n: (-key(n).strength, n)))


def score(names: Iterable[str]) -> int:
    """The strengths of keys for one person less those of keys against it, each counted once."""
    found = [key(name) for name in set(names)]
    return sum(-k.strength if k.side == "against" else k.strength for k in found)


def rests_on_the_name(names: Iterable[str]) -> bool:
    """Whether nothing but the name speaks for one person."""
    return all(key(name).side == "name" for name in names)
