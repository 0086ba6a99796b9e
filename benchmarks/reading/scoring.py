"""What a reader came to on some reports: rates, slots, and what it got wrong."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from benchmarks.reading.comparing import Row, found, pairs, same_figure, slots
from benchmarks.reading.samples import KINDS, Answer, Samples

_KEY = {"where": "from", "hedged": "certainty"}
"""Slots of the measure that have another name in a claim."""
_NOTHING: Answer = {"claims": [], "figures": []}


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """What one reader came to on some reports.

    Attributes:
        documents: number of reports.
        gold, predicted, found: numbers of claims.
        core_gold, core_found: numbers of claims that a report announces.
        figures: figures found, of the gold, and predicted.
        controls: number of reports in which there is nothing to find.
        false: claims and figures "found" in those.
        slots: for each slot the sum of what is right, and the number of cases.
        kinds: found, of the gold, and predicted, by kind.
        errors: what was missed or wrong, a line each.
    """

    documents: int = 0
    gold: int = 0
    predicted: int = 0
    found: int = 0
    core_gold: int = 0
    core_found: int = 0
    figures: tuple[int, int, int] = (0, 0, 0)
    controls: int = 0
    false: int = 0
    slots: dict[str, tuple[float, int]] = {}
    kinds: dict[str, tuple[int, int, int]] = {}
    errors: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """Of the claims read, the share that is there; 0 where none was read."""
        return _share(self.found, self.predicted)

    @property
    def recall(self) -> float:
        """Of the claims that are there, the share that was read."""
        return _share(self.found, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.found, self.gold + self.predicted)

    @property
    def core(self) -> float:
        """Recall of the claims that a report announces."""
        return _share(self.core_found, self.core_gold)

    @property
    def figures_f1(self) -> float:
        """The harmonic mean of precision and recall of figures."""
        hit, gold, predicted = self.figures
        return _share(2 * hit, gold + predicted)

    def slot(self, name: str) -> float | None:
        """The share right of a slot over the claims found; None where there was no case."""
        right, cases = self.slots.get(name, (0.0, 0))
        return right / cases if cases else None

    def line(self) -> str:
        """The score in one line."""
        told = ", ".join(f"{name} {self.slot(name):.3f}" for name in sorted(self.slots))
        return (
            f"{self.documents} documents, {self.gold} gold claims, {self.predicted} predicted, "
            f"{self.found} found; claims F1 {self.f1:.3f} (P {self.precision:.3f} "
            f"R {self.recall:.3f}), core recall {self.core:.3f}, slots: {told}, "
            f"figures F1 {self.figures_f1:.3f}, false on {self.controls} controls: {self.false}"
        )


def score(samples: Samples, answers: Mapping[str, Answer], ids: Collection[str]) -> Score:
    """The score of some answers on some reports.

    Args:
        samples: the reports with their gold.
        answers: by id of the report; one that is missing found nothing.
        ids: the reports to score on.
    """
    total = Score()
    for name in sorted(ids):
        total = _sum(total, _of_one(name, samples.gold[name], answers.get(name, _NOTHING)))
    return total


def _of_one(name: str, gold: Answer, answer: Answer) -> Score:
    claims = [c for c in answer["claims"] if c.get("kind") in KINDS]
    matched = pairs(gold["claims"], claims, found)
    figures = pairs(gold["figures"], answer["figures"], same_figure)
    control = not gold["claims"] and not gold["figures"]
    hit = {i for i, _ in matched}
    core = [i for i, g in enumerate(gold["claims"]) if g.get("core", True)]
    rates: dict[str, tuple[float, int]] = {}
    for i, j in matched:
        for slot, right in slots(gold["claims"][i], claims[j]).items():
            before, cases = rates.get(slot, (0.0, 0))
            rates[slot] = (before + right, cases + 1)
    return Score(
        documents=1,
        gold=len(gold["claims"]),
        predicted=len(claims),
        found=len(matched),
        core_gold=len(core),
        core_found=sum(i in hit for i in core),
        figures=(len(figures), len(gold["figures"]), len(answer["figures"])),
        controls=int(control),
        false=len(claims) + len(answer["figures"]) if control else 0,
        slots=rates,
        kinds=_by_kind(gold["claims"], claims, hit),
        errors=tuple(_errors(name, gold, claims, matched)),
    )


def _by_kind(
    gold: Sequence[Row], read: Sequence[Row], hit: set[int]
) -> dict[str, tuple[int, int, int]]:
    out: dict[str, tuple[int, int, int]] = {}
    for kind in sorted({c["kind"] for c in (*gold, *read)}):
        mine = [i for i, g in enumerate(gold) if g["kind"] == kind]
        out[kind] = (
            sum(i in hit for i in mine),
            len(mine),
            sum(c["kind"] == kind for c in read),
        )
    return out


def _errors(
    name: str, gold: Answer, read: Sequence[Row], matched: Sequence[tuple[int, int]]
) -> Iterator[str]:
    hit, taken = {i for i, _ in matched}, {j for _, j in matched}
    for i, claim in enumerate(gold["claims"]):
        if i not in hit:
            yield f"{name}: MISSED {_told(claim)} {claim.get('when')}"
    for j, claim in enumerate(read):
        if j not in taken:
            yield f"{name}: FALSE {_told(claim)} {claim.get('when')} «{_quote(claim)}»"
    for i, j in matched:
        want, got = gold["claims"][i], read[j]
        for slot, right in slots(want, got).items():
            key = _KEY.get(slot, slot)
            if right < 1:
                yield f"{name}: {slot}: {_told(want)}: want {want.get(key)!r} got {got.get(key)!r}"


def _told(claim: Row) -> str:
    return f"{claim['kind']} {claim.get('polarity', 'affirmed')} {claim['who']}"


def _quote(claim: Row) -> str:
    quote = claim.get("quote")
    return str(quote["text"])[:160] if isinstance(quote, dict) else ""


def _sum(a: Score, b: Score) -> Score:
    """Two scores as one: every count and list added up."""
    plain = {
        name: getattr(a, name) + getattr(b, name)
        for name in Score.__struct_fields__
        if name not in {"slots", "kinds", "figures"}
    }
    fields = set(a.slots) | set(b.slots)
    kinds = set(a.kinds) | set(b.kinds)
    return Score(
        **plain,
        figures=_added(a.figures, b.figures),
        slots={n: _two(a.slots.get(n, (0.0, 0)), b.slots.get(n, (0.0, 0))) for n in fields},
        kinds={k: _added(a.kinds.get(k, (0, 0, 0)), b.kinds.get(k, (0, 0, 0))) for k in kinds},
    )


def _added(a: tuple[int, int, int], b: tuple[int, int, int]) -> tuple[int, int, int]:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def _two(a: tuple[float, int], b: tuple[float, int]) -> tuple[float, int]:
    return (a[0] + b[0], a[1] + b[1])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
