"""What is not borne out, as lines: file, line, words, and what the evidence says instead."""

from collections.abc import Iterable, Iterator

from reportedly.plain import visible
from reportedly.tell.signed.faults import Fault
from reportedly.tell.signed.nouns import Change
from reportedly.tell.wording import counted, quoted

_LONGEST = 160
"""Characters of words that are shown."""
_BEFORE = 4
"""Words that are shown before those in which two long wordings part."""


def fault_lines(file: str, faults: Iterable[Fault]) -> Iterator[str]:
    """A line a fault, and how many there are.

    Args:
        file: its name.
        faults: in their order.
    """
    number = 0
    for fault in faults:
        here, there = _beside(fault.words, fault.says or "")
        words = f" {quoted(here)}:" if here else ""
        item = f" ({fault.item})" if fault.item else ""
        says = f"; the evidence says {quoted(there)}" if there and there != here else ""
        yield visible(f"{file}:{fault.line}:{words} {fault.why}{item}{says}")
        number += 1
    yield f"{counted(number, 'thing')} not borne out"


def change_lines(changes: Iterable[Change]) -> Iterator[str]:
    """A line a change, with the id of what changed."""
    for change in changes:
        item = f" ({change.item})" if change.item else ""
        words = f"{quoted(change.words)}: " if change.words else ""
        yield visible(f"{words}{change.told.removesuffix('.')}{item}")


def _beside(here: str, there: str) -> tuple[str, str]:
    """Two wordings, each as far as it is shown: long ones from shortly before they part."""
    ours, theirs = here.split(), there.split()
    parted = next((at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), 0)
    start = max(parted - _BEFORE, 0) if max(len(here), len(there)) > _LONGEST else 0
    return _short(ours, start), _short(theirs, start)


def _short(words: list[str], start: int) -> str:
    told = f"{'… ' if start else ''}{' '.join(words[start:])}"
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"
