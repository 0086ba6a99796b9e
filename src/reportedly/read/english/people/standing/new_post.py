"""The post to which somebody was plainly told to be appointed."""

import re
from functools import cache

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.post import LONGEST, trimmed, verb
from reportedly.read.english.people.standing.bodies import words_of_time
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_TO = (
    r"(?: as| to be| to the (?:post|position|rank) of| to)?"
    r"(?: (?:the|an?|its|his|her|their))?(?: new)? "
)
_AFTER = re.compile(r" (?:as |to be )?(?:the |an? |its |his |her |their )?(?:new )?(?=[a-z])")


@cache
def _passive() -> re.Pattern[str]:
    lists = words("standing")
    freshly = rf"(?:(?:{either(lists['freshly'])}) )?"
    was = "was|is|has been|had been|were"
    bracket = r"(?: [(\[][^()\[\]]{1,60}[)\]])?"
    behind = rf"{bracket}(?:,? who|, [^,]{{1,80}},)?"
    been = rf"(?:{behind} (?:{was}) {freshly}|, (?:who was )?{freshly})"
    became = rf"(?:,? who)? {freshly}became"
    return re.compile(rf"(?:{been}(?:{either(lists['appointed'])})|{became}){_TO}")


@cache
def _active() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('standing')['appoints'])}) $")


def new_post(sentence: Sentence, start: int, end: int, limit: int) -> Span | None:
    """The new post of somebody, as offsets of the sentence: "NAME, who was named minister".

    Nothing is taken from a sentence that hedges, denies or asks.

    Args:
        sentence: where the name stands.
        start: offset of the name in the sentence's text.
        end: offset behind it.
        limit: offset that the post does not cross.
    """
    low = sentence.low
    found = _passive().match(low, end)
    if found is None and _active().search(low, max(0, start - 20), start):
        found = _AFTER.match(low, end)
    if found is None or words("standing").find("not_plain", low) or low.endswith("?"):
        return None
    run = _run(sentence, sentence.start + found.end(), sentence.start + limit)
    held = trimmed(run)
    if held is None or sentence.tokens[held.span.first] is not run[0]:
        return None
    quote = sentence.quote(held.span)
    return Span(quote.start - sentence.start, quote.end - sentence.start)


def _run(sentence: Sentence, offset: int, limit: int) -> list[Token]:
    """The words of a post from an offset on."""
    first = sentence.at(offset)
    run: list[Token] = []
    if first is None:
        return run
    stops = words("standing")["ends_post"] - {"in"}
    for token in sentence.tokens[first : first + LONGEST]:
        marked = not token.text[:1].isalnum() and token.text not in {"-", "'s", "’s", "&"}
        if token.end > limit or marked or token.lower in stops or verb(token):
            break
        if token.lower == "in" and not _in_place(sentence, token.i):
            break
        run.append(token)
    return run


def _in_place(sentence: Sentence, i: int) -> bool:
    """Whether "in" opens a place, as in "consul in Harbour City", and no time."""
    after = sentence.tokens[i + 1].text if i + 1 < len(sentence.tokens) else ""
    return after[:1].isupper() and after not in words_of_time()
