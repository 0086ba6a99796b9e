"""A post as a run of words from a place in a sentence."""

from reportedly.model import Quote
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.post import LONGEST, Held, trimmed, verb
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import GENITIVE, Token

_ENDS = frozenset({",", ";", ":", "(", ")", '"', "“", "”", "—", "–", "[", "]", "!", "?"})


def run_from(sentence: Sentence, first: int, end: int) -> list[Token]:
    """The words of a noun phrase from a token on, up to a mark, a verb or what ends a post.

    Args:
        sentence: where it stands.
        first: place of its first token.
        end: offset of the field that it does not cross.
    """
    run: list[Token] = []
    for token in sentence.tokens[first : first + LONGEST]:
        joined = bool(run) and (token.text == "-" or run[-1].text == "-")
        if token.end > end or token.text in _ENDS or _full_stop(token, sentence):
            break
        ends = token.lower in words("post_words")["ends"] or (run and verb(token))
        shares = token.lower == "and" and _shares(sentence, token.i)
        if ends and not joined and not shares:
            break
        run.append(token)
    return run


def _full_stop(token: Token, sentence: Sentence) -> bool:
    return token.text == "." and token.i + 1 == len(sentence.tokens)


def _shares(sentence: Sentence, joint: int) -> bool:
    """Whether "and" joins two posts or stands in a body's name ("colonel | and chief of staff")."""
    after = sentence.tokens[joint + 1 : joint + 2]
    if not after or after[0].lower in words("people")["kin"] | words("grammar")["determiners"]:
        return False
    return after[0].text[:1].isupper() or after[0].pos in {"NOUN", "ADJ"}


def held_in(sentence: Sentence, first: int, end: int) -> Held | None:
    """The post that a noun phrase is; None where its noun is none or only owns something."""
    held = trimmed(run_from(sentence, first, end), occupations=True)
    if held is None or sentence.word(held.head + 1) in GENITIVE:
        return None
    before = sentence.tokens[held.span.first : held.head]
    if any(t.lower in words("grammar")["prepositions"] | {"a", "an"} for t in before):
        return None
    return None if _modifies(sentence, held, end) else held


def _modifies(sentence: Sentence, held: Held, end: int) -> bool:
    """Whether the noun of a post only stands before another ("official | announcement")."""
    if held.span.last == held.head:
        after = sentence.tokens[held.head + 1 : held.head + 2]
        inside = [t for t in after if t.end <= end and not t.text.isupper()]
        return bool(inside) and inside[0].pos in {"NOUN", "PROPN"}
    word = sentence.word(held.head + 1)
    joins = words("people")["complement"] | words("post_words")["behind_noun"] | {"-", ","}
    return word not in joins


def post_in(sentence: Sentence, first: int, end: int) -> Quote | None:
    """The words of the post that a noun phrase is; "a victim", "a successor" are none."""
    held = held_in(sentence, first, end)
    if held is None or sentence.word(held.head) in _plain():
        return None
    return sentence.quote(held.span)


def _plain() -> frozenset[str]:
    return words("post_words")["no_callings"] - words("people")["posts"]
