"""Cutting text into the tokens that are searched for, the same for any database.

Words are folded (NFKC, case, marks above and below letters) and English ones brought to their stem
(Porter's second algorithm: M. F. Porter, "Snowball: a language for stemming algorithms", 2001).
Hangul, Hanja and Kana have no spaces that could be relied on, so that a run of them becomes its
pairs of neighbouring characters, and its last character by itself: a word is found in whatever
particles follow it, and a single syllable wherever it stands.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

VERSION = "1"
"""Changes whenever any text would be cut otherwise; an index of another version is made anew."""

_LONGEST = 64
"""Characters of a token that count."""

_APOSTROPHES = "'’‘ʼʻ`´′"
_HYPHENS = "-‐‑\u00ad"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3041-\u3096\u3099-\u309f\u30a1-\u30ff\u31f0-\u31ff"
_HAN += "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LETTER = rf"(?:[^\W_{_HANGUL}{_HAN}][{_MARKS}{_INVISIBLE}]*)"
_WORD = rf"{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*"

# Nearly all words of English texts are plain ones, which the first alternative takes at once.
_RUNS = (
    r"(?P<plain>[A-Za-z]+(?=[\s.,;:!?()\"]))"
    rf"|(?P<hangul>[{_HANGUL}]+)|(?P<han>[{_HAN}]+)|(?P<number>\d{{1,3}}(?:,\d{{3}})+(?![\w]))"
    rf"|(?P<word>{_WORD}(?:[{_HYPHENS}]{_WORD})*)"
)
_PART = re.compile(_WORD)
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$", re.IGNORECASE)
_UNWRITTEN = re.compile(rf"[{_APOSTROPHES}{_INVISIBLE}]")
_KANA_MARKS = "\u3099\u309a"
_STEMMED = re.compile(r"[a-z]+")


class Token(NamedTuple):
    """One token and the words that it stands for.

    Attributes:
        word: as the index has it: letters and digits only.
        start: where those words begin in the text, in code points.
        end: where they end (exclusive).
        closes: whether it is the last character of a run of Hangul, Hanja or Kana by itself.
    """

    word: str
    start: int
    end: int
    closes: bool = False


class Cut(NamedTuple):
    """A text cut into tokens.

    Attributes:
        words: in the order of the text; neighbours in the text are neighbours here.
        compounds: hyphenated words written as one ("yongho" for "Yong-ho").
    """

    words: tuple[Token, ...]
    compounds: tuple[Token, ...]


def cut(text: str, sought: frozenset[str] | None = None) -> Cut:
    """Cut a text.

    Args:
        text: any.
        sought: the first letters of the tokens that matter, where not all do: English words that
            begin otherwise are then left as they are, since a stem begins as its word does and
            finding stems takes longest.

    >>> [token.word for token in cut("Ch'oe's defections: 태영호가").words]
    ['choe', 'defect', '태영', '영호', '호가', '가']
    >>> [token.word for token in cut("Yong-ho").compounds]
    ['yongho']
    """
    words: list[Token] = []
    compounds: list[Token] = []
    for run in _runs().finditer(text):
        kind, written = run.lastgroup, run.group()
        if kind == "plain" or (kind == "word" and written.isalnum()):
            words.append(Token(_token(written, sought), *run.span()))
        elif kind == "number":
            digits = unicodedata.normalize("NFKC", written).replace(",", "")
            words.append(Token(digits[:_LONGEST], *run.span()))
        elif kind != "word":
            words += _pairs(run)
        else:
            parts = list(_parts(run, sought))
            words += parts
            if len(parts) > 1:
                compounds.append(Token(_token(_HYPHEN.sub("", written), sought), *run.span()))
    return Cut(tuple(words), tuple(compounds))


def _pairs(run: re.Match[str]) -> Iterator[Token]:
    """The pairs of neighbours in a run, and its last character."""
    folded = _folded(run.group())
    exact = len(folded) == len(run.group())
    for place in range(len(folded)):
        piece = folded[place : place + 2]
        start, end = run.span()
        if exact:
            start, end = start + place, start + place + len(piece)
        yield Token(piece, start, end, closes=len(piece) == 1)


def _parts(run: re.Match[str], sought: frozenset[str] | None) -> Iterator[Token]:
    for part in _PART.finditer(run.group()):
        word = _token(part.group(), sought)
        if word:
            yield Token(word, run.start() + part.start(), run.start() + part.end())


def _token(written: str, sought: frozenset[str] | None) -> str:
    """A word as the index has it; one that cannot be sought anyhow."""
    if sought is not None and written.isascii() and written[0].lower() not in sought:
        return written.lower()
    return _word(written)


@lru_cache(1 << 17)
def _word(written: str) -> str:
    """A word without possessive, apostrophes, case and marks, an English one as its stem."""
    word = _folded(_UNWRITTEN.sub("", _POSSESSIVE.sub("", written)))[:_LONGEST]
    return str(_stemmer().stemWord(word)) if _STEMMED.fullmatch(word) else word


def _folded(word: str) -> str:
    """Case and marks folded away; the marks that make another Kana stay."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    kept = (c for c in apart if unicodedata.category(c) != "Mn" or c in _KANA_MARKS)
    whole = unicodedata.normalize("NFC", "".join(kept))
    return "".join(c for c in whole if c.isalnum())


# A ledger is opened far more often than a text is cut: these two wait until one is.
@cache
def _runs() -> re.Pattern[str]:
    return re.compile(_RUNS)


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
