"""Who stands right behind some words, and who is listed behind them with something of his own."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, SUBJECTS, Token

_NEAR = 12
"""Words after a trigger in which its person begins."""
_INSIDE_SAYING = 4
"""Words between who says something and the verb of saying."""
_CLOSES = frozenset({";", ":", ".", "“", "”", '"', "—", "–"})
_JOINS = frozenset({",", ";", "and"})
_VERBAL = frozenset({"VERB", "AUX", "SCONJ"})
_INSIDE = frozenset({"-", "'s", "’s"})


def following(sentence: Sentence, offset: int, persons: frozenset[int]) -> list[Token]:
    """The one named or described right behind an offset, and who is joined to him.

    Args:
        sentence: where the words stand.
        offset: end of the words in the field ("was succeeded by | the deputy minister, NAME").
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    tokens = [t for t in sentence.tokens if t.start >= offset][:_NEAR]
    for token in tokens:
        if token.i in persons:
            return [token, *_joined(sentence, token, persons)]
        verbal = token.pos in {"VERB", "AUX"} and token.rel != "amod"
        if token.text in _CLOSES or (verbal and token.text.islower()):
            return []
        if _heads(sentence, token):
            named = _apposed(sentence, token, persons)
            return [token, *sentence.children(token.i, "conj")] if named is None else [named]
    return []


def elected(sentence: Sentence, at: int, end: int | None, persons: frozenset[int]) -> list[Token]:
    """Who stands right behind an active verb: "the session also elected NAME as a member".

    Args:
        sentence: where the verb stands.
        at: place of its first word.
        end: offset behind its last, where it has several.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    offset = sentence.tokens[at].end if end is None else end
    behind = next((t for t in sentence.tokens[at:] if t.start >= offset), None)
    if behind is None or behind.i not in persons:
        return []
    return [behind, *_joined(sentence, behind, persons), *_each_as(sentence, behind, persons)]


def _each_as(sentence: Sentence, first: Token, persons: frozenset[int]) -> list[Token]:
    """Those listed behind a person with what they are elected to: "A as a member, and B as ..."."""
    out: list[Token] = []
    for token in sentence.tokens[first.i + 1 :]:
        if token.text == ";" or (token.pos == "VERB" and token.lower in words("speech")["say"]):
            return out[:-1] if out and out[-1].i > token.i - _INSIDE_SAYING else out
        opens = token.i in persons and token.i - 1 not in persons and token.pos == "PROPN"
        before = sentence.word(token.i - 1), sentence.word(token.i - 2)
        if opens and before[0] == "and" and before[1] == ",":
            out.append(token)
    return out


def predicate(sentence: Sentence, at: int, persons: frozenset[int]) -> list[Token]:
    """Who it is: the one behind the next "is", "was" or colon ("the latest to go is NAME").

    Args:
        sentence: where the words stand.
        at: place of their first.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    for token in sentence.tokens[at + 1 : at + 1 + _NEAR]:
        being = token.lower in words("grammar")["be"] and token.pos != "PART"
        if (being or token.text == ":") and sentence.word(token.i + 1) not in {"to", "said", "not"}:
            return following(sentence, token.end, persons)
        verbal = token.pos == "VERB" and "Part" not in token.feats
        verbal = verbal and token.i > at + 1 and sentence.word(token.i - 1) != "to"
        verbal = verbal and token.lower not in words("people")["ranks"]
        if verbal or token.text in {";", "."}:
            return []
    return []


def _apposed(sentence: Sentence, token: Token, persons: frozenset[int]) -> Token | None:
    """The name behind a description and its comma: "a partner of the leader, NAME, 39"."""
    for after in sentence.tokens[token.i + 1 : token.i + _NEAR]:
        if after.pos in {"VERB", "AUX", "SCONJ"} or after.text in _CLOSES:
            return None
        if after.text == ",":
            following_ = after.i + 1
            return sentence.tokens[following_] if following_ in persons else None
    return None


