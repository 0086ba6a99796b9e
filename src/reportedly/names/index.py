"""Many names kept so that those like a given one are found without comparing them all."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from reportedly.names.chinese import chinese
from reportedly.names.comparison import Answer, Comparison, compare
from reportedly.names.name import Name, read
from reportedly.names.postings import Postings
from reportedly.names.slip import is_slip, near

K = TypeVar("K", bound=Hashable)

_FAR = 64
"""A rank after those of all readings, for names that are alike in letters only."""


class Nearest(NamedTuple, Generic[K]):
    """One key that an index found.

    Attributes:
        key: the key as added.
        name: the name under that key that is nearest, as written.
        asked: the name that was asked for.
        answer: ``"match"`` or ``"possible"``, as `compare` answers for the two names.
    """

    key: K
    name: str
    asked: str
    answer: Answer

    @property
    def comparison(self) -> Comparison:
        """What the comparison of the two names comes to, with shared readings and reason."""
        return compare(self.asked, self.name)


class Index(Generic[K]):
    """Names under keys. What it answers is what comparing with each of them would answer.

    >>> index = Index([("thae", "Thae Yong-ho"), ("kim", "Kim Jong-un"), ("thae", "太永浩")])
    >>> [(found.key, found.name) for found in index.nearest("Tae Yong Ho")]
    [('thae', 'Thae Yong-ho')]
    """

    def __init__(self, names: Iterable[tuple[K, str]] = ()) -> None:
        """Make an index of (key, name); a key may have several names."""
        self._entries: list[tuple[K, str]] = []
        self._folded: list[str] = []
        self._scripts: list[str] = []
        self._postings, self._chinese = Postings(), Postings()
        self._same: dict[str, list[int]] = {}
        self._of_surname: dict[str, dict[int, list[int]]] = {}
        self._of_script: dict[str, list[int]] = {}
        self._unread: dict[str, list[int]] = {}
        for key, name in names:
            self.add(key, name)

    def __len__(self) -> int:
        """How many names were added."""
        return len(self._entries)

    def add(self, key: K, name: str) -> None:
        """Add a name under a key."""
        # what was read is not kept: the readings of many names are larger than their postings
        known, number = read(name), len(self._entries)
        self._entries.append((key, name))
        self._folded.append(known.folded)
        self._scripts.append(known.script)
        if not known.folded:
            return
        self._same.setdefault(known.folded, []).append(number)
        self._of_script.setdefault(known.script, []).append(number)
        if known.hypotheses:
            first = known.hypotheses[0]
            by_length = self._of_surname.setdefault(first.surname, {})
            by_length.setdefault(len(first.positions), []).append(number)
        else:
            self._unread.setdefault(known.script, []).append(number)
        self._postings.add(number, known.hypotheses)
        self._chinese.add(number, chinese(known))

    def nearest(self, name: Name | str) -> tuple[Nearest[K], ...]:
        """Return the keys with a name that matches or possibly does, each once, the best first.

        Matches come before what is possible; among equals the likelier way to read the names
        comes first, then the alphabet. The order in which names were added is no matter.
        """
        asked = read(name) if isinstance(name, str) else name
        found: dict[K, tuple[tuple[bool, int, str, str], Nearest[K]]] = {}
        for number, rank, answer in self._answers(asked):
            key, text = self._entries[number]
            place = (answer != "match", rank, text, repr(key))
            if key not in found or place < found[key][0]:
                found[key] = (place, Nearest(key, text, asked.text, answer))
        return tuple(each for _, each in sorted(found.values(), key=lambda pair: pair[0]))

    def _answers(self, asked: Name) -> Iterator[tuple[int, int, Answer]]:
        """Yield number, rank and answer of each name that is not another one."""
        if not asked.folded:
            return
        same = self._same.get(asked.folded, ())
        met, slipped = self._postings.meeting(asked.hypotheses)
        yield from ((number, -1, "match") for number in same)
        for number in met.keys() - set(same):
            other_hanja = asked.script == self._scripts[number] == "hanja"
            yield number, met[number], "possible" if other_hanja else "match"
        possible = slipped.union(
            self._chinese.meeting(asked.hypotheses)[0],
            self._postings.meeting(chinese(asked))[0],
            self._mistyped(asked),
        )
        yield from ((number, _FAR, "possible") for number in possible - met.keys() - set(same))

    def _mistyped(self, asked: Name) -> Iterator[int]:
        """Yield the names alike in letters whose readings cannot be laid side by side."""
        if not asked.hypotheses:
            yield from self._alike(asked, self._of_script.get(asked.script, []))
            return
        first = asked.hypotheses[0]
        for length, numbers in self._of_surname.get(first.surname, {}).items():
            if length != len(first.positions):
                yield from self._alike(asked, numbers)
        yield from self._alike(asked, self._unread.get(asked.script, []))

    def _alike(self, asked: Name, numbers: list[int]) -> Iterator[int]:
        folded = [self._folded[number] for number in numbers]
        for place in near(asked.folded, folded):
            if is_slip(asked.folded, folded[place]):
                yield numbers[place]
