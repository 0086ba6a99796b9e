"""Making a correction: which claim, which words, and what is refused."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

import msgspec

from reportedly.account.judging import Said
from reportedly.errors import BadCorrection, NotFound
from reportedly.model import (
    WORDLESS,
    Anchor,
    Claim,
    Correction,
    Decision,
    Kind,
    Picture,
    Quote,
    Reading,
    Report,
    after,
    check,
    claims_of,
    digest,
    numbered,
)
from reportedly.when import When

_LISTED = 8


class Meant(NamedTuple):
    """A claim on file, with its reading and its report."""

    claim: Claim
    reading: Reading
    report: Report


def meant_claim(beginning: str, picture: Picture) -> Meant:
    """The claim whose id is, or begins with, some letters.

    Args:
        beginning: of the id, or all of it.
        picture: the claims on file, with corrections in force.

    Raises:
        NotFound: no claim has such an id, or several have.
    """
    claims = claims_of(picture.readings)
    found = [beginning] if beginning in claims else [i for i in claims if i.startswith(beginning)]
    if not found:
        raise NotFound(
            f"no claim has an id that begins with '{beginning}'; `reportedly show REPORT` lists "
            "those of a report"
        )
    if len(found) > 1:
        listed = ", ".join(found[:_LISTED])
        raise NotFound(f"{len(found)} claims begin with '{beginning}': {listed}; give one whole")
    claim = claims[found[0]]
    reading = next(r for r in picture.readings if claim in (*r.claims, *r.claims_beyond))
    report = next(r for r in picture.reports if r.id == reading.report)
    return Meant(claim, reading, report)


def meant_report(beginning: str, picture: Picture) -> Report:
    """The report whose id or name is, or whose id begins with, some letters.

    Raises:
        NotFound: no report has such an id, or several have.
    """
    exact = [r for r in picture.reports if beginning in {r.id, r.name}]
    found = exact or [r for r in picture.reports if r.id.startswith(beginning)]
    if not found:
        raise NotFound(f"no report on file has an id that begins with '{beginning}'")
    if len(found) > 1:
        listed = ", ".join(r.id for r in found[:_LISTED])
        raise NotFound(f"{len(found)} reports answer to '{beginning}': {listed}; give one whole id")
    return found[0]


def correction(
    act: Literal["strike", "amend"],
    meant: Meant,
    slots: Mapping[str, Any],
    words: Mapping[str, str],
    said: Said,
    decisions: Sequence[Decision],
) -> Correction:
    """The correction of a claim; nothing is kept by this.

    It points at the words that tell of the happening, and names whom and what the claim was of: so
    it finds the claim in a later reading too.

    Args:
        act: to strike it, or to set slots.
        meant: the claim.
        slots: what is set, by slot.
        words: the report's words for a slot, where they are other than its value.
        said: by whom, when, why.
        decisions: all that were made so far.

    Raises:
        BadCorrection: nothing is set, or a slot cannot have its value.
        NotFound: words told for a slot do not stand in the report.
    """
    if act == "amend" and not slots:
        raise BadCorrection("nothing is set; give SLOT=VALUE, as in `set when=2019-05`")
    claim = meant.claim
    quote = claim.words.get("kind", claim.quote)
    near = claim.quote
    return _made(
        act,
        Anchor(text_digest=meant.report.text_digest, quote=quote),
        claim.kind,
        _with_words(slots, words, meant.report, near),
        said,
        decisions,
        of=claim.who,
        polarity=claim.polarity,
    )


def addition(
    report: Report,
    kind: Kind,
    carrying: str,
    slots: Mapping[str, Any],
    words: Mapping[str, str],
    said: Said,
    decisions: Sequence[Decision],
) -> Correction:
    """A claim added by hand, with the words that carry it; nothing is kept by this.

    Args:
        report: that makes the claim.
        kind: what happened.
        carrying: the words of the report that say so, as they stand there.
        slots: `who` and the others.
        words: the report's words for a slot, where they are other than its value.
        said: by whom, when, why.
        decisions: all that were made so far.

    Raises:
        BadCorrection: nobody is named, or a slot cannot have its value.
        NotFound: the report has no such words.
    """
    quote = _found(report, carrying, None)
    if quote is None:
        raise NotFound(f"'{carrying}' does not stand in the report; give its words as they are")
    anchor = Anchor(text_digest=report.text_digest, quote=quote)
    return _made("add", anchor, kind, _with_words(slots, words, report, quote), said, decisions)


def _made(
    act: Literal["strike", "amend", "add"],
    at: Anchor,
    kind: Kind,
    slots: dict[str, Any],
    said: Said,
    decisions: Sequence[Decision],
    **more: Any,
) -> Correction:
    made = after(said.made, decisions)
    told = Correction(
        id="k-" + digest(made.isoformat(), said.by, act, str(at), kind, str(sorted(slots))),
        made=made,
        by=said.by,
        act=act,
        at=at,
        kind=kind,
        slots=slots,
        because=said.because,
        **more,
    )
    check(told)
    return told


def _with_words(
    slots: Mapping[str, Any], words: Mapping[str, str], report: Report, near: Quote
) -> dict[str, Any]:
    """The slots with the words of each: those told, else the value where the report has it."""
    unknown = sorted(words.keys() - slots.keys())
    if unknown:
        raise BadCorrection(f"words are told for '{unknown[0]}', which is not set; set it too")
    out = dict(slots)
    if out.get("said") is not None:
        out["said"] = msgspec.to_builtins(When.of(out["said"]))
    if out.get("cue") is not None:
        out["cue"] = msgspec.to_builtins(_needed(report, out["cue"], near))
    own = {
        name: msgspec.to_builtins(quote)
        for slot, value in slots.items()
        if slot not in WORDLESS
        for name, quote in _quotes(slot, value, words.get(slot), report, near)
    }
    return out | ({"words": own} if own else {})


def _quotes(
    slot: str, value: Any, told: str | None, report: Report, near: Quote
) -> list[tuple[str, Quote]]:
    if value is None:
        return []
    members = value if isinstance(value, list) else [value]
    names = [numbered(slot, n) for n in range(len(members))]
    if told is not None:
        quote = _needed(report, told, near)
        return [(name, quote) for name in names]
    found = (_found(report, str(member), near) for member in members)
    return [(name, quote or near) for name, quote in zip(names, found, strict=True)]


def _needed(report: Report, words: str, near: Quote) -> Quote:
    found = _found(report, words, near)
    if found is None:
        raise NotFound(f"'{words}' does not stand in the report; give its words as they are")
    return found


def _found(report: Report, words: str, near: Quote | None) -> Quote | None:
    """Where words stand in a report: in the text before the title, nearest to a quote if told."""
    wanted = re.escape(words) if words else "$^"
    places = [
        Quote(field=field, start=start, end=start + len(words), text=words)
        for field in ("text", "title")
        for start in (m.start() for m in re.finditer(f"(?={wanted})", report.field(field)))
    ]
    if near is None:
        return next(iter(places), None)

    def distance(place: Quote) -> tuple[bool, int]:
        return place.field != near.field, max(near.start - place.start, place.end - near.end, 0)

    return min(places, key=distance, default=None)
