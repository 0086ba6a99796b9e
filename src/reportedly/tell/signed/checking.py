"""Checking a draft: every fact against its item, every sentence against what is drafted today."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property

import msgspec

from reportedly.model import Assertion, Context, Figure, Reading, Remark, Silence
from reportedly.tell.evidence import Evidence
from reportedly.tell.nouns import Brief, Citation, Section, citations_of, sentences_of
from reportedly.tell.signed.draft import EVIDENCE, heading, note_line
from reportedly.tell.signed.faults import Fault
from reportedly.tell.signed.own import Names, faults, names_in
from reportedly.tell.signed.parse import Heading, Parsed, Passage, unescaped
from reportedly.tell.signed.pieces import Noted, Plain, drafted, noted
from reportedly.tell.signed.proof import Items
from reportedly.tell.signed.proof.lexicon import even
from reportedly.tell.signed.sentences import Found, found_in
from reportedly.tell.signed.told import Told, Wanted

_ALIKE = 0.8
"""How alike a heading is to one that is drafted, for it to have been that one (1: the same)."""

Block = Heading | tuple[Told, ...]
"""A heading, or the sentences of a paragraph with the editor's words among them."""


class Checked(msgspec.Struct, frozen=True):
    """A draft as it was checked.

    Attributes:
        blocks: what it tells, in order; whatever has a fault is told as it stands.
        faults: all that is not borne out, by line.
    """

    blocks: tuple[Block, ...]
    faults: tuple[Fault, ...]


