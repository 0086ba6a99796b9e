"""What is asked for: words, phrases, names, and what is left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from reportedly.errors import ReportedlyError
from reportedly.ledger.search.names import as_name
from reportedly.ledger.search.tokens import Token, cut
from reportedly.names import read

MOST_CHARACTERS = 1000
"""Characters that a query may have."""

MOST_WORDS = 32
"""Words, phrases and names that a query may have."""

_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」", "『": "』"}
_PIECE = re.compile(
    r"(?P<minus>(?<!\S)[-−–])?(?:"
    + "|".join(f"{a}(?P<quoted{i}>[^{b}]*){b}?" for i, (a, b) in enumerate(_QUOTES.items()))
    + r"|(?P<word>[^\s\"“„«「『]+))"
)


class BadQuery(ReportedlyError):
    """A query that asks for nothing, or for too much."""


Places = Mapping[str, Sequence[int]]
"""At which tokens of a text each word stands."""


class Run(NamedTuple):
    """Tokens that must stand side by side in one field.

    Attributes:
        words: the tokens in their order.
        open: whether the last one is a single character of Hangul, Hanja or Kana by itself, which
            any pair that begins with it answers too.
    """

    words: tuple[str, ...]
    open: bool = False

    def at(self, tokens: Sequence[Token], places: Places) -> Iterator[tuple[int, int]]:
        """Yield where the run stands among the tokens of a text: begin and end of its words.

        Args:
            tokens: of the text.
            places: at which of them each word stands.
        """
        last = len(self.words) - 1
        alone = self.open and last == 0
        for place in range(len(tokens)) if alone else places.get(self.words[0], ()):
            here = tokens[place : place + last + 1]
            if len(here) > last and self._meets([token.word for token in here]):
                end = here[-1].end - (self.open and len(here[-1].word) == _PAIR)
                yield here[0].start, max(end, here[0].start + 1)

    def _meets(self, words: Sequence[str]) -> bool:
        if not self.open:
            return tuple(words) == self.words
        first = words[-1].startswith(self.words[-1]) and len(words[-1]) <= _PAIR
        return first and tuple(words[:-1]) == self.words[:-1]


class Part(NamedTuple):
    """One word, phrase or name of a query.

    Attributes:
        runs: any of them will do.
        name: the name that these words are, which the same name in other letters answers too.
        without: whether reports with it are left out.
    """

    runs: tuple[Run, ...]
    name: str | None = None
    without: bool = False


class Query(NamedTuple):
    """All that a report must have, and must not have.

    Attributes:
        parts: words, phrases and names.
        persons: names of whom a report must name, in whatever spelling or script.
    """

    parts: tuple[Part, ...]
    persons: tuple[str, ...] = ()

    @property
    def letters(self) -> frozenset[str]:
        """The first letters of its words."""
        return frozenset(word[0] for p in self.parts for run in p.runs for word in run.words)

    @property
    def wanted(self) -> Self:
        """What a report must have, without what it must not have."""
        return self._replace(parts=tuple(part for part in self.parts if not part.without))

    @classmethod
    def of(cls, words: Sequence[str], persons: Sequence[str] = ()) -> Self:
        """Read a query.

        An argument of several words is a phrase, as the shell's quotes meant it; quotes within an
        argument make phrases that are taken by the letter. A leading minus leaves out. Words that
        are a person's name by their form ask for that person too.

        Args:
            words: as they were given, argument by argument.
            persons: names.

        Raises:
            BadQuery: nothing is asked for, or more than can be.
        """
        told = [*words, *persons]
        if sum(map(len, told)) > MOST_CHARACTERS:
            raise BadQuery(f"the query is longer than {MOST_CHARACTERS} characters; shorten it")
        for name in persons:
            if not cut(name).words:
                raise BadQuery(f"'{name}' is no name; give --person a name in any script")
        parts = tuple(_parts(words))
        if len(parts) + len(persons) > MOST_WORDS:
            raise BadQuery(f"the query has more than {MOST_WORDS} words; leave some out")
        if not persons and all(part.without for part in parts):
            raise BadQuery(_NOTHING_BUT_MINUS if parts else _NOTHING)
        return cls(parts, tuple(persons))


_PAIR = 2
_MINUSES = "-−–"
_NOTHING = "the query has no word to look for; give some words, or --person with a name"
_NOTHING_BUT_MINUS = (
    "the query only says what to leave out; give a word, or --person with a name, to look for"
)


def _parts(arguments: Sequence[str]) -> Iterator[Part]:
    plain: list[str] = []
    for argument in arguments:
        if len(argument.split()) > 1 and not any(quote in argument for quote in _QUOTES):
            yield from _mixed(" ".join(plain))
            plain = []
            yield from _phrase(argument.strip())
        else:
            plain.append(argument)
    yield from _mixed(" ".join(plain))


def _phrase(argument: str) -> Iterator[Part]:
    """An argument of several words, which the shell's quotes held together."""
    words = argument.lstrip(_MINUSES)
    yield from _part(words, without=argument[0] in _MINUSES, named=True)


def _mixed(text: str) -> Iterator[Part]:
    """Words and quoted phrases, each with or without a minus."""
    loose: list[str] = []
    for piece in _PIECE.finditer(text):
        word, without = piece["word"], piece["minus"] is not None
        if word is not None and not without:
            loose.append(word)
            continue
        yield from _loose(loose)
        loose = []
        quoted = (piece[f"quoted{number}"] for number in range(len(_QUOTES)))
        words = word or next((each for each in quoted if each), "")
        yield from _part(words, without, named=word is not None)
    yield from _loose(loose)


def _loose(words: Sequence[str]) -> Iterator[Part]:
    """Plain words, of which two or three together may be a name in Latin letters."""
    at = 0
    while at < len(words):
        length = next((n for n in (3, 2) if at + n <= len(words) and _named(words[at : at + n])), 1)
        yield from _part(" ".join(words[at : at + length]), without=False, named=True)
        at += length


def _named(words: Sequence[str]) -> bool:
    together = " ".join(words)
    return read(together).script == "latin" and as_name(together) is not None


def _part(words: str, without: bool, *, named: bool) -> Iterator[Part]:
    """The words as a part of a query; nothing where they are marks only."""
    found = cut(words)
    if found.words:
        runs = [_run(found.words)]
        if len(found.compounds) == 1 and found.words[0].start == found.compounds[0].start:
            whole = found.words[-1].end == found.compounds[0].end
            runs += [Run((found.compounds[0].word,))] if whole else []
        yield Part(tuple(runs), as_name(words) if named else None, without)


def _run(tokens: Sequence[Token]) -> Run:
    """Tokens as they must follow one another: what ends a query may go on in a text."""
    words = tuple(token.word for token in tokens)
    if not tokens[-1].closes:
        return Run(words)
    alone = len(tokens) == 1 or tokens[-2].end != tokens[-1].end
    return Run(words, open=True) if alone else Run(words[:-1])
