"""Sources behind sources: "quoted X as saying", "citing X", "heard from X", "X's announcement"."""

import re
from functools import cache

from msgspec.structs import replace

from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.frame import Frame, frame
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.sayings.reach import around, behind
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.sayings.speaker import follows
from reportedly.read.english.sayings.stretch import after, before
from reportedly.read.english.sayings.trimming import head_of
from reportedly.read.english.text.tokens import Token

_WITHOUT = frozenset({"without", "not", "never"})
_AGAIN = frozenset({"it", "he", "she", "they"})
_WHO = frozenset({"who", "which", "that"})
_AHEAD = 30


def quoted(hearing: Hearing, cue: Token) -> list[Frame]:
    """As in "the paper quoted a source as saying", "was quoted by the paper as saying"."""
    sentence = hearing.sentence
    if sentence.word(cue.i - 1) in words("speech")["noun_after"] | _WITHOUT or cue.pos == "NOUN":
        return []
    near = {t.lower for t in sentence.tokens[max(0, cue.i - 3) : cue.i]}
    if sentence.word(cue.i + 1) == "by" and not near & words("grammar")["be"]:
        return read_by(hearing, cue)
    if near & words("grammar")["be"] and not cue.lower.endswith("ing"):
        return _was_quoted(hearing, cue)
    inner = after(sentence, cue.i + 1)
    deepest = hearing.sources(inner, anybody=True) if inner is not None else []
    out = []
    if inner is not None and deepest:
        out.append(frame(sentence, deepest, cue, around(sentence, cue, inner), inner=True))
    relative = sentence.word(cue.i - 1) in _WHO or cue.lower in {"citing", "quoting"}
    phrase = None if relative else before(sentence, cue.i)
    again = phrase is not None and _again(hearing, phrase)  # "the paper said, and it cited X"
    outer = _placed(hearing, cue, phrase) if phrase is not None and not again else None
    if outer is None:
        return out
    # Both say the same words.
    return [outer, *(replace(f, reach=outer.reach, leads=outer.leads) for f in out)]


def _again(hearing: Hearing, phrase: Stretch) -> bool:
    """Whether "and it" goes on with whoever spoke before in the sentence."""
    sentence = hearing.sentence
    pronoun = phrase.first == phrase.last and sentence.word(phrase.first) in _AGAIN
    return pronoun and sentence.word(phrase.first - 1) == "and"


def _placed(hearing: Hearing, cue: Token, phrase: Stretch) -> Frame | None:
    """The frame of whoever quotes: all around it, or what stands behind it."""
    sentence = hearing.sentence
    trails = follows(sentence, cue, phrase)
    as_ = next((i for i in range(cue.i, cue.i + _AHEAD) if sentence.word(i) == "as"), None)
    end = as_ is not None and sentence.word(as_ + 2) in {"", ".", ","}
    trails = trails or (end and phrase.first > 1)
    reach = around(sentence, cue, phrase) if trails else behind(sentence, cue)
    said = hearing.sources(phrase)
    if not said:
        return None
    made = frame(sentence, said, cue, reach)
    return replace(made, first=min(phrase.first, cue.i), leads=not trails)


def having(hearing: Hearing, cue: Token) -> list[Frame]:
    """As in "the paper has it that he fled", "the paper had him executed"."""
    sentence = hearing.sentence
    it_that = sentence.word(cue.i + 1) == "it" and sentence.word(cue.i + 2) == "that"
    whom = sentence.tokens[min(cue.i + 1, len(sentence.tokens) - 1)]
    if not it_that and whom.pos != "PROPN" and whom.lower not in {"him", "her", "them"}:
        return []
    phrase = before(sentence, cue.i)
    said = hearing.outlets(phrase) if phrase is not None else []
    if it_that and phrase is not None:
        said = said or hearing.sources(phrase)
    if phrase is None or not said:
        return []
    made = frame(sentence, said, cue, behind(sentence, cue))
    return [replace(made, first=min(phrase.first, cue.i), leads=True)]


def read_by(hearing: Hearing, cue: Token) -> list[Frame]:
    """As in "according to a source quoted by the paper": the paper is the outer one."""
    phrase = after(hearing.sentence, cue.i + 2)
    phrase = None if phrase is None else _to_verb(hearing, phrase)
    said = hearing.outlets(phrase) if phrase is not None else []
    if phrase is None or not said:
        return []
    return [frame(hearing.sentence, said, cue, around(hearing.sentence, cue, phrase))]


def _to_verb(hearing: Hearing, phrase: Stretch) -> Stretch:
    """A phrase up to a word of saying ("quoted by the paper | said")."""
    says = words("speech")["say"]
    ahead = range(phrase.first + 1, phrase.last + 1)
    verb = next((i for i in ahead if hearing.sentence.word(i) in says), None)
    return phrase if verb is None else Stretch(phrase.first, verb - 1, min(phrase.head, verb - 1))


