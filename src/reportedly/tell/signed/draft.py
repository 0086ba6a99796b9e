"""A brief as a draft: Markdown that an editor edits in any editor."""

import hashlib
import re
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.plain import visible
from reportedly.tell.markdown import escaped
from reportedly.tell.notes import source_line
from reportedly.tell.nouns import Brief, Citation, Section, citations_of, sentences_of
from reportedly.tell.signed.pieces import Bound, Drafted, Piece, drafted, noted
from reportedly.tell.signed.tail import Tail, written
from reportedly.tell.wording import quoted

HEAD = """<!-- A draft of Reportedly. Move, join and drop sentences as you like, and write your own
words before, between and behind them. What stands in [brackets]{...} is bound to the evidence, and
the notes [^...] behind a sentence are what it rests on: keep both, and the words between them. A
name, a date or a number may be written in another usual way. `reportedly check FILE` tells what is
not borne out; `reportedly sign FILE --as NAME` signs it. -->"""

EVIDENCE = "Evidence"
"""The heading over the notes."""

_LEAST = 4
"""Letters and digits of an id that a label has at least."""
_LONGEST = 24
"""Of a name in an id."""


class Labels:
    """Short names for ids: their beginnings, as long as it takes to tell them apart.

    Args:
        ids: all that are to be named.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        every = sorted(set(ids))
        self.ids: dict[str, str] = {}
        for size in range(_LEAST, max(map(len, every), default=_LEAST) + 1):
            left = [id_ for id_ in every if id_ not in self.ids.values()]
            short: dict[str, list[str]] = {}
            for id_ in left:
                short.setdefault(_beginning(id_, size), []).append(id_)
            taken = {label for label, same in short.items() if len(same) == 1}
            self.ids |= {label: short[label][0] for label in taken if label not in self.ids}
        self._of = {id_: label for label, id_ in self.ids.items()}

    def of(self, id_: str) -> str:
        """The label of an id."""
        return self._of[id_]


def draft(brief: Brief, audience: str = "public") -> str:
    """A brief as the draft that an editor edits and signs.

    Args:
        brief: what the program tells, with the facts of its sentences.
        audience: for whom the gate opened.

    Returns:
        Markdown: a sentence a paragraph, each fact in brackets with the item and slot that it
        tells, notes behind each sentence and their quotes at the end; last a block for the program.
    """
    told = [drafted(sentence) for sentence in sentences_of(brief)]
    cites = citations_of(brief)
    items = Labels([item for each in told for item, _ in each.bound])
    notes = _notes(cites)
    lines = [HEAD, "", f"# {escaped(brief.title)}", ""]
    for section in brief.sections:
        lines += _section(section, items, notes, 2)
    lines += [f"## {EVIDENCE}", ""]
    for citation, label in notes.items():
        lines += [note_line(citation, label), ""]
    tail = Tail(
        version=1,
        what=brief.what,
        as_of=brief.as_of,
        recorded=brief.recorded,
        audience=audience,
        items=items.ids,
        notes={label: noted(citation) for citation, label in notes.items()},
        seals=tuple(sorted({each.seal for each in told})),
        digest=digest_of(brief),
    )
    return "\n".join((*lines, written(tail), ""))


def note_line(citation: Citation, label: str) -> str:
    """The note on a citation: where it was published, and its words."""
    words = f": {escaped(quoted(citation.words))}" if citation.words else ""
    return f"[^{label}]: {escaped(source_line(citation))}{words} ({escaped(citation.item)})"


def digest_of(brief: Brief) -> str:
    """SHA-256 of what a brief tells, without any id: of nothing that may not be told."""
    cites = citations_of(brief)
    number = {citation: at for at, citation in enumerate(cites)}
    told = [
        (s.text, [(f.start, f.end, f.slot) for f in s.facts], [number[c] for c in s.cites])
        for s in sentences_of(brief)
    ]
    shown = [(c.outlet, c.published, c.words, c.url) for c in cites]
    whole = (brief.title, brief.what, brief.as_of, brief.recorded, told, shown)
    return hashlib.sha256(msgspec.json.encode(whole)).hexdigest()


def _notes(cites: Iterable[Citation]) -> dict[Citation, str]:
    """A label for each citation: that of its item, numbered where several are of one item."""
    every = tuple(cites)
    labels = Labels([citation.item for citation in every])
    met: dict[str, int] = {}
    named = {}
    for citation in every:
        label = labels.of(citation.item)
        met[label] = met.get(label, 0) + 1
        named[citation] = label if met[label] == 1 else f"{label}_{met[label]}"
    return named


def _beginning(id_: str, size: int) -> str:
    """The prefix of an id, and so many letters behind it; of a name, all of it."""
    kind, mark, rest = id_.partition("-")
    if len(kind) == 1 and mark and re.fullmatch(r"[0-9a-f]+", rest):
        return f"{kind}-{rest[:size]}"
    return re.sub(r"[^\w-]", "", id_) or "x"


def _section(
    section: Section, items: Labels, notes: dict[Citation, str], depth: int
) -> Iterator[str]:
    yield from (f"{'#' * min(depth, 6)} {heading(section)}", "")
    for sentence in section.sentences:
        told = drafted(sentence)
        marks = "".join(f"[^{notes[c]}]" for c in told.cites)
        yield from (f"{_words(told, items)} {marks}", "")
    for inner in section.sections:
        yield from _section(inner, items, notes, depth + 1)


def heading(section: Section) -> str:
    """A section's heading as a draft has it, with its status word."""
    status = f" — {section.status}" if section.status else ""
    return f"{escaped(section.title)}{status}"


def _words(told: Drafted, items: Labels) -> str:
    return "".join(_piece(piece, items) for piece in told.pieces).strip()


def _piece(piece: Piece, items: Labels) -> str:
    words = safe(piece.words)
    if isinstance(piece, Bound):
        return f"[{words}]{{{items.of(piece.item)}.{piece.slot}}}"
    return words


def safe(words: str) -> str:
    """Words in which no character means anything to Markdown, blanks at their ends kept."""
    inner = escaped(words)
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and inner else ""
    return before + visible(inner) + after
