"""What wants a person's eye: whom rules could not decide on, and what they decided on little."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportedly.identify import key, rests_on_the_name
from reportedly.model import Link, Person, Picture
from reportedly.packs import Pack
from reportedly.tell.sides import Mentioned
from reportedly.tell.view import Row

_KINDS = ("candidate", "namesake", "low confidence")


def review_rows(picture: Picture, pack: Pack, *, everything: bool = False) -> list[Row]:
    """The queue as plain data, what most hangs on first.

    A candidate is somebody who may be somebody else, a namesake somebody of matching name who was
    kept apart, and low confidence is a mention joined by the name alone. What would move claims of
    what befalls anybody only once (a defection, an execution) stands first; then the more claims a
    decision would move, the earlier; then candidates before namesakes before low confidence, then
    by score, the surer first. What somebody judged is left out.

    Args:
        picture: what came out of the gate; who is not in it is not in the queue.
        pack: the holders.
        everything: what was judged unsure too.
    """
    found = _Queue(picture, Mentioned(picture, pack), pack)
    items = {i.pair: i for i in sorted(found.items(), key=lambda i: i.order, reverse=True)}
    rows = (found.row(i) for i in sorted(items.values(), key=lambda i: i.order))
    return [r for r in rows if r is not None and (everything or not r["unsure"])]


class _Item(NamedTuple):
    """One question: whether two sides, by id or place, are one person."""

    kind: str
    link: Link
    one: str
    two: str
    stakes: int
    grave: int
    more: tuple[str, ...] = ()

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.one, self.two))

    @property
    def order(self) -> tuple[int, int, int, int, str, str]:
        kind = _KINDS.index(self.kind)
        return -self.grave, -self.stakes, kind, -self.link.score, self.one, self.two


class _Queue:
    """The links of a picture as questions."""

    def __init__(self, picture: Picture, known: Mentioned, pack: Pack) -> None:
        self._known, self._pack = known, pack
        self._persons = {p.id: p for p in picture.persons}
        self._claims: Counter[tuple[str | None, str]] = Counter()
        self._grave: Counter[tuple[str | None, str]] = Counter()
        self._once: set[str] = set()
        for reading in picture.readings:
            for claim in (*reading.claims, *reading.claims_beyond):
                at = (claim.person, reading.report)
                self._claims[at] += 1
                if pack.kinds[claim.kind].once:
                    self._grave[at] += 1
                    self._once.add(claim.id)

    def items(self) -> Iterator[_Item]:
        """Every question, one between two persons perhaps twice, once from either's side."""
        for person in self._persons.values():
            yield from self._among(person)
            weak = self._weak(person)
            if weak:
                first, more = weak[0], tuple(x.place for x in weak[1:])
                at = (person.id, first.report)
                stakes, grave = self._claims[at], self._grave[at]
                yield _Item("low confidence", first, first.place, first.to, stakes, grave, more)

    def _among(self, person: Person) -> Iterator[_Item]:
        """Questions between a person and others; what the pack keeps apart is none."""
        for link in person.links:
            other = self._persons.get(link.to)
            judged = link.decision is not None and link.verdict == "apart"
            if link.verdict == "same" or other is None or judged:
                continue
            if self._pack.holder(person.id) and self._pack.holder(other.id):
                continue
            sides = [p for p in (person, other) if not self._pack.holder(p.id)]
            stakes = min(len(p.claims) for p in sides)
            grave = min(len(self._once.intersection(p.claims)) for p in sides)
            one, two = self._ordered(person.id, other.id)
            kind = "candidate" if link.verdict == "candidate" else "namesake"
            yield _Item(kind, link, one, two, stakes, grave)

    def _weak(self, person: Person) -> list[Link]:
        """The links of a person that rest on the name alone, those first on which most hangs."""
        alone = [
            x
            for x in person.links
            if x.verdict == "same" and x.decision is None and rests_on_the_name(x.keys)
        ]

        def weight(link: Link) -> tuple[int, int, int, str]:
            at = (person.id, link.report)
            return -self._grave[at], link.score, -self._claims[at], link.place

        return sorted(alone, key=weight)

    def _ordered(self, one: str, two: str) -> tuple[str, str]:
        """Two ids, a holder last."""
        return (two, one) if self._pack.holder(one) else (one, two)

    def row(self, item: _Item) -> Row | None:
        """A question as plain data; None where the picture does not tell of one side."""
        left, right = self._side(item.one), self._side(item.two)
        if left is None or right is None:
            return None
        return {
            "kind": item.kind,
            "left": left,
            "right": right,
            "score": item.link.score,
            "reasons": _reasons(item.link.keys),
            "claims": item.stakes,
            "more": list(item.more),
            "unsure": "judged unsure" in item.link.keys,
            "commands": [
                f'reportedly judge {verdict} {item.one} {item.two} --because "…"'
                for verdict in ("same", "different", "unsure")
            ],
        }

    def _side(self, id_: str) -> Row | None:
        """A holder, the earliest mention of a person that may be told, or a mention."""
        if self._pack.holder(id_):
            return self._known.holder(id_)
        if id_ not in self._persons:
            return self._known.at(id_)
        person = self._persons[id_]
        told = (self._known.at(place) for place in person.mentions)
        first = next((row for row in told if row is not None), None)
        return None if first is None else {"id": id_, **first, "reports": len(person.reports)}


def _reasons(names: Iterable[str]) -> list[Row]:
    found = ((name, key(name)) for name in names)
    return [
        {"key": name, "side": k.side, "strength": k.strength, "words": k.words} for name, k in found
    ]
