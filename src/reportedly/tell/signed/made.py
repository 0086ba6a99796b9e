"""A checked draft as the brief that somebody signs."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from reportedly import __version__
from reportedly.tell.notes import safe_url, source_line
from reportedly.tell.nouns import Citation
from reportedly.tell.signed.checking import Block, Checked, Today
from reportedly.tell.signed.draft import EVIDENCE
from reportedly.tell.signed.nouns import (
    Evidenced,
    SignedBlock,
    SignedBrief,
    SignedSentence,
    Span,
)
from reportedly.tell.signed.parse import Heading
from reportedly.tell.signed.pieces import Bound, Drafted
from reportedly.tell.signed.proof.lexicon import even
from reportedly.tell.signed.tail import Tail
from reportedly.tell.signed.told import Told
from reportedly.tell.wording import counted


class Signing(msgspec.Struct, frozen=True):
    """Who signs, and when.

    Attributes:
        id: of the signature.
        by: the name.
        made: the moment (ISO 8601).
        day: the day in words.
    """

    id: str
    by: str
    made: str
    day: str


class Made(NamedTuple):
    """A brief that goes out, and what its numbers stand for.

    Attributes:
        brief: with no id of the ledger in it but its own.
        items: ids of the items that it is bound to, by their numbers from 1.
        cites: report and item of its evidence, likewise.
    """

    brief: SignedBrief
    items: tuple[str, ...]
    cites: tuple[tuple[str, str], ...]


class _Numbers:
    """Evidence and items, each numbered where it is first used."""

    def __init__(self) -> None:
        self.cites: dict[Citation, int] = {}
        self.items: dict[str, int] = {}

    def cite(self, citation: Citation) -> int:
        """The number of a citation."""
        return self.cites.setdefault(citation, len(self.cites) + 1)

    def item(self, id_: str) -> int:
        """The number of an item."""
        return self.items.setdefault(id_, len(self.items) + 1)


def signed_brief(checked: Checked, today: Today, tail: Tail, signing: Signing) -> Made:
    """The brief that goes out under somebody's name.

    Args:
        checked: the draft, without faults.
        today: what it was checked against.
        tail: how the draft came about.
        signing: who signs.
    """
    numbers = _Numbers()
    blocks = tuple(_blocks(checked.blocks, today, numbers))
    reports = counted(len({citation.report for citation in numbers.cites}), "report")
    brief = SignedBrief(
        signature=signing.id,
        title=_title(blocks, today),
        by=signing.by,
        made=signing.made,
        credit=(
            f"Drafted by Reportedly {__version__} from {reports}, edited and signed by "
            f"{signing.by} on {signing.day}."
        ),
        draft=tail.digest,
        audience=tail.audience,
        as_of=tail.as_of,
        recorded=tail.recorded,
        notice=today.brief.notice,
        blocks=tuple(block for block in blocks if block.level != 1),
        evidence=tuple(_evidence(numbers.cites.items())),
    )
    cites = tuple((citation.report, citation.item) for citation in numbers.cites)
    return Made(brief, tuple(numbers.items), cites)


def _title(blocks: Iterable[SignedBlock], today: Today) -> str:
    return next((b.heading for b in blocks if b.level == 1), today.brief.title)


def _blocks(blocks: Iterable[Block], today: Today, numbers: _Numbers) -> Iterator[SignedBlock]:
    waiting: list[SignedBlock] = []
    for block in blocks:
        if isinstance(block, Heading):
            if block.words and even(block.words) != EVIDENCE:
                waiting = [w for w in waiting if w.level is not None and w.level < block.level]
                waiting.append(_heading(block, today))
            continue
        sentences = tuple(_sentence(told, numbers) for told in block)
        told = tuple(s for s in sentences if s.own or s.spans)
        if told:
            # A heading under which nothing is left goes with what stood there.
            yield from waiting
            waiting = []
            yield SignedBlock(sentences=told)


def _heading(block: Heading, today: Today) -> SignedBlock:
    is_drafted = even(block.words) in today.headings
    return SignedBlock(
        level=block.level, heading=even(block.words), by="program" if is_drafted else "editor"
    )


def _sentence(told: Told, numbers: _Numbers) -> SignedSentence:
    own = " ".join(told.own.split())
    if told.sentence is None:
        return SignedSentence(own=own)
    return SignedSentence(
        own=own,
        spans=tuple(_spans(told.sentence, numbers)),
        cites=tuple(numbers.cite(citation) for citation in told.sentence.cites),
    )


def _spans(sentence: Drafted, numbers: _Numbers) -> Iterator[Span]:
    for piece in sentence.pieces:
        if isinstance(piece, Bound):
            yield Span(words=piece.words, of=numbers.item(piece.item), slot=piece.slot)
        else:
            yield Span(words=piece.words)


def _evidence(cites: Iterable[tuple[Citation, int]]) -> Iterator[Evidenced]:
    for citation, number in cites:
        yield Evidenced(
            number=number,
            source=source_line(citation),
            words=citation.words,
            url=safe_url(citation.url),
        )
