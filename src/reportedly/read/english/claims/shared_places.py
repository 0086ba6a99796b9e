"""Slots that a claim has from another of the same happening: what is denied is what was said."""

from collections.abc import Sequence

from reportedly.model import Kind
from reportedly.read.english.claims import whereabouts
from reportedly.read.english.claims.filling import subject_of, told
from reportedly.read.english.claims.grouping import Group
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.scene import Teller

_STEPS: frozenset[Kind] = frozenset({"defection", "disappearance"})
"""Who is gone from a place and who has fled from it are one in most reports."""


def shared(group: Group, groups: Sequence[Group], teller: Teller) -> dict[str, Slot]:
    """The places that a claim's twin has, for those that it does not tell itself.

    "X fled to Seoul by way of Moscow, the paper said. The report is nonsense, said Pyongyang": the
    flight that is denied leads to Seoul too. An appearance denied may be any other; where somebody
    lost or was given several posts, nobody knows which one is denied.

    Args:
        group: the tellings of one claim.
        groups: those of all claims of the report.
        teller: what they share.
    """
    out: dict[str, Slot] = {}
    for step in _steps(group, groups):
        out |= {name: slot for name, slot in whereabouts.places(step, teller) if name == "from"}
    twin = _twin(group, groups)
    if twin is not None:
        plain = told(twin, teller)
        out |= {name: slot for name, slot in whereabouts.places(twin, teller) if name == "from"}
        out |= {name: plain[name] for name in ("to",) if name in plain}
    return out


def _twin(group: Group, groups: Sequence[Group]) -> Group | None:
    """The one claim of the same person and kind with the other polarity."""
    first = subject_of(group)
    if first.kind == "appearance":
        return None
    twins = [
        other
        for other in groups
        if other[0].kind == first.kind
        and other[0].denied != first.denied
        and _same(subject_of(other).whom, first.whom)
    ]
    return twins[0] if len(twins) == 1 else None


def _steps(group: Group, groups: Sequence[Group]) -> list[Group]:
    """A flight told of who has vanished, the other way round, and either of who was recalled."""
    first = subject_of(group)
    if first.kind not in _STEPS | {"dismissal"}:
        return []
    return [
        other
        for other in groups
        if other[0].kind in _STEPS - {first.kind} and _same(subject_of(other).whom, first.whom)
    ]


def _same(one: Whom, other: Whom) -> bool:
    if one.known is None or other.known is None:
        return one.known is other.known and one.text == other.text
    return one.known.number == other.known.number
