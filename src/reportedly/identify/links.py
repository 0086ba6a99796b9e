"""The judgements that rules made, mention by mention, each with its keys and score.

Every mention but a person's first is linked to what it was joined with: the holder of the pack that
it is, the mention that somebody judged it to be, or else the earlier mention of the person with
which it has most in common. A person's first mention carries the links to other persons: those that
it may be, and its namesakes.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reportedly.identify.groups import Group
from reportedly.identify.holders import Choice, Offices
from reportedly.identify.judged import Judged
from reportedly.identify.keys import Sighting, native_forms
from reportedly.identify.likeness import Likeness
from reportedly.identify.relations import Relations, share_a_foreign_name
from reportedly.identify.scale import ranked, score
from reportedly.identify.second_keys import evidence
from reportedly.identify.units import Unit
from reportedly.model import Link, Verdict
from reportedly.packs import Pack

_COMPARED = 24
"""How many of a person's earliest units a later one is compared with to find the best link."""


class Grounds(NamedTuple):
    """What groups were formed on, and the links that follow."""

    choices: Mapping[Unit, Choice]
    judged: Judged
    relations: Relations
    likeness: Likeness
    offices: Offices
    pack: Pack

    def links(
        self, group: Group, names: Mapping[Group, str], may_be: Mapping[str, Group | None]
    ) -> tuple[Link, ...]:
        """Every link of a person, by mention.

        Args:
            group: the person's mentions.
            names: the ids of all persons.
            may_be: by id whom the person may be as well: a group, or None for a holder.
        """
        found = [
            *self._joined(group),
            *self._candidates(group, may_be),
            *self._apart(group, names, may_be),
        ]
        return tuple(sorted(found, key=lambda x: (x.verdict != "same", x.verdict, _place(x), x.to)))

    def _joined(self, group: Group) -> Iterator[Link]:
        for at, unit in enumerate(group.units):
            to, keys, decision = self._ground(unit, group.units[:at][:_COMPARED], group)
            within = self._keys(unit, unit)
            for number, sighting in enumerate(unit.members):
                if to and (number == 0 or to == group.holder or decision):
                    yield _link(sighting, to, "same", keys, decision)
                elif number:
                    yield _link(sighting, unit.members[0].place, "same", within)

    def _ground(
        self, unit: Unit, earlier: tuple[Unit, ...], group: Group
    ) -> tuple[str, tuple[str, ...], str | None]:
        """What a unit was joined with, by which keys, and by whose judgement."""
        hand = self._by_hand(unit, group)
        if hand is not None:
            return hand
        choice = self.choices[unit]
        if choice.holder is not None and choice.holder == group.holder:
            return choice.holder, self._keys_of_holder(unit, choice), None
        scored = [(score(self._keys(unit, u)), -at, u) for at, u in enumerate(earlier)]
        if not scored:
            return "", (), None
        best = max(scored, key=lambda s: s[:2])[2]
        return best.members[0].place, self._keys(unit, best), None

    def _by_hand(self, unit: Unit, group: Group) -> tuple[str, tuple[str, ...], str] | None:
        """What a unit was judged to be, where that lies in its group."""
        here = {u.keys.alone: u for u in group.units if u.keys.alone}
        for pair in self.judged.pairs("same") if unit.keys.alone else ():
            if unit.keys.alone not in (pair.one, pair.two):
                continue
            other = pair.two if pair.one == unit.keys.alone else pair.one
            if other == group.holder:
                return other, ("judged one",), pair.judgement.id
            if other in here and here[other].order < unit.order:
                keys = ("judged one", *self._keys(unit, here[other]))
                return here[other].members[0].place, keys, pair.judgement.id
        return None

    def _keys_of_holder(self, unit: Unit, choice: Choice) -> tuple[str, ...]:
        assert choice.holder is not None
        spoken = self.offices.speaking(choice.holder, unit.keys)
        native = bool(native_forms(unit.keys.names))
        return ("native name" if native else "name", *(spoken or ("only holder",)))

    def _keys(self, one: Unit, two: Unit) -> tuple[str, ...]:
        """All that speaks for or against two units being one person."""
        beside = evidence(one.keys, two.keys, self.pack)
        native = [native_forms(u.keys.names) for u in (one, two)]
        name: tuple[str, ...]
        answer = self.likeness.between(one.keys.names, two.keys.names)
        if all(native):
            same = self.likeness.between(*native) == "match"
            name = ("native name",) if same else ("name", "other native name")
        elif share_a_foreign_name(one, two):
            name = ("foreign name",)
        else:
            name = {"match": ("name",), "possible": ("slip",), "no": ()}[answer]
        return (*name, *beside)

    def _candidates(self, group: Group, may_be: Mapping[str, Group | None]) -> Iterator[Link]:
        first = group.units[0]
        more = ("no choice",) if len(may_be) > 1 else ()
        for id_, other in may_be.items():
            nodes = {id_} if other is None else {u.keys.alone for u in other.units}
            unsure = self._judged(group, nodes, "unsure")
            said = self._said_of_holder(first, id_) if other is None else self._said(group, other)
            hand = ("judged unsure",) if unsure else ()
            yield _link(first.members[0], id_, "candidate", (*said, *more, *hand), unsure)

    def _said_of_holder(self, unit: Unit, holder: str) -> tuple[str, ...]:
        slip = holder in self.offices.slips(unit.keys, self.likeness)
        return ("slip" if slip else "name", *self.offices.speaking(holder, unit.keys))

    def _said(self, group: Group, other: Group) -> tuple[str, ...]:
        """What the earliest mentions of two groups say, and what decided between the groups."""
        key = self.relations.between(group, other).key
        return (*self._keys(group.units[0], other.units[0]), *([key] if key else []))

    def _judged(self, group: Group, nodes: Iterable[str], verdict: Verdict) -> str | None:
        """Id of a judgement of that verdict on a group and any of some anchors or holders."""
        pairs = ((u.keys.alone, n) for u in group.units for n in nodes if u.keys.alone and n)
        on = (self.judged.on(one, two) for one, two in pairs)
        return next((j.id for j in on if j is not None and j.verdict == verdict), None)

    def _apart(
        self, group: Group, names: Mapping[Group, str], may_be: Iterable[str]
    ) -> Iterator[Link]:
        first = group.units[0].members[0]
        if group.holder is not None:
            known = set(names.values())
            for id_ in self.offices.namesakes(group.holder, self.likeness):
                if id_ in known:
                    yield _link(first, id_, "apart", ("name", "two holders"))
            return
        for other in self.relations.alike(group):
            if names[other] not in may_be:
                yield self._kept_apart(group, other, names[other])

    def _kept_apart(self, group: Group, other: Group, id_: str) -> Link:
        """A namesake with what keeps it apart."""
        first, key = group.units[0].members[0], self.relations.between(group, other).key
        hand = self._judged(group, {u.keys.alone for u in other.units}, "different")
        return _link(first, id_, "apart", ("name", key or "otherwise spelled"), hand)


def _link(
    sighting: Sighting, to: str, verdict: str, keys: Iterable[str], decision: str | None = None
) -> Link:
    return Link(
        report=sighting.report,
        field=sighting.mention.quote.field,
        start=sighting.start,
        to=to,
        verdict=verdict,  # type: ignore[arg-type]
        score=score(keys),
        keys=ranked(keys),
        decision=decision,
    )


def _place(link: Link) -> tuple[str, str, int]:
    return link.report, link.field, link.start
