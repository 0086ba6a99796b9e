"""Decisions and the words that they point at."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from reportedly.ledger.kept import texts
from reportedly.ledger.rows import kind_of, reading_of
from reportedly.ledger.store import last_readings
from reportedly.model import (
    Anchor,
    Claim,
    Correction,
    Decision,
    Grouping,
    Judgement,
    Marking,
    Pointer,
    Quote,
    Reading,
    Ruling,
    Signature,
    Undo,
    Watch,
    aimed_at,
    meant,
    pointed,
    unnamed,
)

_PRIVATE = 0o077


def adrift(connection: Connection, path: Path, decisions: Iterable[Decision]) -> list[str]:
    """Decisions whose words, or whose claims, are no longer found; and a file that others can read.

    A decision that is adrift is kept: a later reading may find its words again.

    Args:
        connection: to the ledger, in a transaction.
        path: where the ledger lies.
        decisions: those that hold.
    """
    found = list(_readable(path))
    by_text: dict[str, list[Reading]] = {}
    for (report, text), (_, body) in sorted(last_readings(connection).items()):
        by_text.setdefault(text, []).append(reading_of(body, report))
    for decision in decisions:
        name = f"{kind_of(decision)} {decision.id} by {decision.by}"
        for anchor in _anchors(decision):
            if not _stands(connection, anchor):
                found.append(f"{name}: no text has '{anchor.quote.text}' where it points")
            elif not _claimed(decision, anchor, by_text.get(anchor.text_digest, [])):
                what = "name" if _names(decision, anchor) else "claim"
                found.append(f"{name}: no {what} is read any more from '{anchor.quote.text}'")
    return found


def _names(decision: Decision, anchor: Anchor) -> bool:
    """Whether a decision points at somebody's name with an anchor."""
    if isinstance(decision, Watch):
        return anchor in decision.anchors
    return isinstance(decision, Judgement | Marking)


def _readable(path: Path) -> Iterator[str]:
    mode = path.stat().st_mode & 0o777
    if mode & _PRIVATE:
        yield f"others may open {path} (mode {mode:04o}); run: chmod 600 {path}"


def _anchors(decision: Decision) -> tuple[Anchor, ...]:
    match decision:
        case Judgement() | Marking() | Signature():
            return decision.anchors
        case Watch():
            return tuple(dict.fromkeys((*decision.anchors, *(p.at for p in decision.event))))
        case Correction():
            return (decision.at,)
        case Ruling():
            return (decision.event,)
        case Grouping():
            return tuple(dict.fromkeys(pointer.at for pointer in decision.pointers))
        case Undo():
            return ()


def _stands(connection: Connection, anchor: Anchor) -> bool:
    """Whether a text has the anchor's words at the anchor's place."""
    quote = anchor.quote
    wanted = select(texts.c.title, texts.c.text).where(texts.c.digest == anchor.text_digest)
    row = connection.execute(wanted).first()
    if row is None:
        return False
    words: str = row.text if quote.field == "text" else (row.title or "")
    return words[quote.start : quote.end] == quote.text


def _claimed(decision: Decision, anchor: Anchor, readings: list[Reading]) -> bool:
    """Whether a mention, or a claim of the decision's kind, is read where it points at one."""
    if isinstance(decision, Judgement):
        return any(meant(anchor, r.mentions) or unnamed(anchor, r) for r in readings)
    if isinstance(decision, Watch):
        if anchor in decision.anchors:
            return any(meant(anchor, r.mentions) for r in readings)
        return _pointed(decision.event, anchor, readings)
    if isinstance(decision, Marking):
        return _marked(decision, anchor, readings)
    if isinstance(decision, Undo | Signature) or (
        isinstance(decision, Correction) and decision.act == "add"
    ):
        return True
    if isinstance(decision, Correction):
        return any(aimed_at(decision, (*r.claims, *r.claims_beyond)) for r in readings)
    if isinstance(decision, Grouping):
        return _pointed(decision.pointers, anchor, readings)
    return any(
        claim.kind == decision.kind and any(q.overlaps(anchor.quote) for q in _telling(claim))
        for reading in readings
        for claim in (*reading.claims, *reading.claims_beyond)
    )


def _marked(marking: Marking, anchor: Anchor, readings: list[Reading]) -> bool:
    """Whether a claim or name that a marking points at is read; a text or words just stand."""
    if any(pointer.at == anchor for pointer in marking.claims):
        return _pointed(marking.claims, anchor, readings)
    return marking.what != "person" or any(meant(anchor, r.mentions) for r in readings)


def _pointed(pointers: Iterable[Pointer], anchor: Anchor, readings: Iterable[Reading]) -> bool:
    """Whether every claim that is pointed at by an anchor's words is read there."""
    wanted = [pointer for pointer in pointers if pointer.at == anchor]
    told = [(*r.claims, *r.claims_beyond) for r in readings]
    return all(any(pointed(each, claims) for claims in told) for each in wanted)


def _telling(claim: Claim) -> tuple[Quote, ...]:
    """The words that carry a claim, and the name in it, which may stand sentences before them."""
    who = claim.words.get("who")
    return (claim.quote,) if who is None else (claim.quote, who)
