"""What a report calls those of whom no telling post stands right beside the name."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.filling import past, vague
from reportedly.read.english.claims.posts.beside import beside
from reportedly.read.english.claims.posts.descriptions import descriptions
from reportedly.read.english.claims.posts.lists import shared_posts
from reportedly.read.english.claims.posts.runs import post_in
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.people.known import Known, People

Called = Mapping[int, Slot]
"""By number of a person, the post that says most of him."""


def called(people: People, drafts: Sequence[Draft], pack: Pack) -> Called:
    """The post of each person of whom something is told and no telling post beside the name.

    In this order: what is told of him further off in a sentence of his name, what is told of him
    elsewhere in a clause of its own, and the descriptions that stand for him.

    Args:
        people: everybody whom the report names.
        drafts: what is told of them.
        pack: by which office holders are known.
    """
    told = {d.whom.known.number: d.whom.known for d in drafts if d.whom.known is not None}
    wanted = {number: known for number, known in told.items() if not _said(people, known)}
    if not wanted:
        return {}
    standing_for = descriptions(people, frozenset(wanted), pack)
    listed = shared_posts(people)
    out: dict[int, Slot] = {}
    for number, known in wanted.items():
        found = [*_told(people, known), *listed.get(number, ()), *standing_for.get(number, ())]
        slots = [Slot(quote.text, quote) for quote in found]
        best = next(iter(sorted(slots, key=lambda s: (vague(s), past(s)))), None)
        if best is not None:
            out[number] = best
    return out


def _said(people: People, known: Known) -> bool:
    """Whether a post beside the name says who somebody is now: no rank, no mere "official"."""
    quotes = (people.post_words(where, held) for where, held in known.held)
    return any(not vague(s) and not past(s) for s in (Slot(q.text, q) for q in quotes))


def _told(people: People, known: Known) -> Iterator[Quote]:
    """The posts of sentences that name somebody, those farther from the name among them."""
    for naming in known.namings:
        yield from beside(people.sentences[naming.sentence], naming)
    for quote in known.standing:
        sentence = next((s for s in people.sentences if s.holds(quote)), None)
        first = None if sentence is None else sentence.at(quote.start)
        if sentence is not None and first is not None:
            post = post_in(sentence, first, quote.end)
            if post is not None:
                yield post
