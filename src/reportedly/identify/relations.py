"""How groups of mentions stand to one another: names, second keys, judgements."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, NamedTuple

from reportedly.identify.groups import Group
from reportedly.identify.judged import Judged
from reportedly.identify.likeness import Likeness, folded
from reportedly.identify.second_keys import compared
from reportedly.identify.units import Unit
from reportedly.names import read
from reportedly.packs import Pack

Standing = Literal["apart", "unsure", "agree", "silent", "other name"]


class Relation(NamedTuple):
    """How two groups stand to one another, and why."""

    standing: Standing
    why: str = ""


_OTHER = Relation("other name")
_STRENGTH = ("apart", "unsure", "agree", "silent", "other name")


class Relations:
    """Relations between groups that are given once; each is worked out when first asked for."""

    def __init__(
        self, groups: Iterable[Group], likeness: Likeness, judged: Judged, pack: Pack
    ) -> None:
        self._likeness, self._judged, self._pack = likeness, judged, pack
        self._known: dict[tuple[Group, Group], Relation] = {}
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
        key = (one, two) if one.order <= two.order else (two, one)
        if key not in self._known:
            found = [self._of_units(u, v) for u in key[0].units for v in key[1].units]
            self._known[key] = min(found, key=lambda r: _STRENGTH.index(r.standing))
        return self._known[key]

    def _of_units(self, one: Unit, two: Unit) -> Relation:
        verdict = self._judged.verdict(one.keys.alone, two.keys.alone)
        if verdict == "different":
            return Relation("apart", "judged two persons")
        if verdict == "unsure":
            return Relation("unsure", "judged perhaps one person")
        if self._likeness.between(one.keys.names, two.keys.names) != "match":
            return _OTHER
        finding = compared(one.keys, two.keys, self._pack)
        if finding.verdict == "silent" and _share_a_foreign_name(one, two):
            return Relation("agree", "the same full name, which is no Korean one")
        return Relation(finding.verdict, finding.why)


def _share_a_foreign_name(one: Unit, two: Unit) -> bool:
    """Many share a Korean name; any other full name is taken for one person's."""
    forms = [{folded(n) for n in u.keys.names if not read(n).is_korean} for u in (one, two)]
    return not forms[0].isdisjoint(forms[1])
