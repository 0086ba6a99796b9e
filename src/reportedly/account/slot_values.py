"""What somebody types for a slot of a claim, as the value that the slot has."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from reportedly.errors import BadCorrection
from reportedly.model import Certainty, ClaimBasis, Kind, Polarity, Stance
from reportedly.model.correcting import TYPED
from reportedly.when import When

_LISTS = frozenset({"origins", "chain", "party"})
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "polarity": get_args(Polarity),
    "certainty": get_args(Certainty),
    "stance": get_args(Stance),
    "basis": get_args(ClaimBasis),
    "kind": get_args(Kind),
}
_NEEDED = frozenset({"who", "polarity", "certainty", "core", "stance", "kind"})
_TRUTH = {"yes": True, "true": True, "no": False, "false": False}
_COUNT = re.compile(r"(\d{1,9})(?:\s*(?:-|–|to)\s*(\d{1,9}))?")


def slot_values(typed: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The slots that somebody sets.

    Args:
        typed: slot and value, as written; a slot that holds a list may come several times, and an
            empty value empties a slot.

    Returns:
        The values by slot; `origins` and `chain` in step where only one of the two is told.

    Raises:
        BadCorrection: a slot is unknown, told twice, or cannot have that value.
        ImpossibleDate: a date is none.
    """
    out: dict[str, Any] = {}
    for slot, value in typed:
        if slot not in TYPED:
            raise BadCorrection(f"no slot is called '{slot}'; those there are: {', '.join(TYPED)}")
        if slot in _LISTS:
            members = out.setdefault(slot, [])
            if value:
                members.append(value)
        elif slot in out:
            raise BadCorrection(f"'{slot}' is told twice; say it once")
        else:
            out[slot] = _value(slot, value)
    return _in_step(out)


def _value(slot: str, value: str) -> Any:
    if not value:
        if slot in _NEEDED:
            raise BadCorrection(f"every claim has a '{slot}'; give it a value")
        return None
    if slot in _CHOICES and value not in _CHOICES[slot]:
        raise BadCorrection(f"'{slot}' is one of {', '.join(_CHOICES[slot])}, and not '{value}'")
    if slot == "core":
        if value.casefold() not in _TRUTH:
            raise BadCorrection(f"'core' is yes or no, and not '{value}'")
        return _TRUTH[value.casefold()]
    if slot == "when":
        return When.of(value).edtf
    if slot == "count":
        return _count(value)
    return value


def _count(value: str) -> dict[str, int]:
    found = _COUNT.fullmatch(value)
    if found is None:
        raise BadCorrection(f"'count' is a number or two (13, or 13-15), and not '{value}'")
    low, high = int(found[1]), int(found[2] or found[1])
    if high < low:
        raise BadCorrection(f"'count' goes upwards: {high}-{low}")
    return {"low": low, "high": high}


def _in_step(slots: dict[str, Any]) -> dict[str, Any]:
    """The chain ends with the first origin."""
    if "chain" in slots and "origins" not in slots:
        return slots | {"origins": slots["chain"][-1:]}
    if "origins" in slots and "chain" not in slots:
        return slots | {"chain": slots["origins"][:1]}
    return slots
