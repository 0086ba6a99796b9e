"""Which sentences are worth a parse: three quarters of the time of reading goes into it.

A sentence that names nobody, holds no listed word of a happening, of saying or of what stands
beside the claims, and no digit, can fill no slot whatever its tree: it keeps plain words.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.read.english.beside.told import told
from reportedly.read.english.claims.triggers import triggers
from reportedly.read.english.lexicon import words
from reportedly.read.english.parser import Parser, PlainWords
from reportedly.read.english.people.full_names import candidates
from reportedly.read.english.text.sentence import Sentence

_WORD = re.compile(r"[\w'’-]+")
_SPEECH = ("say", "probable", "possible", "deny", "citing", "hearsay", "shows")
_OTHER = re.compile(r"\d|\b(?:according|quot(?:ed|es)|cite[ds]|mr|mrs|ms|miss|dr)\b")


def parsed(parser: Parser, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with tokens: with relations where these can matter, else plain words."""
    named = _name_words(sentences)
    worth = [_tells(s.low) or not named.isdisjoint(_WORD.findall(s.text)) for s in sentences]
    rich = iter(parser.parse([s for s, w in zip(sentences, worth, strict=True) if w]))
    plain = iter(PlainWords().parse([s for s, w in zip(sentences, worth, strict=True) if not w]))
    return [next(rich if w else plain) for w in worth]


def _name_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The words of all that looks like a name anywhere in a report, bare surnames among them."""
    found = [text for s in sentences for text in candidates(s.text).texts]
    never = words("people")["never_names"]
    parts = {w for text in found for w in (*_WORD.findall(text), *text.split(" "))}
    return frozenset(w for w in parts if w.lower() not in never)


def _tells(low: str) -> bool:
    """Whether a sentence in lower case holds a listed word that a reading could rest on."""
    if _OTHER.search(low) or _phrases().search(low):
        return True
    if any(listed.telling.search(low) for listed in triggers()):
        return True
    return any(pattern.search(low) for pattern in told().assertions)


@cache
def _phrases() -> re.Pattern[str]:
    speech = words("speech").patterns
    rows = told()
    patterns = [speech[name].pattern for name in _SPEECH]
    patterns += [words("hedges").patterns["refuting"].pattern, rows.ties.pattern]
    patterns += [phrases.pattern for _, phrases in rows.silences]
    patterns += [act.forms.pattern for act in rows.acts]
    return re.compile("|".join(f"(?:{p})" for p in patterns))
