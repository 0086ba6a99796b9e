"""Slips that two reports share and nobody else has: the same rare spelling, the same odd number."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.model import Claim
from reportedly.packs.pack import fold

_OTHERS = 2
"""How many reports must tell it otherwise: without them nothing shows what is usual."""

Said = tuple[str, str, str]
"""A kind, a slot and what stands in it."""


def shared_slips(one: str, two: str, claims: Mapping[str, Sequence[Claim]]) -> tuple[str, ...]:
    """What two reports tell alike and at least two others, all of them, otherwise; in order.

    Compared are the spelling of the name, a date that the words give outright, and a count.

    Args:
        one: id of a report.
        two: id of another.
        claims: what is told of one person, by report.
    """
    said = {report: frozenset(_values(told)) for report, told in claims.items()}
    if one not in said or two not in said:
        return ()
    others = [values for report, values in said.items() if report not in {one, two}]
    found = set()
    for value in said[one] & said[two]:
        slot = value[:2]
        otherwise = [v for v in others if any(x[:2] == slot for x in v)]
        if len(otherwise) >= _OTHERS and not any(value in v for v in otherwise):
            found.add(value[2])
    return tuple(sorted(found))


def _values(claims: Iterable[Claim]) -> Iterable[Said]:
    for claim in claims:
        yield "", "who", fold(claim.who)
        if claim.happened is not None and claim.happened.basis == "stated":
            yield claim.kind, "when", claim.happened.edtf or ""
        if claim.count is not None:
            low, high = claim.count.low, claim.count.high
            yield claim.kind, "count", str(low) if low == high else f"{low} to {high}"
