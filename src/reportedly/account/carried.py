"""Decisions carried from one version of a page to the one that stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.ledger.pages import same_form
from reportedly.model import Anchor, Decision, Pointer, Quote, Report

if TYPE_CHECKING:
    # `read` tells from a picture without a ledger and need not load one.
    from reportedly.ledger import Learned
    from reportedly.ledger.versions import Page

Moves = Mapping[str, tuple[Report, Report]]
"""By the digest of a text that does not stand, its version and the one that stands in its place."""

_QUOTE = frozenset({"field", "start", "end", "text"})


class Lost(Exception):
    """The words that a decision points at are not in the version that stands."""


def carried(kept: Learned, as_of: date | None = None) -> tuple[Decision, ...]:
    """All decisions, those on another version of a page at the same words of the one that stands.

    The two versions are laid side by side: words follow that lie whole in a stretch which both
    have. A decision whose words the standing version does not have stays where it is.

    Args:
        kept: what the ledger had learned.
        as_of: the day whose versions stand.
    """
    moves = moves_of(kept, as_of)
    if not moves:
        return kept.decisions
    return tuple(_carried(decision, moves) for decision in kept.decisions)


def left_behind(
    kept: Learned, decisions: Iterable[Decision], as_of: date | None = None
) -> list[Decision]:
    """The decisions among some whose words no version has that stands.

    Args:
        kept: what the ledger had learned.
        decisions: as they were made.
        as_of: the day whose versions stand.
    """
    moves = moves_of(kept, as_of)
    found = []
    for decision in decisions:
        try:
            _moved(decision, moves)
        except Lost:
            found.append(decision)
    return found


def spread(pointers: Iterable[Pointer], among: Iterable[Page]) -> Iterator[Pointer]:
    """Pointers, and each of them at the same words of every other version of its page.

    Args:
        pointers: what a decision points at.
        among: the pages that were seen to change.
    """
    made, each = tuple(pointers), tuple(among)
    yield from made
    for pointer in made:
        text = pointer.at.text_digest
        for page in each:
            here = [form for form in page.forms if form.text_digest == text]
            for form in page.forms if here else ():
                if form.text_digest != text:
                    with suppress(Lost):
                        yield _moved(pointer, {text: (here[0], form)})


def moves_of(kept: Learned, as_of: date | None = None) -> Moves:
    """Which version stands for each that does not."""
    moves: dict[str, tuple[Report, Report]] = {}
    pages = kept.pages()
    if not pages or not kept.decisions:
        return moves
    standing = {report.text_digest for report in kept.standing(as_of)[0]}
    for page in pages:
        now = page.standing(as_of)
        now = now or (page.first() if as_of is not None else ())
        there = [f for f in now if f.text_digest in standing]
        there += [f for f in page.forms if any(same_form(f, n) for n in now)]
        there = [f for f in there if f.text_digest in standing]
        for form in page.forms:
            if there and form.text_digest not in standing:
                moves[form.text_digest] = (form, there[0])
    return moves


def _carried(decision: Decision, moves: Moves) -> Decision:
    try:
        moved: Decision = _moved(decision, moves)
    except Lost:
        return decision
    return moved


def _moved(value: Any, moves: Moves) -> Any:
    """A decision, or a part of one, with every anchor in it at the version that stands."""
    if isinstance(value, Anchor):
        if value.text_digest not in moves:
            return value
        old, new = moves[value.text_digest]
        return Anchor(text_digest=new.text_digest, quote=quote_in(value.quote, old, new))
    if isinstance(value, tuple):
        return tuple(_moved(item, moves) for item in value)
    if not isinstance(value, msgspec.Struct):
        return value
    changed = {name: _moved(getattr(value, name), moves) for name in value.__struct_fields__}
    at = getattr(value, "at", None)
    slots = getattr(value, "slots", None)
    if isinstance(at, Anchor) and slots and at.text_digest in moves:
        changed["slots"] = _words(slots, *moves[at.text_digest])
    return msgspec.structs.replace(value, **changed)


def _words(slots: Any, old: Report, new: Report) -> Any:
    """The slots of a correction with the words that it gives for them."""
    if isinstance(slots, dict):
        if slots.keys() == _QUOTE:
            return msgspec.to_builtins(quote_in(msgspec.convert(slots, Quote), old, new))
        return {key: _words(value, old, new) for key, value in slots.items()}
    return slots


def quote_in(quote: Quote, old: Report, new: Report) -> Quote:
    """The same words in another version of a text.

    Raises:
        Lost: it does not have them.
    """
    before, after = old.field(quote.field), new.field(quote.field)
    start = _place(before, after, quote.start, quote.end)
    if start is None:
        found = list(_all(after, quote.text))
        if len(found) != 1 or not quote.text:
            raise Lost
        start = found[0]
    return msgspec.structs.replace(quote, start=start, end=start + len(quote.text))


def _place(before: str, after: str, start: int, end: int) -> int | None:
    """Where a stretch of one text begins in another, if it lies in a stretch that both have."""
    lines, others = before.splitlines(keepends=True), after.splitlines(keepends=True)
    at = _aligned(lines, others, start, end)
    if at is not None:
        return at
    return _aligned(_pieces(before), _pieces(after), start, end)


def _aligned(old: Sequence[str], new: Sequence[str], start: int, end: int) -> int | None:
    begins, others = _begins(old), _begins(new)
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        first, last = begins[match.a], begins[match.a + match.size]
        if first <= start and end <= last:
            return others[match.b] + start - first
    return None


def _pieces(text: str) -> list[str]:
    """The words of a text, each with the space behind it, so that together they are the text."""
    words = text.split(" ")
    return [*(f"{word} " for word in words[:-1]), words[-1]]


def _begins(parts: Sequence[str]) -> list[int]:
    found = [0]
    for part in parts:
        found.append(found[-1] + len(part))
    return found


def _all(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
