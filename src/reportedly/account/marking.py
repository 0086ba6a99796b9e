"""Marking by hand: what some words mean, and what is refused."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec

from reportedly.account.correcting import meant_claim, meant_report
from reportedly.account.judging import Said
from reportedly.account.markings import marked, markings
from reportedly.account.sides import side
from reportedly.errors import NotFound, ReportedlyError
from reportedly.model import (
    Anchor,
    Decision,
    Event,
    Label,
    Marking,
    Picture,
    Pointer,
    Quote,
    Report,
    after,
    digest,
)
from reportedly.packs import Pack
from reportedly.protect import may_not_yield


class RefusedMarking(ReportedlyError):
    """A marking that stands already, or that would lower what may not be lowered."""


class ToMark(NamedTuple):
    """What somebody wants marked, and how.

    Attributes:
        target: a claim's, event's or report's id, an outlet, or whom some words name.
        label: of the Traffic Light Protocol 2.0.
        words: of a report, where not all of it is meant.
        lowers: the ground on which the rules shall yield for a person.
    """

    target: str
    label: Label
    words: str | None = None
    lowers: str | None = None


def marking(
    wanted: ToMark,
    said: Said,
    picture: Picture,
    decisions: Sequence[Decision],
    event: Callable[[str], Event],
    pack: Pack,
) -> Marking:
    """The marking that somebody makes; nothing is kept by this.

    Args:
        wanted: what is marked, and how.
        said: by whom, when, why.
        picture: all that stands, before the gate.
        decisions: all that were made so far.
        event: finds an event by its id, now or formerly.
        pack: grounds for lowering, holders, outlets.

    Raises:
        NotFound: the target means nothing on file, or the words do not stand in the report.
        RefusedMarking: the same is marked so already, or the rules may not yield.
    """
    made = after(said.made, decisions)
    blank = Marking(
        id="",
        made=made,
        by=said.by,
        label=wanted.label,
        what="report",
        because=said.because,
        lowers=wanted.lowers,
    )
    new = _aimed(blank, wanted, picture, event, pack)
    _check(new, decisions, picture, pack)
    parts = (made.isoformat(), said.by, wanted.label, str(new.ref), str(new.anchors))
    return msgspec.structs.replace(new, id="tlp-" + digest(*parts))


def _aimed(
    blank: Marking,
    wanted: ToMark,
    picture: Picture,
    event: Callable[[str], Event],
    pack: Pack,
) -> Marking:
    target, put = wanted.target, msgspec.structs.replace
    if wanted.words is not None:
        report = meant_report(target, picture)
        return put(blank, what="words", at=(_anchor(report, wanted.words),))
    if target.startswith("c-"):
        id_ = meant_claim(target, picture).claim.id
        return put(blank, what="claim", claims=tuple(_pointers({id_}, picture)))
    if target.startswith("e-"):
        ids = set(event(target).claims)
        return put(blank, what="event", claims=tuple(_pointers(ids, picture)))
    if any(target in {r.id, r.name} for r in picture.reports) or target.startswith("r-"):
        report = meant_report(target, picture)
        return put(blank, what="report", at=(_anchor(report, ""),))
    outlet = _outlet(target, picture, pack)
    if outlet is not None:
        return put(blank, what="outlet", ref=outlet)
    of = side(target, picture, pack)
    if not of.named:
        raise RefusedMarking(f"'{target}' is about somebody without a name; mark the claim")
    return put(blank, what="person", ref=of.holder, at=of.anchors)


def _anchor(report: Report, words: str) -> Anchor:
    """Words of a report; its beginning, without any word, where all of it is meant."""
    for field in ("text", "title"):
        start = report.field(field).find(words)
        if start >= 0:
            quote = Quote(field=field, start=start, end=start + len(words), text=words)
            return Anchor(text_digest=report.text_digest, quote=quote)
    raise NotFound(f"'{words}' does not stand in {report.id}; copy the words from `show`")


def _pointers(ids: Collection[str], picture: Picture) -> Iterator[Pointer]:
    """Claims by their words, in every report that has them."""
    for reading in picture.readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if claim.id in ids:
                at = Anchor(text_digest=reading.text_digest, quote=claim.quote)
                yield Pointer(at=at, kind=claim.kind, who=claim.who)


def _outlet(target: str, picture: Picture, pack: Pack) -> str | None:
    """The outlet of that name, if any report on file is its."""
    source = pack.source(target)
    for name in sorted({r.outlet for r in picture.reports if r.outlet}):
        known = pack.source(name)
        same = source is not None and known is not None and source.id == known.id
        if same or name.casefold() == target.casefold():
            return name
    return None


def _check(new: Marking, decisions: Sequence[Decision], picture: Picture, pack: Pack) -> None:
    for each in markings(decisions):
        if _same(each, new):
            raise RefusedMarking(
                f"it is marked so already: {each.id} by {each.by} on {each.made:%Y-%m-%d}; "
                "nothing is added"
            )
    if new.lowers is None:
        if new.label == "CLEAR":
            raise RefusedMarking(
                "whatever no rule and nobody marks is CLEAR; give --lower GROUND to say that the "
                "rules yield for a person, or take a marking back with `reportedly undo`"
            )
        return
    grounds = pack.markings.get("lowering", {})
    if new.what != "person":
        raise RefusedMarking("the rules yield for a person only; name one")
    if new.lowers not in grounds:
        raise RefusedMarking(f"no such ground; there are: {', '.join(sorted(grounds))}")
    if any(may_not_yield(m, picture, pack) for m in marked([new], picture, pack)):
        raise RefusedMarking(
            "the rules never yield for whoever is told of as somebody's kin or companion"
        )


def _same(one: Marking, two: Marking) -> bool:
    keys = ("label", "what", "ref", "at", "claims", "lowers")
    return all(getattr(one, key) == getattr(two, key) for key in keys)
