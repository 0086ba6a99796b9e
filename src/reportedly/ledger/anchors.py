"""Decisions and the words that they point at."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from reportedly.ledger.kept import texts
from reportedly.ledger.rows import kind_of, reading_of
from reportedly.ledger.store import last_readings
from reportedly.model import Anchor, Correction, Decision, Judgement, Quote, Reading, Ruling

_PRIVATE = 0o077


def adrift(connection: Connection, path: Path, decisions: Iterable[Decision]) -> list[str]:
    """Decisions whose words, or whose claims, are no longer found; and a file that others can read.

    A decision that is adrift is kept: a later reading may find its words again.

    Args:
        connection: to the ledger, in a transaction.
        path: where the ledger lies.
        decisions: all of them.
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
                found.append(f"{name}: no claim is read any more from '{anchor.quote.text}'")
    return found


def _readable(path: Path) -> Iterator[str]:
    mode = path.stat().st_mode & 0o777
    if mode & _PRIVATE:
        yield f"others may open {path} (mode {mode:04o}); run: chmod 600 {path}"


def _anchors(decision: Decision) -> tuple[Anchor, ...]:
    match decision:
        case Judgement():
            return (decision.left, decision.right)
        case Correction():
            return (decision.at,)
        case Ruling():
            return (decision.event,)


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
    """Whether a claim of the decision's kind is read where it points, if it points at a claim."""
    if isinstance(decision, Judgement):
        return True
    if isinstance(decision, Correction) and decision.act == "add":
        return True
    return any(
        claim.kind == decision.kind and _overlap(claim.quote, anchor.quote)
        for reading in readings
        for claim in (*reading.claims, *reading.claims_beyond)
    )


def _overlap(one: Quote, other: Quote) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end
