"""Units that belong together, and why."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from reportedly.identify.units import Unit

T = TypeVar("T", bound=Hashable)


class Group(NamedTuple):
    """Units that are one person.

    Attributes:
        units: in order; the first is the earliest.
        holder: id of the holder of the pack, where it is one.
        may_be: ids of holders that it may be.
        because: what joined the units, in words.
    """

    units: tuple[Unit, ...]
    holder: str | None = None
    may_be: tuple[str, ...] = ()
    because: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every full form of the name."""
        return frozenset(name for unit in self.units for name in unit.keys.names)

    @property
    def order(self) -> int:
        """What groups sort by: their earliest unit, which no other group has."""
        return self.units[0].order


def joined(groups: Iterable[Group], because: Iterable[str] = ()) -> Group:
    """One group of several; the reasons of all are kept."""
    parts = sorted(groups, key=lambda g: g.order)
    reasons = (*(r for g in parts for r in g.because), *because)
    return Group(
        units=tuple(sorted((u for g in parts for u in g.units), key=lambda u: u.order)),
        holder=next((g.holder for g in parts if g.holder), None),
        may_be=tuple(sorted({h for g in parts for h in g.may_be})),
        because=tuple(dict.fromkeys(reasons)),
    )


def components(nodes: Iterable[T], neighbours: Callable[[T], Iterable[T]]) -> Iterator[list[T]]:
    """The connected parts of a graph, each in the order of `nodes`."""
    order = {node: at for at, node in enumerate(nodes)}
    seen: set[T] = set()
    for node in order:
        if node in seen:
            continue
        seen.add(node)
        part, waiting = [], [node]
        while waiting:
            part.append(here := waiting.pop())
            for other in neighbours(here):
                if other in order and other not in seen:
                    seen.add(other)
                    waiting.append(other)
        yield sorted(part, key=order.__getitem__)