def _was_quoted(hearing: Hearing, cue: Token) -> list[Frame]:
    """As in "he was quoted by the paper as saying"."""
    sentence = hearing.sentence
    phrase = before(sentence, cue.i)
    inner = hearing.sources(phrase, anybody=True) if phrase is not None else []
    if phrase is None or not inner:
        return []
    ahead = range(cue.i + 1, min(cue.i + _AHEAD, len(sentence.tokens)))
    by = next((i for i in ahead if sentence.word(i) in {"by", "in", "on"}), None)
    outer = after(sentence, by + 1) if by is not None else None
    told = next(iter(hearing.outlets(outer)), None) if outer is not None else None
    trails = follows(sentence, cue, phrase)
    reach = around(sentence, cue, phrase) if trails else behind(sentence, cue)
    made = frame(sentence, inner, cue, reach, inner=True)
    return [replace(made, to=told, first=phrase.first, leads=not trails)]


def announced(hearing: Hearing, cue: Token) -> list[Frame]:
    """As in "Seoul's announcement that", "the claim by a defector that"."""
    sentence = hearing.sentence
    end = min(cue.i + 12, len(sentence.tokens))
    that = next((i for i in range(cue.i + 1, end) if sentence.word(i) == "that"), None)
    if that is None or any(sentence.tokens[i].text == "," for i in range(cue.i, that)):
        return []
    low = sentence.word(cue.i + 1)
    phrase = after(sentence, cue.i + 2) if low in {"by", "from", "of", "in", "on"} else None
    if low in {"in", "on"} and phrase is not None and not hearing.outlets(phrase):
        phrase = None
    if low not in {"by", "from", "of"}:
        phrase = phrase or _owner(hearing, cue) or _named_before(hearing, cue)
    said = hearing.sources(phrase) if phrase is not None else []
    if phrase is None or not said:
        return []
    reach = frozenset(range(that + 1, len(sentence.tokens)))
    made = frame(sentence, said, cue, reach)
    return [replace(made, first=min(phrase.first, cue.i), leads=True)]


def _named_before(hearing: Hearing, cue: Token) -> Stretch | None:
    """The outlet whose name stands before a noun ("a Yonhap report that")."""
    sentence, first = hearing.sentence, cue.i
    while first > 0 and sentence.tokens[first - 1].text[:1].isupper():
        first -= 1
    first += sentence.word(first) in {"a", "an", "the"}
    found = None if first >= cue.i else Stretch(first, cue.i - 1, cue.i - 1)
    return found if found is not None and hearing.outlets(found) else None


def _owner(hearing: Hearing, cue: Token) -> Stretch | None:
    """Whose a noun is: the phrase before "'s"."""
    sentence = hearing.sentence
    for i in range(cue.i - 1, max(0, cue.i - 4), -1):
        if sentence.tokens[i].lower in {"'s", "'"} or sentence.tokens[i].lower == "s'":
            first = i - 1
            while first > 0 and sentence.tokens[first - 1].pos in {"PROPN", "ADJ", "NOUN", "DET"}:
                first -= 1
            head = head_of(sentence, first, i - 1)
            return None if head is None else Stretch(first, i - 1, head)
    return None


def deeper(hearing: Hearing, found: list[Frame]) -> list[Frame]:
    """Where those who speak have it from: "heard it from X", "on the word of X", "told by X"."""
    sentence, out = hearing.sentence, []
    for match in _from().finditer(sentence.low):
        at = sentence.at(sentence.start + match.end() - 1)
        cue = sentence.at(sentence.start + match.start())
        if at is None or cue is None:
            continue
        phrase = after(sentence, at + 1)
        said = hearing.sources(phrase, anybody=True) if phrase is not None else []
        if phrase is None or not said:
            continue
        token = sentence.tokens[cue]
        inner = any(f.cue < cue for f in found)
        reach = around(sentence, token, phrase)
        made = replace(frame(sentence, said, token, reach, inner=inner), first=cue)
        out.append(replace(made, to=_hearer(hearing, cue)))
    return out


def _hearer(hearing: Hearing, cue: int) -> Said | None:
    """The outlet that had it from somebody ("the daily, which had it from a trader")."""
    sentence = hearing.sentence
    if sentence.word(cue - 1) in _WHO and sentence.word(cue - 2) == ",":
        cue -= 2
    phrase = before(sentence, cue)
    return next(iter(hearing.outlets(phrase)), None) if phrase is not None else None


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words('speech')['had_from'])})(?= )")
