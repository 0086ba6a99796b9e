"""Postings: which names have which syllable at which place, kept so that places intersect fast."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reportedly.names.hypothesis import Hypothesis, Position
from reportedly.names.slip import is_syllable_slip, near

_RANKS = 32
"""More than the highest rank of a hypothesis: a posting is a number and a rank in one integer."""

_KEPT_SLIPS = 4096
"""Syllables whose slips are kept."""

_Written = tuple[str, frozenset[str]]


class Postings:
    """Hypotheses of numbered names, laid out by length and then place by place.

    A place is the written syllable with all its readings. To go through the places of a name asked
    for means to keep, at each, the written syllables that share a reading with it.
    """

    def __init__(self) -> None:
        self._written: dict[_Written, int] = {}
        self._positions: list[Position] = []
        self._by_reading: dict[str, set[int]] = {}
        self._by_length: dict[int, dict[int, Any]] = {}
        self._slips: dict[_Written, tuple[int, frozenset[int]]] = {}

    def add(self, number: int, hypotheses: Sequence[Hypothesis]) -> None:
        """Put in the ways to read one name."""
        for each in hypotheses:
            node = self._by_length.setdefault(len(each.positions), {})
            *path, last = map(self._number, each.positions)
            for step in path:
                node = node.setdefault(step, {})
            node.setdefault(last, []).append(number * _RANKS + each.rank)

    def meeting(self, hypotheses: Sequence[Hypothesis]) -> tuple[dict[int, int], set[int]]:
        """Return the names that share every syllable, and those one slip away.

        Returns:
            The numbers of those that meet, each with the least rank of the two readings together;
            and the numbers of those that have all syllables but one in common, where that one is a
            slip (see `is_syllable_slip`). A number may be in both.
        """
        met: dict[int, int] = {}
        near_by: set[int] = set()
        for each in hypotheses:
            for posted, slipped in self._walk(each):
                for entry in posted:
                    number, rank = divmod(entry, _RANKS)
                    if slipped:
                        near_by.add(number)
                    else:
                        met[number] = min(rank + each.rank, met.get(number, 2 * _RANKS))
        return met, near_by

    def _walk(self, asked: Hypothesis) -> Iterator[tuple[list[int], bool]]:
        """Yield what is posted at the end of each way, and whether one syllable was a slip."""
        ways: list[tuple[Mapping[int, Any], bool]]
        ways = [(self._by_length.get(len(asked.positions), {}), False)]
        for place, position in enumerate(asked.positions):
            meets = self._meeting(position)
            slips = self._slipping(position) - meets if place else frozenset[int]()
            onward = []
            for node, slipped in ways:
                onward += [(node[step], slipped) for step in node.keys() & meets]
                if not slipped:
                    onward += [(node[step], True) for step in node.keys() & slips]
            ways = onward
        yield from ways  # type: ignore[misc]  # after the last place stand lists

    def _number(self, position: Position) -> int:
        written = (position.letters, position.syllables)
        number = self._written.setdefault(written, len(self._positions))
        if number == len(self._positions):
            self._positions.append(position)
            for reading in position.syllables:
                self._by_reading.setdefault(reading, set()).add(number)
        return number

    def _meeting(self, position: Position) -> set[int]:
        return set().union(*(self._by_reading.get(each, ()) for each in position.syllables))

    def _slipping(self, position: Position) -> frozenset[int]:
        """Return the written syllables that are a slip of one, as far as they share no reading."""
        written = (position.letters, position.syllables)
        known, slips = self._slips.get(written, (0, frozenset[int]()))
        if known < len(self._positions):
            later = self._positions[known:]
            # most syllables are far off in letters, which is told at once for all of them
            close = near(position.letters, [each.letters for each in later])
            slips |= {
                known + place
                for place, each in enumerate(later)
                if (place in close or not each.letters or not position.letters)
                and is_syllable_slip(position, each)
            }
            if len(self._slips) >= _KEPT_SLIPS:
                self._slips.clear()
            self._slips[written] = (len(self._positions), slips)
        return slips
