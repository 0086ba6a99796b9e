"""A sentence with its tokens: look-ups by relation and by offset.

Patterns use basic relations and two subtypes only (`nsubj:pass`, `obl:agent`), so any parser that
prints Universal Dependencies will do. Where no parser is at hand the tokens come without relations
and the roles rest on the nearest phrase alone.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

import msgspec

from reportedly.model import Field, Quote
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.text.tokens import Span, Token

Role = Literal["title", "lead", "body", "caption", "heading"]
_MODIFIERS = 5
"""Words that can stand between an article and its noun."""
_INNER = frozenset({"det", "amod", "nummod", "compound", "nmod:poss", "flat", "advmod", "punct"})


class Sentence(msgspec.Struct, frozen=True, dict=True):
    """One sentence.

    Attributes:
        field: the report's field that it stands in.
        start: offset of its first code point in that field.
        end: offset after its last.
        text: its words.
        role: what it is on the page; the lead is the first sentence line of the body.
        paragraph: number of the line it stands in, from 0.
        tokens: its words one by one.
        parsed: whether the tokens carry relations.
    """

    field: Field
    start: int
    end: int
    text: str
    role: Role
    paragraph: int
    tokens: tuple[Token, ...] = ()
    parsed: bool = False

    @cached_property
    def low(self) -> str:
        """The text in lower case with straight apostrophes, one character for one."""
        return fold(self.text)

    @cached_property
    def whole(self) -> Quote:
        """The sentence as a quote."""
        return Quote(field=self.field, start=self.start, end=self.end, text=self.text)

    @cached_property
    def everything(self) -> frozenset[int]:
        """The places of all tokens."""
        return frozenset(range(len(self.tokens)))

    def _run(self, head: int) -> Span:
        first = last = head
        if not _in_name(self.tokens[head]):
            return Span(self._article(head), head)
        while first > 0 and _in_name(self.tokens[first - 1]):
            first -= 1
        while last + 1 < len(self.tokens) and _in_name(self.tokens[last + 1]):
            last += 1
        while first < head and self.tokens[first].text == "-":
            first += 1
        while last > head and self.tokens[last].text == "-":
            last -= 1
        return Span(first, last)

    def _article(self, head: int) -> int:
        opening = words("grammar")["determiners"] | words("grammar")["articles"]
        for i in range(head - 1, max(-1, head - 1 - _MODIFIERS), -1):
            if self.word(i) in opening:
                return i
            if not self.tokens[i].text[:1].isalpha() and self.tokens[i].text != "-":
                break
        return head

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = {}
        for token in self.tokens:
            if token.head not in {token.i, -1}:
                below.setdefault(token.head, []).append(token.i)
        return below

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def _words(self) -> list[str]:
        return [t.lower for t in self.tokens]

    def word(self, i: int) -> str:
        """The word at a place in lower case, empty beyond the sentence."""
        return self._words[i] if 0 <= i < len(self._words) else ""

    def children(self, i: int, *rels: str) -> list[Token]:
        """Dependents of a token, of the given relations (subtype or basic) if any are named."""
        below = [self.tokens[k] for k in self._children.get(i, ())]
        return [t for t in below if not rels or t.dep in rels or t.rel in rels]

    def cases(self, i: int) -> frozenset[str]:
        """The prepositions of a noun."""
        return frozenset(t.lower for t in self.children(i, "case"))

    def subtree(self, i: int) -> list[int]:
        """Places of a token and of all below it, in order."""
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

    def holds(self, quote: Quote) -> bool:
        """Whether some words of the report begin in this sentence."""
        return self.field == quote.field and self.start <= quote.start < self.end

    def quote(self, span: Span) -> Quote:
        """The words of a span of tokens."""
        return self.between(self.tokens[span.first].start, self.tokens[span.last].end)

    def between(self, start: int, end: int) -> Quote:
        """The words between two offsets of the field."""
        inside = self.text[start - self.start : end - self.start]
        return Quote(field=self.field, start=start, end=end, text=inside)

    def cut(self, start: int, end: int) -> Quote:
        """The words between two offsets of the sentence's own text."""
        return self.between(self.start + start, self.start + end)

    def at(self, offset: int) -> int | None:
        """Place of the token that covers an offset of the field."""
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self.tokens[i].end else None

    def phrase(self, head: int) -> Span:
        """The plain noun phrase of a head: its modifiers, without clauses and appositions.

        Without an analysis: the run of capitalised words and hyphens around a name, the words
        from an article on before a noun.
        """
        if not self.parsed:
            return self._run(head)
        inside = {head}
        for token in self.children(head):
            if token.dep in _INNER or token.rel in {"flat", "compound"}:
                inside.update(self.subtree(token.i))
        first = last = head
        while first - 1 in inside and self.tokens[first - 1].pos not in {"AUX", "SCONJ"}:
            first -= 1
        while last + 1 in inside and self.tokens[last + 1].rel != "punct":
            last += 1
        while first < head and self.tokens[first].pos in {"PUNCT", "ADP", "CCONJ"}:
            first += 1
        return Span(first, last)


def _in_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.text == "-"
