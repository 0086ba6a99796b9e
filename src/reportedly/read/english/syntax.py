"""Sentences as neutral tokens with Universal Dependencies, whatever parser made them.

Patterns are pure functions over these tokens; they use basic relations and two subtypes only
(`nsubj:pass`, `obl:agent`), so any parser that prints UD will do. Where no parser is at hand the
tokens come without relations and the roles rest on the nearest phrase alone.
"""

import re
from collections.abc import Iterator
from functools import cached_property

import msgspec

from reportedly.model import Field, Quote
from reportedly.read.english.lexicon import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|_")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_INNER = frozenset({"det", "amod", "nummod", "compound", "nmod:poss", "flat", "advmod", "punct"})


class Token(msgspec.Struct, frozen=True):
    """One word: offsets count code points of the field it stands in; `head` is an index."""

    i: int
    text: str
    start: int
    end: int
    pos: str = ""
    dep: str = ""
    head: int = -1
    feats: str = ""

    @property
    def lower(self) -> str:
        """The word in lower case, straight apostrophes."""
        return self.text.replace("’", "'").lower()

    @property
    def rel(self) -> str:
        """The relation without its subtype."""
        return self.dep.partition(":")[0]


class Span(msgspec.Struct, frozen=True):
    """Tokens first to last of one sentence, both included."""

    first: int
    last: int


class Sentence(msgspec.Struct, frozen=True, dict=True):
    """One sentence.

    Attributes:
        role: "title", "lead" (the first of the body), "body", "caption" or "heading".
        paragraph: number of the line it stands in, from 0.
        parsed: whether the tokens carry relations.
    """

    field: Field
    start: int
    end: int
    text: str
    role: str
    paragraph: int
    tokens: tuple[Token, ...] = ()
    parsed: bool = False

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = {}
        for token in self.tokens:
            if token.head not in {token.i, -1}:
                below.setdefault(token.head, []).append(token.i)
        return below

    def children(self, i: int, *rels: str) -> list[Token]:
        """Dependents of a token, of the given relations (subtype or basic) if any are named."""
        below = [self.tokens[k] for k in self._children.get(i, ())]
        return [t for t in below if not rels or t.dep in rels or t.rel in rels]

    def subtree(self, i: int) -> list[int]:
        """Indices of a token and all below it, in order."""
        seen, open_ = set(), [i]
        while open_:
            k = open_.pop()
            if k not in seen:
                seen.add(k)
                open_.extend(self._children.get(k, ()))
        return sorted(seen)

    def ancestors(self, i: int) -> Iterator[Token]:
        """Heads of a token, nearest first."""
        seen = {i}
        head = self.tokens[i].head
        while head not in seen and head != -1:
            seen.add(head)
            yield self.tokens[head]
            head = self.tokens[head].head

    def quote(self, span: Span) -> Quote:
        """The words of a span of tokens."""
        return self.between(self.tokens[span.first].start, self.tokens[span.last].end)

    def between(self, start: int, end: int) -> Quote:
        """The words between two offsets of the field."""
        words = self.text[start - self.start : end - self.start]
        return Quote(field=self.field, start=start, end=end, text=words)

    @cached_property
    def low(self) -> str:
        """The text in lower case with straight apostrophes, one character for one."""
        return fold(self.text)

    @property
    def whole(self) -> Quote:
        """The sentence as a quote."""
        return Quote(field=self.field, start=self.start, end=self.end, text=self.text)

    def at(self, offset: int) -> int | None:
        """Index of the token that covers an offset of the field."""
        return next((t.i for t in self.tokens if t.start <= offset < t.end), None)

    def phrase(self, head: int) -> Span:
        """The plain noun phrase of a head: its modifiers, without clauses and appositions."""
        inside = {head}
        for token in self.children(head):
            if token.dep in _INNER or token.rel in {"flat", "compound"}:
                inside.update(self.subtree(token.i))
        run = [head]
        while run[0] - 1 in inside:
            run.insert(0, run[0] - 1)
        while run[-1] + 1 in inside and self.tokens[run[-1] + 1].rel != "punct":
            run.append(run[-1] + 1)
        first = run[0]
        while first < head and self.tokens[first].pos in {"PUNCT", "ADP", "CCONJ"}:
            first += 1
        return Span(first, run[-1])


def plain_tokens(text: str, start: int) -> tuple[Token, ...]:
    """Words and marks of a sentence without any analysis."""
    found = _WORD.finditer(text)
    return tuple(
        Token(i, m.group(), start + m.start(), start + m.end()) for i, m in enumerate(found)
    )
