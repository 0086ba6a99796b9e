"""What a correction makes of a claim: slots amended with their words, a claim added by hand."""

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.errors import BadCorrection
from reportedly.model.claim import Claim, numbered
from reportedly.model.decision import Correction
from reportedly.model.report import Quote
from reportedly.model.text import digest
from reportedly.when import When

_FIXED = frozenset({"id", "person", "quote"})
WORDLESS = frozenset(
    {"kind", "polarity", "certainty", "core", "stance", "basis", "cue", "country", "count"}
)
"""Slots that hold no words of the report: how a claim is told, or words already."""
SLOTS = frozenset(f.encode_name for f in msgspec.structs.fields(Claim)) - _FIXED
"""The slots of a claim that a person may set, by their names in JSON."""

TYPED = (
    "who",
    "post",
    "from",
    "to",
    "when",
    "origins",
    "chain",
    "polarity",
    "certainty",
    "core",
    "stance",
    "said",
    "basis",
    "cue",
    "manner",
    "mode",
    "stage",
    "charge",
    "by",
    "method",
    "party",
    "count",
    "country",
    "kind",
)
"""The slots that can be typed, in the order of the codebook."""


def amended(claim: Claim, correction: Correction) -> Claim:
    """A claim with a correction's slots in place of its own.

    The words of a slot that is set are those that the correction points at, unless it brings its
    own in `words`; a slot set to null loses its words. `when` and `happened` follow one another.

    Raises:
        BadCorrection: a slot is unknown, or a value is none that the slot can have.
    """
    plain: dict[str, Any] = msgspec.to_builtins(claim)
    slots = _dated(correction)
    words = {k: q for k, q in plain["words"].items() if k.partition(".")[0] not in slots}
    words |= _words(slots, correction.at.quote) | _own_words(correction)
    return _made(plain | slots | {"words": words}, correction)


def added(correction: Correction) -> Claim:
    """The claim that a correction adds: flat and the outlet's own news where it does not say else.

    Raises:
        BadCorrection: it does not say who, a slot is unknown, or a value is none that the slot can
            have.
    """
    slots = _dated(correction)
    if not isinstance(slots.get("who"), str) or not slots["who"].strip():
        raise BadCorrection(f"correction {correction.id} adds a claim of nobody; give it a 'who'")
    quote = correction.at.quote
    plain = {
        "id": "c-" + digest(correction.id),
        "kind": correction.kind,
        "polarity": "affirmed",
        "certainty": "certain",
        "core": True,
        "stance": "own",
        "quote": msgspec.to_builtins(quote),
    }
    words = _words(slots, quote) | _own_words(correction)
    return _made(plain | slots | {"words": words}, correction)


def check(correction: Correction) -> None:
    """Refuse a correction that could not be carried out.

    Raises:
        BadCorrection: a slot is unknown, or a value is none that the slot can have; the message
            says which.
    """
    if correction.act == "strike":
        return
    probe = msgspec.structs.replace(correction, slots={"who": "somebody", **correction.slots})
    added(probe if correction.act == "amend" else correction)


def _dated(correction: Correction) -> dict[str, Any]:
    """The slots that a correction sets, checked by name, `when` and `happened` in step."""
    slots = dict(correction.slots)
    unknown = sorted(slots.keys() - SLOTS)
    if unknown:
        raise BadCorrection(
            f"correction {correction.id}: a claim has no slot {', '.join(map(repr, unknown))} that "
            f"can be set; those that can: {', '.join(sorted(SLOTS))}"
        )
    if "when" in slots and "happened" not in slots:
        when = slots["when"]
        slots["happened"] = None if when is None else msgspec.to_builtins(When.of(str(when)))
    elif "happened" in slots and "when" not in slots:
        happened = _converted(slots["happened"], When, correction) if slots["happened"] else None
        slots["when"] = None if happened is None else happened.edtf
    return slots


def _words(slots: dict[str, Any], quote: Quote) -> dict[str, Any]:
    """The words of each slot that is set: its value where the quote has it, else the quote."""
    return {
        name: msgspec.to_builtins(_within(quote, value))
        for slot, given in slots.items()
        if slot not in WORDLESS
        for name, value in _members(slot, given)
    }


def _members(slot: str, given: object) -> Iterator[tuple[str, object]]:
    if isinstance(given, list | tuple):
        for number, value in enumerate(given):
            yield numbered(slot, number), value
    elif given is not None:
        yield slot, given


def _within(quote: Quote, value: object) -> Quote:
    at = quote.text.find(value) if isinstance(value, str) and value else -1
    if at < 0 or not isinstance(value, str):
        return quote
    start = quote.start + at
    return Quote(field=quote.field, start=start, end=start + len(value), text=value)


def _own_words(correction: Correction) -> dict[str, Any]:
    own = correction.slots.get("words", {})
    return dict(_converted(own, dict[str, Any], correction))


def _made(plain: dict[str, Any], correction: Correction) -> Claim:
    claim: Claim = _converted(plain, Claim, correction)
    return claim


def _converted(value: object, type_: Any, correction: Correction) -> Any:
    try:
        return msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        raise BadCorrection(f"correction {correction.id}: {error}") from None