class Today(msgspec.Struct, frozen=True, dict=True):
    """What the evidence says today, and what the program drafts of it.

    Attributes:
        brief: drafted from the evidence on what the draft is about.
        evidence: the gated picture.
    """

    brief: Brief
    evidence: Evidence

    @cached_property
    def items(self) -> Items:
        """The items that facts are bound to."""
        return Items(self.evidence)

    @cached_property
    def names(self) -> Names:
        """The names that an editor's own words may not hold."""
        return names_in(self.evidence)

    @cached_property
    def wanted(self) -> Wanted:
        """The sentences that are drafted today."""
        return Wanted([drafted(sentence) for sentence in sentences_of(self.brief)])

    @cached_property
    def cites(self) -> Mapping[Noted, Citation]:
        """What is cited today, by what notes lead to."""
        return {noted(citation): citation for citation in citations_of(self.brief)}

    @cached_property
    def quotes(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """The words that each report has for each item, as they may be told."""
        found: dict[tuple[str, str], set[str]] = {}
        for lead, citation in self.cites.items():
            found.setdefault((lead.report, lead.item), set()).add(citation.words)
        for reading in self.evidence.readings:
            for id_, words in _quoted(reading):
                found.setdefault((reading.report, id_), set()).add(words)
        return {key: frozenset(words) for key, words in found.items()}

    @cached_property
    def headings(self) -> frozenset[str]:
        """The headings that are drafted today."""
        found = {even(self.brief.title), EVIDENCE}

        def walk(section: Section) -> None:
            found.update({even(unescaped(heading(section))), even(section.title)})
            for inner in section.sections:
                walk(inner)

        for section in self.brief.sections:
            walk(section)
        return frozenset(found)


def checked(draft: Parsed, today: Today) -> Checked:
    """Check a draft.

    Each fact is proved from its item and the words alone; each sentence must be one that is drafted
    today, its wording and its notes as they are; each note must quote what its report says; what is
    left is the editor's own, and holds no name, number, date, negation, hedge or happening.

    Args:
        draft: as it stands in a file.
        today: what the evidence says.
    """
    found: list[Fault] = []
    blocks: list[Block] = []
    for block in draft.blocks:
        if isinstance(block, Heading):
            found += _heading(block, today)
            blocks.append(block)
        else:
            told = tuple(_told(block, draft, today))
            found += [fault for each in told for fault in each.faults]
            blocks.append(told)
    found += _notes(draft, today)
    if not any(each.sentence for block in blocks if isinstance(block, tuple) for each in block):
        found.append(Fault(line=1, words="", why="no sentence of the program is left in it"))
    return Checked(tuple(blocks), tuple(sorted(found, key=lambda f: f.line)))


def _told(passage: Passage, draft: Parsed, today: Today) -> Iterator[Told]:
    for found in found_in(passage):
        cites = [draft.tail.notes.get(note.label) for note in found.notes]
        told = today.wanted.told(found, cites, draft.tail.seals, today.items)
        more = [
            Fault(line=note.line, words=f"[^{note.label}]", why="no note of the draft is called so")
            for note, cite in zip(found.notes, cites, strict=True)
            if cite is None
        ]
        own = list(_own(told.own, found.line, today.names, _plain_lines(found)))
        yield msgspec.structs.replace(told, faults=(*told.faults, *more, *own))


def _plain_lines(found: Found) -> int:
    first = next((p for p in found.pieces if isinstance(p, Plain)), None)
    return found.line if first is None else first.line


def _own(text: str, line: int, names: Names, begins: int) -> Iterator[Fault]:
    """What an editor's own words may not be, each with the line it stands in."""
    start = min(line, begins) if begins else line
    stripped = text.lstrip()
    skipped = len(text) - len(stripped)
    for each in faults(text, names):
        down = text[skipped : max(each.at, skipped)].count("\n")
        yield Fault(line=start + down, words=each.words, why=_OWN[each.why])


_OWN = {
    "a name": "your own words may hold no name; leave it to a bound span, or say he, she, they",
    "a number": "your own words may hold no number; leave it to a bound span",
    "a date": "your own words may hold no date; leave it to a bound span",
    "a negation": "your own words may not deny; leave that to a bound span",
    "a hedge": "your own words may not say how sure it is; leave that to a bound span",
    "a happening": "your own words may not tell what happened; leave that to a bound span",
    "a relative": "your own words may not point at relatives; leave them out",
    "a sign": "your own words are plain text; take this sign out",
}


def _heading(block: Heading, today: Today) -> Iterator[Fault]:
    if even(block.words) in today.headings or not block.words:
        return
    start = even(block.words).partition(" — ")[0]
    says = next((told for told in sorted(today.headings) if told.startswith(f"{start} — ")), None)
    if says is not None:
        why = "the evidence does not say so (status)"
        yield Fault(line=block.line, words=block.words, why=why, says=says)
        return
    of_events = [told for told in sorted(today.headings) if " — " in told]
    close = get_close_matches(even(block.words), of_events, n=1, cutoff=_ALIKE)
    if close:
        why = "nothing is headed so any more; put today's heading, or one in your own words"
        yield Fault(line=block.line, words=block.words, why=why, says=close[0])
        return
    for each in faults(block.words, today.names):
        yield Fault(line=block.line, words=each.words, why=_OWN[each.why])


def _notes(draft: Parsed, today: Today) -> Iterator[Fault]:
    """Notes that are missing, altered, or of nobody's making; and quotes that no report has."""
    for label, line in draft.repeated:
        yield Fault(line=line, words=f"[^{label}]:", why="this note stands twice; keep the first")
    used = {
        note.label: note.line
        for block in draft.blocks
        if isinstance(block, Passage)
        for found in found_in(block)
        for note in found.notes
    }
    for label, line in sorted(used.items(), key=lambda u: u[1]):
        if label in draft.tail.notes and label not in draft.notes:
            why = f"the note [^{label}]: is missing below; copy it back from the draft"
            yield Fault(line=line, words=f"[^{label}]", why=why)
    for label, (words, line) in draft.notes.items():
        if label.endswith(" again"):
            continue
        yield from _note(label, words, line, draft, today)


def _note(label: str, words: str, line: int, draft: Parsed, today: Today) -> Iterator[Fault]:
    lead = draft.tail.notes.get(label)
    if lead is None:
        why = "no note of the draft is called so; write your own words in the text"
        yield Fault(line=line, words=f"[^{label}]:", why=why)
        return
    citation = today.cites.get(lead)
    if citation is None:
        why = "nothing on file that may be told says so any more; take it out, or draft again"
        yield Fault(line=line, words=f"[^{label}]: {unescaped(words)}", why=why)
        return
    wanted = note_line(citation, label).partition(": ")[2]
    if even(unescaped(words)) != even(unescaped(wanted)):
        yield Fault(
            line=line,
            words=f"[^{label}]: {unescaped(words)}",
            why="the note is not what the report has",
            says=unescaped(wanted),
        )


def _quoted(reading: Reading) -> Iterator[tuple[str, str]]:
    for claim in (*reading.claims, *reading.claims_beyond):
        yield claim.id, claim.quote.text
    beside: tuple[Assertion | Context | Figure | Remark | Silence, ...] = (
        *reading.figures,
        *reading.remarks,
        *reading.context,
        *reading.assertions,
        *reading.silences,
    )
    for item in beside:
        yield item.id, item.quote.text
    for cited in reading.cited:
        yield reading.report, cited.quote.text