def _heads(sentence: Sentence, token: Token) -> bool:
    """Whether a token is the noun of a description, and not a part of what goes before it."""
    if token.pos and token.pos not in {"NOUN", "PRON"}:
        return False
    after = sentence.tokens[token.i + 1] if token.i + 1 < len(sentence.tokens) else None
    inside = token.rel in {"compound", "amod"} or token.dep == "nmod:poss"
    if inside or (after is not None and after.text in _INSIDE):
        return False
    listed = words("people")
    noun = token.lower in listed["posts"] or token.lower in listed["man"]
    return noun or token.pos in {"NOUN", "PRON"}


def _joined(sentence: Sentence, token: Token, persons: frozenset[int]) -> list[Token]:
    """The persons who follow a named one with nothing but commas and "and" between."""
    out: list[Token] = []
    i = token.i
    while True:
        while i + 1 < len(sentence.tokens) and (
            i + 1 in persons or sentence.tokens[i + 1].text in _INSIDE
        ):
            i += 1
        k = i + 1
        while k < len(sentence.tokens) and sentence.tokens[k].text in _JOINS:
            k += 1
        if k == i + 1 or k not in persons or sentence.tokens[k].pos not in {"PROPN", ""}:
            return out
        out.append(sentence.tokens[k])
        i = k


def subjects_before(sentence: Sentence, last: Token) -> list[Token]:
    """The subjects of a verb before its last one, where the parse has not joined them.

    As in "A man, his wife and two daughters fled": nothing but modifiers, commas and "and" between.
    """
    out: list[Token] = []
    if last.dep not in SUBJECTS:
        return out
    for token in reversed(sentence.children(last.head)):
        if token.i < last.i and token.dep in SUBJECTS and token.pos in NOMINAL:
            nearest = out[0] if out else last
            between = sentence.tokens[token.i + 1 : nearest.i]
            marks = _JOINS if out else {"and"}
            joined = any(t.lower in marks for t in between) or _is_kin(last)
            if not joined or any(t.pos in _VERBAL or t.text in _CLOSES for t in between):
                break
            out.insert(0, token)
    return out


def _is_kin(token: Token) -> bool:
    return token.lower in words("people")["kin"]


def sharing(sentence: Sentence, offset: int, persons: frozenset[int]) -> list[Token]:
    """Those listed behind a verb that goes without saying for them.

    As in "X was named premier, Y defence minister and Z chief of staff": a name behind a comma or
    "and", with a post right behind it and no verb.

    Args:
        sentence: where the verb stands.
        offset: end of the verb in the field.
        persons: places of the tokens that belong to a person's name or to the post beside it.
    """
    return [
        t
        for t in sentence.tokens
        if t.start > offset
        and t.i in persons
        and t.text[:1].isupper()
        and sentence.tokens[t.i - 1].text in _JOINS
        and _with_own(sentence, t.i, persons)
    ]


def _with_own(sentence: Sentence, i: int, persons: frozenset[int]) -> bool:
    """Whether a post, and no verb, stands right behind the name that begins at a token."""
    tokens = sentence.tokens
    while i < len(tokens) and (i in persons or tokens[i].text == "-") and tokens[i].text != ",":
        if tokens[i].text.islower() and tokens[i].text != "-":
            break
        i += 1
    sent = i < len(tokens) and tokens[i].lower == "to"
    if i < len(tokens) and tokens[i].lower in {"as", "to"}:
        i += 1
    held = words("people")["posts"] | words("posts")["nouns"] | words("posts")["seats"]
    noun = False
    for token in tokens[i:]:
        if token.text in _JOINS or token.text in _CLOSES:
            break
        if token.pos in {"VERB", "AUX"} and token.lower not in words("people")["modifiers"]:
            return False
        noun = noun or token.lower in held
    # "NAME to Mongolia": where somebody is sent is as good as a post.
    return noun or (sent and i < len(tokens) and tokens[i].pos == "PROPN")
