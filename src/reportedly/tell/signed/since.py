"""What of a signed brief's evidence is not as it was when it was signed."""

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.model import Event, Held, Picture, Report, Signature, Turn
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import cite
from reportedly.tell.notes import source_line
from reportedly.tell.signed.checking import Today
from reportedly.tell.signed.nouns import Change, Listed, SignedBrief, SignedSentence
from reportedly.tell.signed.pieces import Bound
from reportedly.tell.signed.proof import Verdict, prove
from reportedly.tell.signed.proof.lexicon import even
from reportedly.tell.signed.saying import digest_of
from reportedly.tell.wording import quoted

_ACTS = {"changed": "changed", "withdrawn": "taken down", "back": "put back"}


def since(signature: Signature, today: Today, picture: Picture) -> Listed | None:
    """A signed brief as it may be told today, and what has changed since it was signed.

    A sentence is left out that its evidence does not bear out any more, or of which something may
    not be told: what is left says nothing of it.

    Args:
        signature: with its words.
        today: the evidence as an audience is told it.
        picture: the same, for what became of pages.

    Returns:
        None where its words are gone.
    """
    if signature.told is None:
        return None
    brief = msgspec.json.decode(signature.told, type=SignedBrief)
    changes = [*_held(signature, today), *_pages(signature, picture)]
    cited = [item for _, item in signature.cites]
    numbers = {item: cited.index(item) + 1 for item in cited}
    blocks = []
    for block in brief.blocks:
        if block.level is not None and block.by == "program":
            words = _heading(block.heading, today)
            if words is not None:
                blocks.append(msgspec.structs.replace(block, heading=words))
            continue
        kept = []
        for sentence in block.sentences:
            wrong = list(_facts(sentence, signature, today, numbers))
            changes += wrong
            if not wrong and _is_told(sentence, signature, brief, today):
                kept.append(sentence)
            elif sentence.own:
                kept.append(SignedSentence(own=sentence.own))
        if kept or block.level is not None:
            blocks.append(msgspec.structs.replace(block, sentences=tuple(kept)))
    used = {number for block in blocks for s in block.sentences for number in s.cites}
    evidence = tuple(each for each in brief.evidence if each.number in used)
    title = today.brief.title
    told = msgspec.structs.replace(brief, title=title, blocks=tuple(blocks), evidence=evidence)
    return Listed(brief=told, changes=tuple(dict.fromkeys(changes)))


def _heading(words: str, today: Today) -> str | None:
    """A heading of the program as it may stand today: without a status that moved.

    None where nothing is drafted under it any more.
    """
    if words in today.headings:
        return words
    bare = words.rpartition(" — ")[0]
    return bare if bare in today.headings else None


def _bound(sentence: SignedSentence, signature: Signature) -> list[Bound]:
    return [
        Bound(words=span.words, item=signature.items[span.of - 1], slot=span.slot)
        for span in sentence.spans
        if span.of is not None and span.slot is not None
    ]


def _is_told(
    sentence: SignedSentence, signature: Signature, brief: SignedBrief, today: Today
) -> bool:
    """Whether all that a sentence is bound to, and all that it cites, may be told as it was."""
    bound = all(each.item in today.items.by_id for each in _bound(sentence, signature))
    return bound and _is_cited(sentence, signature, brief, today)


def _facts(
    sentence: SignedSentence, signature: Signature, today: Today, numbers: Mapping[str, int]
) -> Iterator[Change]:
    """The facts of a sentence that are not borne out today.

    Of what is no longer on file, or may not be told, `_held` says so, and nothing more is said.
    What is told of the rest repeats no word of the brief: it may be what was taken out.
    """
    bound = _bound(sentence, signature)
    slots = frozenset((each.item, each.slot) for each in bound)
    for each in bound:
        verdict = prove(each, today.items, slots=slots)
        says = today.wanted.words(each.item, each.slot)
        if verdict is Verdict.NO_PROOF and says is not None and even(says) == even(each.words):
            continue
        if verdict is Verdict.BORNE_OUT or each.item not in today.items.by_id:
            continue
        number = numbers.get(each.item)
        what = "What it is bound to" if number is None else f"What it told of evidence [{number}]"
        instead = f"; the evidence has {quoted(says)} now" if says else ""
        told = f"{what} is not borne out any more{instead}."
        words = each.words if says else None
        yield Change(what="fact", told=told, item=each.item, words=words)


def _is_cited(
    sentence: SignedSentence, signature: Signature, brief: SignedBrief, today: Today
) -> bool:
    """Whether all that a sentence cites stands on file in the words that it was signed with."""
    numbered = {each.number: each.words for each in brief.evidence}
    for number in sentence.cites:
        report, item = signature.cites[number - 1]
        told = today.quotes.get((report, item), frozenset())
        if numbered.get(number) not in told:
            return False
    return True


def _held(signature: Signature, today: Today) -> Iterator[Change]:
    """Items that are gone or say something else, and events whose status moved."""
    numbers = {cited: number for number, cited in enumerate(signature.cites, start=1)}
    for held in signature.held:
        item = today.items.by_id.get(held.item)
        number = numbers.get((held.report or "", held.item))
        what = "An item that it is bound to" if number is None else f"Evidence [{number}]"
        if item is None or held.report not in {None, *today.evidence.reports}:
            told = f"{what} is no longer on file, or may not be told."
            yield Change(what="claim", told=told, item=held.item)
        elif isinstance(item, Event):
            yield from _event(held, item)
        elif digest_of(item) != held.digest:
            told = f"{what} was corrected, or is read otherwise."
            yield Change(what="claim", told=told, item=held.item)


def _event(held: Held, event: Event) -> Iterator[Change]:
    status = None if event.belief is None else event.belief.status
    if status != held.status:
        told = f"A status was {held.status} when it was signed, and is {status}."
        yield Change(what="status", told=told, item=held.item)
    if digest_of(event) != held.digest:
        outcome = event.outcome
        if outcome is None:
            told = "What was decided of an event is open again."
        elif outcome.ruling is not None:
            told = f"An event was ruled on: it {outcome.outcome}."
        else:
            told = "Evidence has settled an event."
        yield Change(what="status", told=told, item=held.item)


def _pages(signature: Signature, picture: Picture) -> Iterator[Change]:
    """Pages of cited reports that were changed or taken down since."""
    day = signature.made.date().isoformat()
    reports = {held.report for held in signature.held if held.report is not None}
    for turn in picture.turns:
        before = turn.before
        if before is not None and before.id in reports and turn.day >= day:
            yield Change(what="page", told=_turned(turn, before), item=before.id)


def _turned(turn: Turn, report: Report) -> str:
    source = source_line(cite(report, report.id, None))
    return f"The page of {source} was {_ACTS[turn.act]} on {date_words(turn.day)}."
