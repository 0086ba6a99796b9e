"""What people decided of events: claims that tell of one, and claims that tell of two.

Decisions are carried out on the groups that rules made. First the claims of each split leave those
that it keeps them from; then what belongs together comes together, whole groups where no split
speaks against it, else the claims alone. Of decisions that contradict one another the later stands,
and one that would make two persons one is not carried out.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportedly.model import Claim, Grouping, Pointer, pointed
from reportedly.trace.dates import bounded, span
from reportedly.trace.members import Member

Nodes = frozenset[int]
"""Claims, as the numbers of the members that they are."""


class Held:
    """A grouping with the claims that it points at, as far as they are found.

    Attributes:
        left: those of one side, in the grouping's order.
        right: those of the other.
    """

    def __init__(
        self, grouping: Grouping, found: Mapping[Pointer, int], members: Sequence[Member]
    ) -> None:
        self.grouping, self._members = grouping, members
        self.left = [found[p] for p in grouping.left if p in found]
        self.right = [found[p] for p in grouping.right if p in found]

    @property
    def links(self) -> list[tuple[int, int]]:
        """Pairs of claims that tell of one event."""
        if self.grouping.act == "split":
            return list(pairwise(self._of_one_person())) if self.splits else []
        return [(self.left[0], self.right[0])] if self.left and self.right else []

    def _of_one_person(self) -> list[int]:
        """The left claims of the first one's person: who is who may have changed since."""
        persons = [self._members[n].claim.person for n in self.left]
        return [n for n, who in zip(self.left, persons, strict=True) if who == persons[0]]

    @property
    def splits(self) -> bool:
        """Whether it is a split, with claims on both sides."""
        return self.grouping.act == "split" and bool(self.left and self.right)

    def parts(self, claims: Iterable[int]) -> bool:
        """Whether it keeps some of these claims from others."""
        held = set(claims)
        return self.splits and not (held.isdisjoint(self.left) or held.isdisjoint(self.right))


class Regrouped(NamedTuple):
    """Groups of claims after people's decisions.

    Attributes:
        groups: one an event.
        parted: for each split that has an effect the claims that it names: what they were one event
            under was the id of either.
    """

    groups: list[list[Member]]
    parted: list[list[Member]]


def regrouped(groups: Sequence[Sequence[Member]], groupings: Iterable[Grouping]) -> Regrouped:
    """The groups with people's decisions carried out; without decisions the groups themselves.

    Every claim stays in just one group. What a split does not name stays with those that it leaves,
    unless its date is only that of those that it takes out.

    Args:
        groups: of claims, one an event, as rules made them.
        groupings: the decisions in force.
    """
    given = sorted(groupings, key=lambda g: (g.made, g.id))
    if not given:
        return Regrouped([list(group) for group in groups], [])
    members = [member for group in groups for member in group]
    found = _found(members, {p for g in given for p in g.pointers})
    held = _standing([Held(g, found, members) for g in given], members)
    made = _Groups(members, [len(group) for group in groups], held)
    for each in held:
        made.part(each)
    for each in held:
        for one, other in each.links:
            made.bring_together(one, other, _together(one, held))
    parted = [[members[n] for n in (*h.left, *h.right)] for h in held if h.splits]
    return Regrouped(made.groups(), parted)


def _found(members: Sequence[Member], pointers: Iterable[Pointer]) -> dict[Pointer, int]:
    """The number of the member that each pointer means, in whatever copy of its text."""
    by_text: dict[str, dict[str, list[tuple[Claim, int]]]] = {}
    for number, member in enumerate(members):
        told = [(member.report, member.claim), *((c.report, c.claim) for c in member.carried)]
        for report, claim in told:
            copies = by_text.setdefault(report.text_digest, {})
            copies.setdefault(report.id, []).append((claim, number))
    found: dict[Pointer, int] = {}
    for pointer in pointers:
        copies = by_text.get(pointer.at.text_digest, {})
        for copy in sorted(copies):
            meant = pointed(pointer, [claim for claim, _ in copies[copy]])
            if meant is not None:
                found[pointer] = next(n for claim, n in copies[copy] if claim == meant)
                break
    return found


