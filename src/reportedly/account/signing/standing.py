"""Whether a file is what somebody signed, and whether they still stand by it."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from typing import Any

import msgspec

from reportedly.errors import NotFound
from reportedly.model import Decision, Signature, Undo, undone
from reportedly.tell.dates import date_words
from reportedly.tell.signed import SignedBrief, forms, told_digest

_SHOWN = 12
"""Lines of what was altered that are shown."""
_WIDE, _BEFORE = 160, 40
"""Characters of each, and those before the first one that differs."""


class Standing(msgspec.Struct, frozen=True):
    """A signed file beside its signature.

    Attributes:
        signature: what was kept.
        undone: the decision by which it was taken back, None where it was not.
        is_altered: whether the file is not what was signed.
        altered: some of the lines that differ: `-` as signed, `+` as it stands.
    """

    signature: Signature
    undone: Undo | None
    is_altered: bool
    altered: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """What there is to say of it, a line each."""
        made = self.signature.made
        day = date_words(made.date().isoformat())
        yield f"signed by {self.signature.by} on {day} ({self.signature.id})"
        if self.undone is not None:
            back = date_words(self.undone.made.date().isoformat())
            why = self.undone.because
            yield f"taken back by {self.undone.by} on {back} ({self.undone.id}): {why}"
        if self.signature.text is None:
            yield (
                "a report that it rests on was erased or redacted since: what was signed is no "
                "longer kept, and whether this file was altered cannot be told; draft and sign anew"
            )
        elif self.is_altered:
            yield "altered after it was signed; `-` is what was signed, `+` what stands here"
            yield from self.altered
        else:
            yield "as it was signed"

    def row(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "signature": self.signature.id,
            "by": self.signature.by,
            "made": self.signature.made.isoformat(),
            "undone": None if self.undone is None else self.undone.id,
            "kept": self.signature.text is not None,
            "altered": self.is_altered,
        }


def standing_of(id_: str, text: str, decisions: Sequence[Decision]) -> Standing:
    """A signed file beside its signature.

    Args:
        id_: that the file says it has.
        text: of the file.
        decisions: all that were made.

    Raises:
        NotFound: the ledger has no such signature.
    """
    signature = next((d for d in decisions if isinstance(d, Signature) and d.id == id_), None)
    if signature is None:
        raise NotFound(
            f"this ledger has no signature {id_}; give the ledger in which it was signed (--ledger)"
        )
    known = told_digest(text) in signature.forms.values()
    altered = signature.told is not None and not known
    return Standing(
        signature=signature,
        undone=undone(decisions).get(id_),
        is_altered=altered,
        altered=tuple(_altered(signature, text)) if altered else (),
    )


def _altered(signature: Signature, text: str) -> Iterator[str]:
    """The lines that differ from the likest form, where this program writes it as it was."""
    if signature.told is None:
        return
    brief = msgspec.json.decode(signature.told, type=SignedBrief)
    wanted = {
        name: words
        for name, words in forms(brief).items()
        if told_digest(words) == signature.forms.get(name)
    }
    if not wanted:
        return
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").splitlines()
    every = (list(_changed(words.splitlines(), lines)) for words in wanted.values())
    shortest = min(every, key=len)
    yield from shortest[:_SHOWN]
    if len(shortest) > _SHOWN:
        yield f"and {len(shortest) - _SHOWN} more lines"


def _changed(signed: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    """Lines that differ, each from a little before the first place where it does."""
    found = [
        line
        for line in unified_diff(signed, now, n=0, lineterm="")
        if line[:1] in {"-", "+"} and line[:3] not in {"---", "+++"}
    ]
    for at, line in enumerate(found):
        other = found[at + 1] if line[0] == "-" and at + 1 < len(found) else found[at - 1]
        start = max(0, _first_difference(line[1:], other[1:]) - _BEFORE)
        yield f"{line[0]}{'…' if start else ''}{line[1 + start : 1 + start + _WIDE]}"


def _first_difference(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
