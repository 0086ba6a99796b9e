"""Decisions by people on who is who, found again in the readings by their anchors."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from reportedly.identify.keys import Sighting
from reportedly.model import VERDICT_WORDS, Anchor, Judgement, Verdict, meant


class Pair(NamedTuple):
    """Two whom somebody judged: anchors that stand for mentions, or ids of holders.

    Attributes:
        one: the lesser of the two.
        two: the greater.
        judgement: the last one on them.
    """

    one: str
    two: str
    judgement: Judgement

    @property
    def words(self) -> str:
        """The judgement in words."""
        j = self.judgement
        return f"judged {VERDICT_WORDS[j.verdict]} by {j.by} on {j.made:%Y-%m-%d}: {j.because}"


class Judged:
    """The judgements that hold: of several on one pair, the last.

    A judgement points at words of a text. It is about the mention whose name stands there, or,
    where another form of it stands there, about the mention of that text which has this form. One
    that points at nothing that is read, or at a holder whom the pack does not know, changes
    nothing.
    """

    def __init__(
        self,
        judgements: Iterable[Judgement],
        sightings: Iterable[Sighting],
        holders: Iterable[str] = (),
    ) -> None:
        self._anchors: dict[tuple[str, str, int, str], str] = {}
        self._holders = frozenset(holders)
        self._by_text: dict[str, dict[str, list[Sighting]]] = {}
        for sighting in sightings:
            here = self._by_text.setdefault(sighting.text_digest, {})
            here.setdefault(sighting.report, []).append(sighting)
        self._pairs: dict[frozenset[str], Judgement] = {}
        for judgement in sorted(judgements, key=lambda j: (j.made, j.id)):
            for left, right in self._sides(judgement):
                self._pairs.pop(frozenset((left, right)), None)
                self._pairs[frozenset((left, right))] = judgement
        on: dict[str, set[str]] = {}
        for pair, judgement in self._pairs.items():
            for node in pair:
                on.setdefault(node, set()).add(judgement.id)
        self._on = {node: frozenset(ids) for node, ids in on.items()}

    def _sides(self, judgement: Judgement) -> Iterator[tuple[str, str]]:
        lefts = [self._find(a) for a in (judgement.left, *judgement.left_more)]
        rights = [self._find(a) for a in (judgement.right, *judgement.right_more)]
        for left, right in product(lefts, rights):
            if left and right and left != right:
                yield left, right

    def _find(self, side: Anchor | str) -> str | None:
        """What stands for one side of a judgement; None where it is not found."""
        if isinstance(side, str):
            return side if side in self._holders else None
        name = None
        for _, sightings in sorted(self._by_text.get(side.text_digest, {}).items()):
            mention = meant(side, [s.mention for s in sightings])
            for each in sightings:
                if mention is not None and each.mention == mention:
                    name = name or f"{side.text_digest}:{each.start}:{mention.name}"
                    self._anchors[_place(each)] = name
        return name

    def anchor(self, sighting: Sighting) -> str:
        """What stands for a mention that somebody has judged; empty for any other."""
        return self._anchors.get(_place(sighting), "")

    def is_holder(self, node: str) -> bool:
        """Whether a side of a pair is a holder of the pack and no mention."""
        return node in self._holders

    def ids(self, node: str) -> frozenset[str]:
        """Ids of the judgements on an anchor."""
        return self._on.get(node, frozenset())

    def not_holders(self, node: str) -> frozenset[str]:
        """Ids of the holders that the mention of an anchor was judged not to be."""
        if node not in self._on:
            return frozenset()
        return frozenset(h for h in self._holders if self.verdict(node, h) == "different")

    def on(self, one: str, two: str) -> Judgement | None:
        """The judgement on two anchors, or an anchor and a holder, if there is one."""
        return self._pairs.get(frozenset((one, two)))

    def verdict(self, one: str, two: str) -> Verdict | None:
        """What was judged of the two, if anything."""
        judgement = self.on(one, two)
        return judgement.verdict if judgement else None

    def pairs(self, verdict: Verdict) -> list[Pair]:
        """The pairs judged so, in the order in which they were judged."""
        return [
            Pair(min(pair), max(pair), j) for pair, j in self._pairs.items() if j.verdict == verdict
        ]


def _place(sighting: Sighting) -> tuple[str, str, int, str]:
    return sighting.text_digest, sighting.report, sighting.start, sighting.mention.name
