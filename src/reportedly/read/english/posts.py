"""What somebody is: the post or description that stands before or after a name."""

import re

import msgspec

from reportedly.read.english.lexicon import words
from reportedly.read.english.syntax import Sentence, Span, Token

_STOP = frozenset(
    {
        "since",
        "until",
        "from",
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "where",
        "when",
        "after",
        "before",
        "as",
        "with",
        "and",
        "but",
        "-",
        "–",
        "—",
        "(",
        ")",
        ";",
        ":",
        '"',
        "“",
        "”",
        "has",
        "had",
        "was",
        "is",
        "said",
        "told",
    }
)
_JOINING = frozenset(
    {
        "of",
        "for",
        "to",
        "in",
        "at",
        "on",
        "the",
        "a",
        "an",
        "'s",
        "’s",
        "and",
        "-",
        "&",
        "its",
        "s",
        ".",
    }
)
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_LONGEST = 16


class Held(msgspec.Struct, frozen=True):
    """A post as the text has it: its tokens without the leading article."""

    span: Span
    head: int


def around(sentence: Sentence, span: Span) -> list[Held]:
    """The posts that stand right before and after a name's tokens."""
    found = [
        _title(sentence, span.first),
        _apposed_before(sentence, span.first),
        _after(sentence, span.last),
    ]
    return [held for held in found if held is not None]


def head_noun(tokens: list[Token]) -> Token | None:
    """The first post noun of a run of tokens ("counselor" of "counselor of political affairs")."""
    listed = words("people")["posts"]
    best = None
    for token in tokens:
        if token.lower in _JOINING and token.lower not in {"-", "the", "a", "an", "its"} and best:
            break
        if token.lower in listed or (token.text.islower() and token.lower.rstrip("s") in listed):
            best = token
    return best


def _trim(sentence: Sentence, tokens: list[Token]) -> Held | None:
    while tokens and (tokens[0].lower in _ARTICLES or tokens[0].pos == "PUNCT"):
        tokens = tokens[1:]
    while tokens and (tokens[-1].lower in _JOINING or tokens[-1].pos == "PUNCT"):
        tokens = tokens[:-1]
    head = head_noun(tokens)
    if head is None:
        return None
    return Held(Span(tokens[0].i, tokens[-1].i), head.i)


def _title(sentence: Sentence, first: int) -> Held | None:
    """ "North Korean leader NAME", "the former secretary of the party NAME"."""
    listed = words("people")
    i = first - 1
    run: list[Token] = []
    while i >= 0 and len(run) < _LONGEST:
        token = sentence.tokens[i]
        low = token.lower
        named = token.text[:1].isupper()
        fits = low in listed["posts"] or low in listed["modifiers"] or low in _JOINING or named
        listed_here = low in listed["posts"] or low in listed["modifiers"]
        if (
            not fits
            or low in {"and", "to"}
            or (token.pos in {"VERB", "AUX"} and not named and not listed_here)
        ):
            break
        run.insert(0, token)
        if low in _ARTICLES and low != "its" and not _inside_of(sentence, i):
            break
        i -= 1
    while run and run[0].lower in _JOINING and run[0].lower not in _ARTICLES:
        run = run[1:]
    held = _trim(sentence, run)
    if held is None:
        return None
    last = sentence.tokens[held.span.last]
    # "the minister of X, ..." is a post; "of X NAME" without a post noun near the name is a place.
    if last.end < sentence.tokens[first].start - 1:
        return None
    start = _after_sentence_word(sentence, held, first)
    return Held(Span(start, held.span.last), held.head)


def _inside_of(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i - 1].lower in {"of", "for", "at", "in"}


def _after_sentence_word(sentence: Sentence, held: Held, first: int) -> int:
    """Skip a capitalised word that only opens the sentence ("Former", kept; "When", skipped)."""
    i = held.span.first
    while i < held.head and sentence.tokens[i].pos in {"SCONJ", "ADV", "CCONJ", "ADP"}:
        i += 1
    return i


def _apposed_before(sentence: Sentence, first: int) -> Held | None:
    """ "The acting ambassador at the embassy in Kuwait, NAME, ..."."""
    if first < 3 or sentence.tokens[first - 1].text != ",":
        return None
    run: list[Token] = []
    i = first - 2
    while i >= 0 and len(run) < _LONGEST:
        token = sentence.tokens[i]
        if (
            token.text in {",", ";", ":", "“", '"', "(", ")", "—"}
            or _verb(token)
            or token.pos == "SCONJ"
        ):
            break
        run.insert(0, token)
        i -= 1
    start = next((k for k, t in enumerate(run) if t.lower in _ARTICLES), None)
    if start is None:
        if i >= 0:
            return None
        start = 0
    held = _trim(sentence, run[start:])
    if held is None or _far(sentence, held):
        return None
    return held


def _far(sentence: Sentence, held: Held) -> bool:
    """Whether a preposition stands before the post noun: then the phrase is about something else."""
    tokens = sentence.tokens[held.span.first : held.head]
    return any(
        t.lower in {"of", "for", "to", "in", "at", "on", "by", "from", "with"} for t in tokens
    )


def _after(sentence: Sentence, last: int) -> Held | None:
    """ "NAME, the deputy ambassador to the United Kingdom, who ..." and "NAME (a singer)"."""
    tokens = sentence.tokens
    i = last + 1
    while i < len(tokens) and re.fullmatch(r"['’]s?|\d{2}", tokens[i].text):
        i += 1
    if i >= len(tokens) or tokens[i].text not in {",", "(", "-", "–", "—"}:
        return None
    i += 1
    if i + 1 < len(tokens) and re.fullmatch(r"\d{2}", tokens[i].text) and tokens[i + 1].text == ",":
        i += 2
    i = _after_being(tokens, i)
    run: list[Token] = []
    while i < len(tokens) and len(run) < _LONGEST:
        token = tokens[i]
        joined = token.text == "-" and run and run[-1].end == token.start
        if token.text in {",", "."} or (token.lower in _STOP and not joined):
            break
        if _verb(token) and not _before_hyphen(tokens, token):
            break
        run.append(token)
        i += 1
    if not run or (
        run[0].pos == "PROPN"
        and run[0].lower not in words("people")["modifiers"]
        and head_noun(run) is None
    ):
        return None
    held = _trim(sentence, run)
    return None if held is None or _far(sentence, held) else held


def _after_being(tokens: tuple[Token, ...], i: int) -> int:
    """Past "who was", "had been": the post is then the predicate."""
    k = i
    if k < len(tokens) and tokens[k].lower == "who":
        k += 1
    start = k
    while k < len(tokens) and tokens[k].lower in {"was", "is", "had", "has", "been"}:
        k += 1
    return k if k > start else i


def _verb(token: Token) -> bool:
    """A verb that ends a noun phrase: "acting" and capitalised words are taken for verbs wrongly."""
    modifier = token.lower in words("people")["modifiers"]
    return token.pos in {"VERB", "AUX"} and not modifier and not token.text[:1].isupper()


def _before_hyphen(tokens: tuple[Token, ...], token: Token) -> bool:
    after = token.i + 1
    joined = after < len(tokens) and tokens[after].text == "-"
    return joined or (token.i > 0 and tokens[token.i - 1].text == "-")
