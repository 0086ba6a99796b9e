"""Mentions that nothing tells apart, taken together before anything is compared."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.identify.judged import Judged
from reportedly.identify.keys import Keys, Sighting, keys
from reportedly.packs import Pack


@dataclass(frozen=True, eq=False, slots=True)
class Unit:
    """Mentions with equal keys, in order. Units are made once, and each equals only itself.

    Attributes:
        keys: what they all say.
        members: the mentions; the first is the earliest.
        order: its place among all units, by the earliest member, which no two share.
    """

    keys: Keys
    members: tuple[Sighting, ...]
    order: int

    @property
    def name(self) -> str:
        """The form of the name to use in sentences."""
        return self.members[0].mention.name


def units(sightings: Iterable[Sighting], judged: Judged, pack: Pack) -> tuple[Unit, ...]:
    """Group mentions by their keys; one that somebody has judged stands by itself."""
    found: dict[Keys, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        found[keys(sighting, pack, judged.anchor(sighting))].append(sighting)
    made = [(k, tuple(sorted(each, key=lambda s: s.order))) for k, each in found.items()]
    made.sort(key=lambda unit: _earliest(unit[1][0]))
    return tuple(Unit(k, members, at) for at, (k, members) in enumerate(made))


def _earliest(first: Sighting) -> tuple[object, ...]:
    return (*first.order, first.mention.quote.field, first.mention.quote.end)
