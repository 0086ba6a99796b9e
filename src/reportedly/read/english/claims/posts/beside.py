"""Posts in the sentence of a name, further off than a title or an apposition."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.model import Quote
from reportedly.read.english.claims.posts.runs import held_in, post_in, run_from
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import Naming
from reportedly.read.english.people.post import verb
from reportedly.read.english.text.sentence import Sentence

_CLAUSE = 25
"""Tokens before a name in which the description that it closes begins."""
_CLOSED = re.compile(r"['’]?[,.;)]|$| (?:was|were|has|had|is|will|did|went|took|who|and|fled)\b")
_ONE_OF = re.compile(r", (?:\d\d, )?one of (?:the |its |his |her |their |[\w ]{3,30}'s? )(?:\w+ )?")
_MARKS = frozenset({";", ":", "(", ")", '"', "“", "”", "—", ","})


def beside(sentence: Sentence, naming: Naming) -> Iterator[Quote]:
    """The posts told of a name in its sentence: behind it, before it, a rank at last."""
    start, end = naming.start - sentence.start, naming.end - sentence.start
    for found in (*_behind(sentence, end), _before(sentence, start, end), _rank(sentence, start)):
        if found is not None:
            yield found


def _behind(sentence: Sentence, end: int) -> Iterator[Quote | None]:
    """As in "NAME, until then chief envoy", "NAME resigned as envoy", "NAME, in charge of X"."""
    for pattern in (_until_then(), _serves(), _ONE_OF):
        found = pattern.match(sentence.low, end)
        first = None if found is None else _token_from(sentence, found.end())
        if first is not None:
            yield post_in(sentence, first, sentence.end)
    phrase = _phrase().match(sentence.low, end)
    first = None if phrase is None else _token_from(sentence, phrase.start(1))
    if phrase is not None and first is not None:
        after = sentence.tokens[first].start
        run = run_from(sentence, first, sentence.end)
        yield sentence.between(after, run[-1].end) if run else None


def _token_from(sentence: Sentence, offset: int) -> int | None:
    """The token that begins at an offset of the sentence or behind it."""
    at = sentence.start + offset
    return next((t.i for t in sentence.tokens if t.start >= at), None)


def _before(sentence: Sentence, start: int, end: int) -> Quote | None:
    """As in "a grain official identified as NAME", "the head of the firm that sent them, NAME,".

    The description begins at its article, goes on for one clause at most, and ends at the comma or
    the word that introduces the name.
    """
    told = _introduced().search(sentence.low, 0, start)
    comma = sentence.low[start - 2 : start] == ", " and _CLOSED.match(sentence.low, end)
    if told is not None:
        closes = told.start()
    elif comma:
        closes = start - 2
    else:
        return _title(sentence, start)
    found = _clause(sentence, closes)
    before = sentence.low.rfind(", ", 0, closes)
    if found is None and told is not None and before > 0:
        found = _clause(sentence, before)  # "the head of the depot, a man in his 40s surnamed NAME"
    return found


def _clause(sentence: Sentence, closes: int) -> Quote | None:
    """The description whose clause ends at an offset."""
    at = sentence.start + closes
    limit = next((t.i for t in sentence.tokens if t.start >= at), len(sentence.tokens))
    best: Quote | None = None
    for i in range(limit - 1, max(-1, limit - _CLAUSE), -1):
        token = sentence.tokens[i]
        if token.text in _MARKS:
            break
        if token.lower not in words("grammar")["determiners"] | {"another"}:
            continue
        held = held_in(sentence, i + 1, at)
        if held is None:
            continue
        following = sentence.tokens[held.span.last + 1 : limit]
        if not following or following[0].lower in words("post_words")["relative"] | {","}:
            best = sentence.quote(held.span)
    return best


def _title(sentence: Sentence, start: int) -> Quote | None:
    """A long title right before a name ("the country's secretary of the ruling party NAME")."""
    name = sentence.at(sentence.start + start)
    for i in range((name or 0) - 1, max(-1, (name or 0) - _CLAUSE), -1):
        token = sentence.tokens[i]
        if token.text in _MARKS or verb(token):
            break
        if token.lower in words("grammar")["determiners"] or token.text[:1].isupper():
            held = held_in(sentence, i, sentence.start + start)
            if held is not None and held.span.last + 1 == name and held.head < held.span.last:
                return sentence.quote(held.span)
    return None


def _rank(sentence: Sentence, start: int) -> Quote | None:
    """A rank cut short right before a name ("Lt. Gen. NAME")."""
    found = _short_rank().search(sentence.low, max(0, start - 14), start)
    return None if found is None else sentence.cut(found.start(1), found.end(1))


@cache
def _until_then() -> re.Pattern[str]:
    told = either(words("post_words")["until_then"])
    return re.compile(rf",? ?(?:\d\d, )?(?:{told})\b,? (?:an? |the |its |his |her )?")


@cache
def _serves() -> re.Pattern[str]:
    told = either(words("post_words")["serves"])
    return re.compile(
        rf",?(?: who)?(?: (?:has|had|also|once|long))? (?:{told}) (?:an? |the |its )?"
    )


@cache
def _phrase() -> re.Pattern[str]:
    told = either(words("post_words")["phrases"])
    once = either(words("post_words")["until_then"])
    return re.compile(rf"(?:, (?:\d\d, )?|,? who (?:is|was) )(?:(?:{once}) )?((?:{told})) ")


@cache
def _introduced() -> re.Pattern[str]:
    told = either(words("post_words")["introduces"])
    titles = either(words("people")["titles"] | words("post_words")["ranks"])
    return re.compile(rf",? (?:{told}) (?:(?:{titles})\.? )*$")


@cache
def _short_rank() -> re.Pattern[str]:
    ranks = either(r.replace(" ", ". ") for r in words("post_words")["ranks"])
    plain = either(words("post_words")["ranks"])
    return re.compile(rf"(?<![\w-])((?:{ranks}|{plain})\.?) $")
