"""How groups of mentions stand to one another: names, second keys, judgements."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from reportedly.identify.by_hand import Hands
from reportedly.identify.groups import Group
from reportedly.identify.judged import Judged
from reportedly.identify.keys import native_forms
from reportedly.identify.likeness import Likeness, folded
from reportedly.identify.second_keys import compared
from reportedly.identify.units import Unit
from reportedly.names import read
from reportedly.packs import Pack

Standing = Literal["apart", "unsure", "agree", "doubtful", "silent", "other name"]


class Relation(NamedTuple):
    """How two groups stand to one another, why, in words, and by which key of the scale."""

    standing: Standing
    why: str = ""
    key: str = ""


_OTHER = Relation("other name", key="other native name")
_CACHED = 65536
_STRENGTH = ("apart", "unsure", "agree", "doubtful", "silent", "other name")


class Relations:
    """Relations between groups that are given once; each is worked out when first asked for."""

    def __init__(
        self,
        groups: Iterable[Group],
        likeness: Likeness,
        judged: Judged,
        hands: Hands,
        pack: Pack,
    ) -> None:
        self._likeness, self._judged, self._pack = likeness, judged, pack
        self._hands = hands
        self._known: dict[tuple[int, int], Relation] = {}
        self._by_name: dict[str, list[Group]] = defaultdict(list)
        for group in sorted(groups, key=lambda g: g.order):
            for name in sorted(group.names):
                self._by_name[name].append(group)
        self._alike: dict[Group, tuple[Group, ...]] = {}

    def alike(self, group: Group) -> tuple[Group, ...]:
        """The other groups of a name that matches, in order."""
        if group not in self._alike:
            found = {
                other
                for name in group.names
                for like, answer in self._likeness.of(name).items()
                if answer == "match"
                for other in self._by_name.get(like, ())
                if other != group
            }
            self._alike[group] = tuple(sorted(found, key=lambda g: g.order))
        return self._alike[group]

    def between(self, one: Group, two: Group) -> Relation:
        """How two groups stand: what keeps any of their units apart decides over what joins."""
        first, last = (one, two) if one.order <= two.order else (two, one)
        key = (first.order, last.order)
        if key not in self._known:
            found = [self._of_units(u, v) for u in first.units for v in last.units]
            self._known[key] = min(found, key=lambda r: _STRENGTH.index(r.standing))
        return self._known[key]

    def judgements(self, group: Group) -> frozenset[str]:
        """Ids of the judgements by people on any of its mentions."""
        return frozenset(id_ for u in group.units for id_ in self._judged.ids(u.keys.alone))

    def not_holders(self, group: Group) -> frozenset[str]:
        """Ids of the holders that one of its mentions was judged not to be."""
        return frozenset(h for u in group.units for h in self._judged.not_holders(u.keys.alone))

    def is_judged_one(self, group: Group) -> bool:
        """Whether somebody judged who any of its mentions is."""
        return any(self._hands.is_judged_one(u) for u in group.units)

    def _of_units(self, one: Unit, two: Unit) -> Relation:
        verdict = None
        if one.keys.alone and two.keys.alone:
            verdict = self._hands.between(self._hands.nodes(one), self._hands.nodes(two))
        if verdict == "different":
            return Relation("apart", "judged two persons", "judged two")
        if verdict == "unsure":
            return Relation("unsure", "judged perhaps one person", "judged unsure")
        if self._likeness.between(one.keys.names, two.keys.names) != "match":
            return _OTHER
        if _differ_in_native_script(one, two, self._likeness):
            return _OTHER
        finding = compared(one.keys, two.keys, self._pack)
        if finding.verdict == "silent" and share_a_foreign_name(one, two):
            return Relation("agree", "the same full name, which is no Korean one", "foreign name")
        return Relation(*finding)


def _differ_in_native_script(one: Unit, two: Unit, likeness: Likeness) -> bool:
    """Whether both are written in the script of the state too, and there are two names."""
    native = [native_forms(u.keys.names) for u in (one, two)]
    return all(native) and likeness.between(*native) != "match"


def share_a_foreign_name(one: Unit, two: Unit) -> bool:
    """Many share a Korean name; any other full name is taken for one person's."""
    return not _foreign(one.keys.names).isdisjoint(_foreign(two.keys.names))


@lru_cache(_CACHED)
def _foreign(names: frozenset[str]) -> frozenset[str]:
    return frozenset(folded(n) for n in names if not read(n).is_korean)
