"""Nouns and rows without the words that are redacted."""

from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Row

from reportedly.ledger.erasing.words import Span, Words, marked, moved, shifted
from reportedly.ledger.naming import Names
from reportedly.model import (
    Anchor,
    Decision,
    Quote,
    Report,
    Signature,
    from_json,
    to_json,
)

_QUOTE = {"field", "start", "end", "text"}
_FIXED = {
    *{"id", "made", "act", "kind", "verdict", "outcome", "polarity", "of_id", "text_digest"},
    *{"label", "what", "lowers"},
    "on",
}


class Masked(NamedTuple):
    """A text that was redacted.

    Attributes:
        digest: of the text as it was.
        title: as it is now, likewise `text`.
        spans: what went out of each field.
        new_digest: of the text as it is now.
    """

    digest: str
    title: str | None
    text: str
    spans: dict[str, list[Span]]
    new_digest: str

    @property
    def places(self) -> int:
        """In how many places the words stood."""
        return sum(map(len, self.spans.values()))

    def shifted(self, quote: Quote) -> Quote | None:
        """Where a quote of the old text stands now; None where its words went."""
        return shifted(quote, self.spans[quote.field])

    def moved(self, quote: Quote) -> tuple[int, int]:
        """About where the words of a quote stand now, whether or not some of them went."""
        spans = self.spans[quote.field]
        return moved(quote.start, spans), moved(quote.end, spans)


def masked_text(report: Report, words: Words, names: Names) -> Masked:
    """The text of a report without some words.

    Args:
        report: as it was got.
        words: what goes.
        names: those of the ledger that keeps it.
    """
    title, text = report.title, report.text
    spans = {"title": words.spans(title or ""), "text": words.spans(text)}
    left = None if title is None else marked(title, spans["title"]), marked(text, spans["text"])
    return Masked(report.text_digest, *left, spans, names.text(*left))


def masked_report(report: Report, made: Masked, words: Words, names: Names) -> Report:
    """A report without the words, under the id that follows from what is left.

    Args:
        report: as it was got.
        made: its text as it is now.
        words: what goes.
        names: those of the ledger that keeps it.
    """
    machine = report.machine_written
    left = msgspec.structs.replace(
        report,
        name=words.masked(report.name),
        title=made.title,
        text=made.text,
        url=report.url and words.masked(report.url),
        outlet=report.outlet and words.masked(report.outlet),
        machine_written=None if machine is None else made.shifted(machine),
    )
    return names.report(left)


def masked_visit(row: Row[Any], words: Words, made: tuple[str, str] | None) -> dict[str, Any]:
    """The columns of a visit that change where its report was redacted.

    With the digest of the answer the words could be guessed, and a server often makes its validator
    (`ETag`) from the answer: both go, and the record that is kept of it.

    Args:
        row: of `visits`.
        words: what goes.
        made: id of its report and digest of its text as they are now; None where it has none.
    """
    plain = {key: getattr(row, key) for key in ("asked", "url", "because", "feed", "item")}
    told = {key: value and words.masked(value) for key, value in plain.items()}
    if made is not None:
        told |= {"report": made[0], "text": made[1]}
    return told | {"digest": None, "etag": None, "record": None}


def masked_decision(decision: Decision, words: Words) -> Decision:
    """A decision whose own words have the mark where they had the words.

    What it points at is left as it is: see `deciding.fate`. A brief that was signed with the words
    is none any more without them: nothing of it stays but who signed, and when.
    """
    if isinstance(decision, Signature) and words.stand_in(decision.title, decision.text):
        decision = decision.emptied()
    plain = _masked(msgspec.to_builtins(decision), words)
    return from_json(to_json(plain), type(decision))


def anchor_in(texts: dict[str, Masked], anchor: Anchor) -> Anchor | None:
    """Where an anchor's words stand now; None where they went."""
    made = texts.get(anchor.text_digest)
    if made is None:
        return anchor
    quote = made.shifted(anchor.quote)
    return None if quote is None else Anchor(text_digest=made.new_digest, quote=quote)


def slots_in(made: Masked, slots: dict[str, Any]) -> dict[str, Any]:
    """The slots that a correction sets, with the words of each where they stand now."""
    if not isinstance(slots.get("words"), dict):
        return slots
    own = {name: msgspec.convert(quote, Quote) for name, quote in slots["words"].items()}
    now = {name: made.shifted(quote) for name, quote in own.items()}
    kept = {name: msgspec.to_builtins(quote) for name, quote in now.items() if quote is not None}
    return {**slots, "words": kept}


def _masked(value: Any, words: Words) -> Any:
    """Every string in plain data without the words, but for ids and quotes."""
    if isinstance(value, str):
        return words.masked(value)
    if isinstance(value, list | tuple):
        return [_masked(item, words) for item in value]
    if isinstance(value, dict):
        if value.keys() >= _QUOTE:
            return value
        return {key: item if key in _FIXED else _masked(item, words) for key, item in value.items()}
    return value