def _standing(held: Sequence[Held], members: Sequence[Member]) -> list[Held]:
    """Those that no later one contradicts, in the order in which they were made."""
    kept: list[Held] = []
    for each in reversed(held):
        wanted = [each, *kept]
        starts = {start for one in wanted for start in (*one.left, *one.right)}
        if all(_possible(_together(start, wanted), wanted, members) for start in starts):
            kept = wanted
    return kept


def _possible(claims: Iterable[int], held: Sequence[Held], members: Sequence[Member]) -> bool:
    """Whether some claims may tell of one event: of one person, and of none that are kept apart."""
    wanted = frozenset(claims)
    persons = {members[n].claim.person for n in wanted} - {None}
    return len(persons) <= 1 and not any(each.parts(wanted) for each in held)


def _together(start: int, held: Sequence[Held]) -> Nodes:
    """The claims that decisions make one with a claim, through any number of them."""
    found, open_ = {start}, [start]
    links = [pair for each in held for pair in each.links]
    while open_:
        at = open_.pop()
        for one, other in links:
            for new in {other} if one == at else {one} if other == at else set():
                if new not in found:
                    found.add(new)
                    open_.append(new)
    return frozenset(found)


class _Groups:
    """Groups of claims while decisions are carried out on them."""

    def __init__(
        self, members: Sequence[Member], sizes: Sequence[int], held: Sequence[Held]
    ) -> None:
        self._members, self._held = members, held
        self._group = [number for number, size in enumerate(sizes) for _ in range(size)]
        self._next = len(sizes)

    def groups(self) -> list[list[Member]]:
        """The groups, those first whose first claim came first."""
        found: dict[int, list[Member]] = {}
        for member, group in zip(self._members, self._group, strict=True):
            found.setdefault(group, []).append(member)
        return list(found.values())

    def part(self, held: Held) -> None:
        """Take the claims of a split out of every group where it keeps them from others."""
        for group in sorted({self._group[n] for n in held.left}):
            inside = self._in(group)
            if held.parts(inside):
                out = [n for n in inside if n in held.left]
                stay = [n for n in inside if n in held.right]
                near = [n for n in inside if self._only_near(n, out, stay)]
                self._put([*out, *(n for n in near if n not in stay)], self._new())

    def bring_together(self, one: int, other: int, whole: Nodes) -> None:
        """Make two claims one group's: their groups one where nothing keeps them apart.

        Args:
            one: a claim.
            other: another.
            whole: all the claims that belong together with them.
        """
        here, there = self._group[one], self._group[other]
        if here == there:
            return
        if self._may([*self._in(here), *self._in(there)]):
            self._put(self._in(there), here)
        elif self._may([*self._in(here), *whole]):
            self._put(whole, here)
        elif self._may([*self._in(there), *whole]):
            self._put(whole, there)
        else:
            self._put(whole, self._new())

    def _in(self, group: int) -> list[int]:
        return [n for n, at in enumerate(self._group) if at == group]

    def _may(self, claims: Sequence[int]) -> bool:
        return _possible(claims, self._held, self._members)

    def _put(self, claims: Iterable[int], group: int) -> None:
        for number in claims:
            self._group[number] = group

    def _new(self) -> int:
        self._next += 1
        return self._next

    def _only_near(self, number: int, out: Sequence[int], stay: Sequence[int]) -> bool:
        """Whether a claim has a day that those which leave may mean, and those which stay not."""
        return self._meets(number, out) and not self._meets(number, stay)

    def _meets(self, number: int, others: Sequence[int]) -> bool:
        when = self._members[number].happened
        if when is None or not bounded(when):
            return False
        first, last = span(when)
        dated = (self._members[n].happened for n in others)
        spans = [span(w) for w in dated if w is not None and bounded(w)]
        return any(first <= end and start <= last for start, end in spans)
