"""What people judged of mentions and holders: who must be one person, and who must not."""

from collections import defaultdict
from collections.abc import Mapping

from reportedly.identify.holders import Choice
from reportedly.identify.judged import Judged
from reportedly.identify.units import Unit
from reportedly.model import Verdict

Part = frozenset[str]
"""Anchors of mentions, and at most one id of a holder, that were judged one person."""


def parts(judged: Judged) -> tuple[Part, ...]:
    """Whom people judged one person, through any chain of judgements.

    A judgement that would join two who were judged different, or two holders of the pack, is passed
    over; of several that contradict one another the earlier hold.
    """
    part_of: dict[str, Part] = {}
    for pair in judged.pairs("same"):
        left, right = (part_of.get(n, frozenset((n,))) for n in (pair.one, pair.two))
        both = left | right
        if are_apart(left, right, judged):
            continue
        part_of.update(dict.fromkeys(both, both))
    return tuple(sorted(set(part_of.values()), key=min))


def are_apart(one: Part, two: Part, judged: Judged) -> bool:
    """Whether any of two parts were judged different, or they are two holders of the pack."""
    if len({n for n in one | two if judged.is_holder(n)}) > 1:
        return True
    return any(judged.verdict(a, b) == "different" for a in one for b in two)


class Hands:
    """Every unit with those whom people judged to be one person with it.

    Attributes:
        choices: what the pack knows of each unit, once people have been heard.
    """

    def __init__(self, known: Mapping[Unit, Choice], judged: Judged) -> None:
        self._judged = judged
        self._part_of = {node: part for part in parts(judged) for node in part}
        heard = _chosen(known, judged, self._part_of)
        self.choices = _left(heard, judged, self._part_of)
        self._holder_of: dict[Part, str] = {}
        for part, holders in self._holders().items():
            if len(holders) == 1:
                self._holder_of[part] = min(holders)
            else:
                # the pack knows them for two: a judgement that makes them one has no effect
                self._part_of = {n: p for n, p in self._part_of.items() if p != part}
        self._nodes_of: dict[str, set[str]] = defaultdict(set)
        for unit in self.choices:
            holder = self.holder(unit)
            if holder is not None:
                self._nodes_of[holder] |= {holder, *self._part(unit)}

    def _holders(self) -> dict[Part, set[str]]:
        """The holders that each part is: by judgement, or because the pack chose them for units."""
        found: dict[Part, set[str]] = defaultdict(set)
        for node, part in self._part_of.items():
            if self._judged.is_holder(node):
                found[part].add(node)
        for unit, choice in self.choices.items():
            if choice.holder is not None and unit.keys.alone in self._part_of:
                found[self._part(unit)].add(choice.holder)
        return found

    def _part(self, unit: Unit) -> Part:
        alone = unit.keys.alone
        return self._part_of.get(alone, frozenset((alone,)) if alone else frozenset())

    def holder(self, unit: Unit) -> str | None:
        """The holder that a unit is, by judgement or by choice."""
        return self._holder_of.get(self._part(unit)) or self.choices[unit].holder

    def binding(self, unit: Unit) -> str | Part | None:
        """What all units have in common that are one person by hand or by the pack, if any."""
        return self.holder(unit) or self._part_of.get(unit.keys.alone)

    def nodes(self, unit: Unit) -> Part:
        """Everybody judged who is one person with a unit: anchors, and the holder."""
        holder = self.holder(unit)
        return self._part(unit) if holder is None else frozenset(self._nodes_of[holder])

    def is_judged_one(self, unit: Unit) -> bool:
        """Whether somebody judged who a unit is."""
        return unit.keys.alone in self._part_of

    def between(self, one: Part, two: Part) -> Verdict | None:
        """What was judged of any two of those: "different" before "unsure"."""
        if are_apart(one, two, self._judged):
            return "different"
        unsure = any(self._judged.verdict(a, b) == "unsure" for a in one for b in two)
        return "unsure" if unsure else None

    def why(self, binding: str | Part) -> tuple[str, ...]:
        """The judgements that made a binding, in words."""
        nodes = frozenset(self._nodes_of[binding]) if isinstance(binding, str) else binding
        return tuple(p.words for p in self._judged.pairs("same") if {p.one, p.two} <= nodes)


def _chosen(
    choices: Mapping[Unit, Choice], judged: Judged, part_of: Mapping[str, Part]
) -> dict[Unit, Choice]:
    """What the pack knows of each unit that nobody judged otherwise.

    A unit judged to be a holder is no other. One judged not to be a holder, or not to be somebody
    who was judged to be it, is not that holder, nor does it become another for that: it may be
    whoever is left. So with one that may be a holder.
    """
    found = {}
    for unit, choice in choices.items():
        nodes = part_of.get(unit.keys.alone, frozenset((unit.keys.alone,)))
        holder = next((n for n in nodes if judged.is_holder(n)), None)
        barred = _holders_judged(nodes, "different", judged, part_of)
        doubted = _holders_judged(nodes, "unsure", judged, part_of) - barred
        if holder is not None:
            found[unit] = choice if choice.holder == holder else Choice()
        elif choice.holder in barred | doubted:
            found[unit] = Choice(may_be=tuple(sorted(doubted)))
        else:
            may_be = ({*choice.may_be} | doubted) - barred - {choice.holder}
            found[unit] = choice._replace(may_be=tuple(sorted(may_be)))
    return found


def _holders_judged(
    nodes: Part, verdict: Verdict, judged: Judged, part_of: Mapping[str, Part]
) -> set[str]:
    """The holders of whom that was judged, or of a mention that was judged to be one of them."""
    found = set()
    for one, two, _ in judged.pairs(verdict):
        for node, other in ((one, two), (two, one)):
            if node in nodes:
                found |= {n for n in part_of.get(other, {other}) if judged.is_holder(n)}
    return found


def _left(
    choices: dict[Unit, Choice], judged: Judged, part_of: Mapping[str, Part]
) -> dict[Unit, Choice]:
    """The choices, of which those give way that would make two one holder who were kept apart.

    Of two that were judged different or unsure, and are one holder, the worse fitting only may be
    it. Where both fit alike nobody can say which of the two it is, and both only may be.
    """
    by_node: dict[str, list[Unit]] = defaultdict(list)
    for unit, choice in choices.items():
        if unit.keys.alone and choice.holder is not None:
            for node in part_of.get(unit.keys.alone, (unit.keys.alone,)):
                by_node[node].append(unit)
    leaving: set[Unit] = set()
    for one, two, _ in (*judged.pairs("different"), *judged.pairs("unsure")):
        for holder in {choices[u].holder for u in by_node[one]}:
            sides = [[u for u in by_node[n] if choices[u].holder == holder] for n in (one, two)]
            if all(sides):
                fits = [max(choices[u].fit for u in side) for side in sides]
                for side, fit in zip(sides, fits, strict=True):
                    leaving.update(side if fit == min(fits) else ())
    gone = {u: Choice(may_be=(h,)) for u in leaving if (h := choices[u].holder) is not None}
    return choices | gone
