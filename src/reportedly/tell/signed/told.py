"""A sentence of a draft beside the one that the program drafts of the same facts today."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.tell.signed.faults import Fault
from reportedly.tell.signed.pieces import Bound, Drafted, Noted, Piece, Plain, seal_of
from reportedly.tell.signed.proof import Items, Verdict, prove
from reportedly.tell.signed.proof.lexicon import even
from reportedly.tell.signed.sentences import Found, nearest, own_words
from reportedly.tell.wording import quoted

_NO_ITEM = (
    "nothing on file that may be told to whom this draft is for has that id; take the sentence "
    "out, or draft again"
)


class Told(msgspec.Struct, frozen=True):
    """What stands in a draft between one sentence's notes and the next one's.

    Attributes:
        own: the editor's own words before it, or all there is.
        sentence: the sentence as it stands, its wording the program's; None where there is none.
        faults: what is not borne out.
    """

    own: str
    sentence: Drafted | None
    faults: tuple[Fault, ...]


class Wanted:
    """The sentences that are drafted today.

    Args:
        drafts: every one.
    """

    def __init__(self, drafts: Iterable[Drafted]) -> None:
        self._by_facts: dict[tuple[tuple[str, str], ...], list[Drafted]] = {}
        self._words: dict[tuple[str, str], str] = {}
        for each in drafts:
            self._by_facts.setdefault(each.bound, []).append(each)
            for piece in each.pieces:
                if isinstance(piece, Bound):
                    self._words.setdefault((piece.item, piece.slot), piece.words)

    def words(self, item: str, slot: str) -> str | None:
        """How the program tells a slot today; None where it does not."""
        return self._words.get((item, slot))

    def told(
        self, found: Found, cites: Sequence[Noted | None], seals: Iterable[str], items: Items
    ) -> Told:
        """One sentence of a draft, proved.

        Args:
            found: as it stands in the file.
            cites: what its notes lead to; None for one that leads nowhere.
            seals: of the sentences that were drafted when the file was.
            items: the evidence.
        """
        if not found.notes:
            return self._uncited(found)
        known = [cite for cite in cites if cite is not None]
        facts = tuple(self._facts(found, items))
        fits = [
            (own, told)
            for told in self._by_facts.get(found.bound, ())
            if (own := own_words(found, told)) is not None
        ]
        for own, told in fits:
            if set(known) == set(told.notes) or _is_earlier(told, known, seals):
                more = tuple(self._unproved(found, told, items))
                return Told(own, _as_it_stands(found, told), (*facts, *more))
        if fits:
            fault = _notes_fault(found, fits[0][1])
            return Told(fits[0][0], _as_it_stands(found, fits[0][1]), (*facts, fault))
        if any(fault.why == _NO_ITEM for fault in facts):
            return Told("", None, facts)
        return Told("", None, (*facts, self._wording(found, known, seals)))

    def _uncited(self, found: Found) -> Told:
        """Words without notes behind them: an editor's own, in which nothing is bound."""
        own = "".join(piece.words for piece in found.pieces)
        if not found.facts:
            return Told(own, None, ())
        drafts = self._by_facts.get(found.bound)
        why = (
            "the notes [^…] of this sentence are gone; copy them back from the draft"
            if drafts
            else "only a sentence of the program, with its notes, may have bound spans; "
            "say he, she, they in your own"
        )
        line = min(fact.line for fact in found.facts)
        return Told("", None, (Fault(line=line, words=_text(found.pieces), why=why),))

    def _facts(self, found: Found, items: Items) -> Iterator[Fault]:
        slots, missing = frozenset(found.bound), set[str]()
        for fact in found.facts:
            verdict = prove(fact, items, slots=slots)
            if verdict is Verdict.WRONG:
                says = self._words.get((fact.item, fact.slot))
                why = f"the evidence does not say so ({fact.slot})"
                yield Fault(line=fact.line, words=fact.words, why=why, says=says, item=fact.item)
            elif verdict is Verdict.NO_ITEM and fact.item not in missing:
                missing.add(fact.item)
                yield Fault(line=fact.line, words=fact.words, why=_NO_ITEM, item=fact.item)

    def _unproved(self, found: Found, told: Drafted, items: Items) -> Iterator[Fault]:
        """Facts of which only the program's own words can be told, in others."""
        slots = frozenset(found.bound)
        wanted = [piece.words for piece in told.pieces if isinstance(piece, Bound)]
        for fact, words in zip(found.facts, wanted, strict=True):
            same = even(fact.words) == even(words)
            if prove(fact, items, slots=slots) is Verdict.NO_PROOF and not same:
                why = f"these words of the program cannot be put otherwise ({fact.slot})"
                yield Fault(line=fact.line, words=fact.words, why=why, says=words)

    def _wording(self, found: Found, cites: Sequence[Noted], seals: Iterable[str]) -> Fault:
        """The fault of a sentence that is not drafted so."""
        if not self._by_facts:
            return Fault(line=found.line, words=_text(found.pieces), why="nothing is drafted today")
        told = nearest(found, self._by_facts)
        if seal_of(found.wording, found.bound, cites) in set(seals):
            why = "the evidence has changed since this was drafted; draft again"
        elif found.bound in self._by_facts:
            why = (
                "words between the bound spans were changed; put them back, and your own before "
                "or behind the sentence"
            )
        else:
            why = _other_facts(found, told)
        return Fault(line=found.line, words=_text(found.pieces), why=why, says=_text(told.pieces))


def _other_facts(found: Found, told: Drafted) -> str:
    """What sets the bound spans of a sentence apart from those of the one that is nearest to it."""
    here, there = set(found.bound), set(told.bound)
    gone = [
        f"[{piece.words}]{{{piece.item}.{piece.slot}}}"
        for piece in told.pieces
        if isinstance(piece, Bound) and (piece.item, piece.slot) not in here
    ]
    more = [fact.words for fact in found.facts if (fact.item, fact.slot) not in there]
    if gone and not more and len(gone) < len(there):
        return f"not bound any more; put back {' and '.join(gone)}"
    if more and not gone:
        return f"no sentence is drafted with {quoted(' and '.join(more))} in it; take that out"
    return "no sentence is drafted of these facts in this order; put it back, or leave it"


def _is_earlier(told: Drafted, cites: Sequence[Noted], seals: Iterable[str]) -> bool:
    """Whether a sentence stands as it was drafted, and more reports say the same today."""
    return (
        bool(cites)
        and set(cites) < set(told.notes)
        and seal_of(told.wording, told.bound, cites) in set(seals)
    )


def _notes_fault(found: Found, told: Drafted) -> Fault:
    marks = "".join(f"[^{note.label}]" for note in found.notes)
    wanted = ", ".join(dict.fromkeys(note.item for note in told.notes))
    why = "the notes behind this sentence are not those that bear it out"
    return Fault(line=found.line, words=f"{_text(found.pieces)} {marks}", why=why, says=wanted)


def _as_it_stands(found: Found, told: Drafted) -> Drafted:
    """The drafted sentence with the words of the file in its bound spans."""
    words = iter(found.facts)
    pieces = tuple(
        next(words) if isinstance(piece, Bound) else Plain(words=piece.words)
        for piece in told.pieces
    )
    return Drafted(pieces=pieces, cites=told.cites)


def _text(pieces: Iterable[Piece]) -> str:
    return " ".join("".join(piece.words for piece in pieces).split())
