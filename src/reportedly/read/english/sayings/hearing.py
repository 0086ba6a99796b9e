"""One sentence being searched for sayings, with the sources named before it."""

import msgspec

from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.salience import salient
from reportedly.read.english.sayings.naming import named_by
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import NOMINAL, Span, Token

_AHEAD = 9


class Hearing(msgspec.Struct, frozen=True):
    """A sentence with all that tells who speaks in it.

    Attributes:
        people: everybody whom the report names.
        index: number of the sentence.
        sentence: the sentence itself.
        past: the sources named before; those found are added to it.
        pack: what is known of sources.
    """

    people: People
    index: int
    sentence: Sentence
    past: Past
    pack: Pack

    def named(self, head: Token) -> Said | None:
        """The source that a phrase names, by its head."""
        return named_by(self.people, self.index, head, self.past, self.pack)

    def outlet(self, head: Token) -> Said | None:
        """The outlet that a phrase names, if it names one."""
        said = self.named(head)
        return said if said is not None and said.outlet else None

    def sources(self, head: Token) -> list[Said]:
        """The sources that a phrase and those coordinated with it name; they are remembered."""
        out = []
        for token in (head, *self.sentence.children(head.i, "conj")):
            if token.pos and token.pos not in NOMINAL:
                continue
            if token.lower in {"he", "she"}:
                out.extend(self._pronoun(token))
                continue
            said = self.named(token) or self._told_by(token)
            if said is not None:
                out.append(said)
                self.past.remember(said)
        return out

    def _told_by(self, token: Token) -> Said | None:
        """Who says what a noun for a saying tells: "the report of a source", "an article in X"."""
        if token.lower not in words("speech")["said_things"]:
            return None
        for below in self.sentence.children(token.i, "nmod"):
            if self.sentence.cases(below.i) & {"of", "by", "from", "in"}:
                return self.named(below)
        return None

    def _pronoun(self, token: Token) -> list[Said]:
        known = salient(self.people, self.index, token)
        quote = self.sentence.quote(Span(token.i, token.i))
        return [] if known is None else [Said(known.name, quote, known)]

    def noun_after(self, first: int) -> Token | None:
        """The head of the noun phrase that begins at a place."""
        for token in self.sentence.tokens[first : first + _AHEAD]:
            if token.text in {",", ".", ";"} or token.pos in {"VERB", "AUX", "SCONJ"}:
                return None
            if token.pos in {"NOUN", "PROPN", "PRON"} and not self._modifies(token):
                return token
            if not token.pos and (token.text[:1].isupper() or self._listed(token)):
                return token
        return None

    def _modifies(self, token: Token) -> bool:
        if self.sentence.word(token.i + 1) in {"'s", "'"} or token.dep == "nmod:poss":
            return True
        return token.rel in {"compound", "flat", "amod"} and token.head > token.i

    def _listed(self, token: Token) -> bool:
        return token.lower in words("speech")["unnamed"] | words("people")["posts"]

    def agent(self, token: Token) -> Token | None:
        """By whom a passive is done ("was confirmed by the agency")."""
        for below in self.sentence.children(token.i, "obl"):
            if "by" in self.sentence.cases(below.i):
                return below
        if self.sentence.word(token.i + 1) == "by":
            return self.noun_after(token.i + 2)
        return None
