"""A draft as an editor left it: headings, passages and notes, with the lines they stand in."""

import re
from collections.abc import Iterator

import msgspec

from reportedly.tell.signed.draft import HEAD
from reportedly.tell.signed.pieces import Bound, Piece, Plain
from reportedly.tell.signed.tail import Tail, tail_of

_FACT = r"\[(?P<words>(?:\\.|[^\[\]\\])*)\]\{(?P<item>[\w-]+)\.(?P<slot>[a-z_]+(?:\.[a-z_0-9]+)*)\}"
_NOTE = r"\[\^(?P<note>[\w-]+)\]"
_OWN = r"\[(?P<own>(?:\\.|[^\[\]\\])*)\]\{\.editor\}"
_INLINE = re.compile(f"{_OWN}|{_FACT}|{_NOTE}")
_DEFINED = re.compile(r"^\[\^(?P<note>[\w-]+)\]:\s*(?P<rest>.*)$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$")
_MARKER = re.compile(r"^\s*(?:[-*+]|>|\d{1,3}[.)])\s+")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A note behind a sentence, by its label."""

    label: str
    line: int


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """A heading: its level from 1, and its words."""

    level: int
    words: str
    line: int


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph: plain words, bound words and notes in their order."""

    parts: tuple[Piece | Note, ...]
    line: int


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """A draft as it stands in a file.

    Attributes:
        blocks: headings and paragraphs in their order.
        notes: the words of each note by its label, with the line they begin in.
        repeated: labels that are defined more than once, with the line of the second.
        tail: what the program wrote at its end.
    """

    blocks: tuple[Heading | Passage, ...]
    notes: dict[str, tuple[str, int]]
    repeated: tuple[tuple[str, int], ...]
    tail: Tail


class _Reader:
    """Blocks as they come, line by line."""

    def __init__(self, items: dict[str, str]) -> None:
        self.blocks: list[Heading | Passage] = []
        self.notes: dict[str, tuple[str, int]] = {}
        self.repeated: list[tuple[str, int]] = []
        self._items = items
        self._lines: list[tuple[int, str]] = []
        self._note: str | None = None

    def line(self, number: int, line: str) -> None:
        """Take one line."""
        heading, defined = _HEADING.match(line), _DEFINED.match(line)
        if not line.strip() or heading or defined:
            self.end()
        if heading:
            words = unescaped(heading[2] or "")
            self.blocks.append(Heading(level=len(heading[1]), words=words, line=number))
        elif defined:
            self._define(defined["note"], defined["rest"], number)
        elif self._note is not None:
            told, at = self.notes[self._note]
            self.notes[self._note] = (f"{told} {line.strip()}", at)
        elif line.strip():
            self._lines.append((number, line))

    def end(self) -> None:
        """The paragraph, or the note, is over."""
        if self._lines:
            parts = tuple(_parts(self._lines, self._items))
            self.blocks.append(Passage(parts=parts, line=self._lines[0][0]))
        self._lines, self._note = [], None

    def _define(self, label: str, rest: str, number: int) -> None:
        if label in self.notes:
            self.repeated.append((label, number))
            label = f"{label} again"
        self.notes[label] = (rest.strip(), number)
        self._note = label


def parsed(text: str) -> Parsed:
    """A draft, taken apart.

    Args:
        text: of the file; how its lines end, and blanks there, are nothing.

    Raises:
        NotABrief: it is no draft.
    """
    told = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    tail, before = tail_of(_TRAILING.sub("", told))
    reader = _Reader(tail.items)
    head = before.find(HEAD)
    if head >= 0:
        # Its lines stay counted.
        before = before[:head] + "\n" * HEAD.count("\n") + before[head + len(HEAD) :]
    for number, line in enumerate(before.split("\n"), start=1):
        reader.line(number, line)
    reader.end()
    return Parsed(
        blocks=tuple(reader.blocks),
        notes=reader.notes,
        repeated=tuple(reader.repeated),
        tail=tail,
    )


def unescaped(words: str) -> str:
    """Words as they are meant: a backslash before a sign of Markdown goes."""
    return _ESCAPED.sub(r"\1", words)


def _parts(lines: list[tuple[int, str]], items: dict[str, str]) -> Iterator[Piece | Note]:
    """The parts of a paragraph; a mark of a list or a quotation at its start is none."""
    text, starts = _joined(lines)

    def line_of(offset: int) -> int:
        return max(number for start, number in starts if start <= offset)

    at = 0
    for found in _INLINE.finditer(text):
        if text[at : found.start()]:
            plain = text[at : found.start()]
            first_letter = at + len(plain) - len(plain.lstrip())
            yield Plain(words=unescaped(plain), line=line_of(min(first_letter, found.start())))
        line = line_of(found.start())
        if found["own"] is not None:
            yield Plain(words=unescaped(found["own"]), line=line)
        elif found["note"] is not None:
            yield Note(label=found["note"], line=line)
        else:
            item = items.get(found["item"], found["item"])
            words = " ".join(unescaped(found["words"]).split())
            yield Bound(words=words, item=item, slot=found["slot"], line=line)
        at = found.end()
    if text[at:].strip():
        first_letter = len(text) - len(text[at:].lstrip())
        yield Plain(words=unescaped(text[at:]), line=line_of(first_letter))


def _joined(lines: list[tuple[int, str]]) -> tuple[str, list[tuple[int, int]]]:
    """The text of a paragraph, and where each of its lines begins in it."""
    first = _MARKER.match(lines[0][1])
    text, starts = "", []
    for at, (number, line) in enumerate(lines):
        starts.append((len(text), number))
        marker = _MARKER.match(line) if at and (first or text.rstrip().endswith("]")) else None
        taken = marker if at else first
        text += line[taken.end() if taken else 0 :] + "\n"
    return text, starts
