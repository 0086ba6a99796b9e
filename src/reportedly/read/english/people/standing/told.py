"""All that a report tells of who somebody is, in order: posts, bodies, work, new posts."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.model import Quote
from reportedly.names import is_native
from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.post import LONGEST, Held
from reportedly.read.english.people.standing import clauses
from reportedly.read.english.people.standing.beside import bodies_beside
from reportedly.read.english.people.standing.bodies import body_at
from reportedly.read.english.people.standing.new_post import new_post
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_JOINT = re.compile(r",? (?:an? |the )?")
_FOLLOWS = re.compile(r",| \(| (?!said\b|and\b|to\b|in\b|told\b)[a-z]")
_LEADS = frozenset({", ", "s ", "d ", "e "})
"""What stands before a name in all that is looked for there: "..., ", "’s ", "named ", "made "."""
_NUMBER = re.compile(r"\. ?\d+")
_AT_BODY = re.compile(r" (?:at|of|for|with|from) ")


def standings(people: People, known: Known, pack: Pack) -> tuple[Quote, ...]:
    """Who somebody is, as told anywhere in the report; posts on file first as they stand.

    A relative of somebody has the posts told and nothing beyond them: where such a person works or
    studies is nobody's business.

    Args:
        people: everybody whom the report names.
        known: one of them.
        pack: what is known of sources and places.
    """
    posts = [_whole(people, where, held, pack) for where, held in known.held]
    others = [q for n in known.namings for q in _beside(people, n, pack)]
    if others and any(_kin(people.sentences[n.sentence], n) for n in known.namings):
        others = [q for n in known.namings for q in _beside(people, n, None)]
    others = [q for q in others if not any(q.overlaps(post) for post in posts)]
    return tuple({(q.field, q.start, q.end): q for q in (*posts, *others)}.values())


def fullest(people: People, known: Known) -> Quote | None:
    """Who a speaker is: the first standing, with what is told right beside it.

    "NAME of Harbour University, an expert on law" is both.
    """
    if not known.standing:
        return None
    best = known.standing[0]
    sentence = next(s for s in people.sentences if s.holds(best))
    for other in known.standing[1:]:
        first, second = sorted((best, other), key=lambda q: q.start)
        if sentence.holds(other) and _JOINT.fullmatch(
            sentence.text, first.end - sentence.start, second.start - sentence.start
        ):
            best = sentence.between(first.start, second.end)
    return best


def _whole(people: People, where: int, held: Held, pack: Pack) -> Quote:
    """A post with the whole name of its body and the work told with it.

    Of those who watch and write the whole clause is told ("a researcher based in ..."); "an envoy
    who fled in May" is an envoy.
    """
    sentence = people.sentences[where]
    quote = people.post_words(where, held)
    at = quote.end - sentence.start
    limit = _limit(people, where, quote.end)
    end = _past_body(sentence.text, quote.start - sentence.start, at, limit, pack)
    if sentence.tokens[held.head].lower in words("people")["observers"]:
        end = clauses.further(sentence.low, end, limit)
        if end == at and held.span.last - held.span.first + 2 >= LONGEST:
            end = clauses.rest(sentence.low, at, limit)
    elif (work := clauses.doing(sentence.low, end, limit)) is not None:
        end = work.last
    return sentence.between(quote.start, sentence.start + end)


def _past_body(text: str, start: int, end: int, limit: int, pack: Pack) -> int:
    """Where a body ends whose name goes on behind a post ("chair at the Center for X | and Y")."""
    number = _NUMBER.match(text, end)
    if number is not None and text[start:end].endswith(" No"):
        return number.end()
    if text[end : end + 5] != " and ":
        return end
    for joint in _AT_BODY.finditer(text, start, end):
        body = body_at(text, joint.end(), limit, pack)
        if body is not None and body.last > end:
            return body.last
    return end


def _limit(people: People, where: int, offset: int) -> int:
    """Where the next name behind an offset of the field begins, as an offset of the sentence."""
    sentence = people.sentences[where]
    after = people.within(where, offset, sentence.end)
    # A form in another script directly behind a name is that name again, and no next one.
    starts = (naming.start for naming, _ in after if not is_native(naming.text))
    return next(starts, sentence.end) - sentence.start


def _beside(people: People, naming: Naming, pack: Pack | None) -> Iterator[Quote]:
    """What stands beside one naming; without a pack only the new post of an office holder."""
    sentence = people.sentences[naming.sentence]
    start, end = naming.start - sentence.start, naming.end - sentence.start
    if not (_FOLLOWS.match(sentence.text, end) or sentence.text[start - 2 : start] in _LEADS):
        return iter(())
    limit = _limit(people, naming.sentence, naming.end)
    found = [new_post(sentence, start, end, limit)]
    if pack is not None:
        low = sentence.low
        found += bodies_beside(sentence.text, Span(start, end), limit, pack)
        found += [
            clauses.doing(low, end, limit),
            clauses.agent(low, end, limit),
            clauses.being(low, end, limit),
            clauses.opening(low, start),
        ]
    return (sentence.cut(span.first, span.last) for span in found if span is not None)


def _kin(sentence: Sentence, naming: Naming) -> bool:
    """Whether a word of kin stands right before a name or in apposition behind it."""
    start, end = naming.start - sentence.start, naming.end - sentence.start
    before, after = _kin_patterns()
    return bool(
        before.search(sentence.low, max(0, start - 24), start) or after.match(sentence.low, end)
    )


@cache
def _kin_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    kin = either(words("people")["kin"])
    owner = r"(?:the |his |her |their |[\w’' -]{1,40}['’]s? )"
    return (
        re.compile(rf"\b(?:{kin}),? $"),
        re.compile(rf", {owner}(?:\w+ ){{0,2}}(?:{kin})\b"),
    )
