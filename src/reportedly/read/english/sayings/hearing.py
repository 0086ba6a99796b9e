"""One sentence being searched for sayings, with the sources named before it."""

import msgspec
from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.salience import salient
from reportedly.read.english.sayings.naming import named_in
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.sayings.stretch import after
from reportedly.read.english.sayings.trimming import head_of
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_BY = frozenset({"of", "by", "from"})
_IN = frozenset({"in", "on", "that", "which"})
_AHEAD = 12


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

    def sources(self, phrase: Stretch, *, anybody: bool = False) -> list[Said]:
        """The sources that a phrase names, several where "and" joins them; they are remembered.

        Args:
            phrase: the phrase.
            anybody: whether any noun will do that is not listed as one that cannot speak.
        """
        out = []
        for part in self._parts(phrase):
            said = self._named(part) or (self._anybody(part) if anybody else None)
            if said is None:
                continue
            said = self._own(said)
            out.append(said)
            self.past.remember(said)
            self.past.spoke(self.index, said, self.sentence.tokens[part.head].lower)
        return out

    def outlets(self, phrase: Stretch) -> list[Said]:
        """The outlets that a phrase names; they are not kept as speakers."""
        named = (
            named_in(self.people, self.index, part, self.past, self.pack)
            for part in self._parts(phrase)
        )
        return [self._own(said) for said in named if said is not None and said.outlet]

    def _named(self, part: Stretch) -> Said | None:
        told_by = self._told_by(part)
        if told_by is not None:
            return told_by
        named = named_in(self.people, self.index, part, self.past, self.pack)
        if named is None and self.sentence.word(part.head) in {"he", "she"}:
            return self._pronoun(part.head)
        return named

    def _anybody(self, part: Stretch) -> Said | None:
        """Whoever speaks where only persons and their papers do ("a relative said")."""
        head = self.sentence.tokens[part.head]
        listed = words("speech")
        one = head.lower in {"one", "another", "several", "some", "others"}
        if (head.pos != "NOUN" and not one) or head.lower in listed["no_speakers"] | listed["days"]:
            return None
        quote = self.words_of(part)
        if quote.text.endswith(("'s", "’s")):
            return None  # "recounted her client's flight": whose, not who
        return Said(quote.text, quote, None, False, False, noun=head.lower)

    def _own(self, said: Said) -> Said:
        """A source that is the report's own outlet is marked as such."""
        bare = fold(said.text).removeprefix("the ")
        mine = bare in self.past.own or any(
            bare.startswith(f"{o}'s ") or o.startswith(f"{bare} ") or o.endswith(f" {bare}")
            for o in self.past.own
        )
        if not mine and fold(said.text) not in words("speech")["this_outlet"]:
            return said
        return replace(said, own=True)

    def _told_by(self, part: Stretch) -> Said | None:
        """Who says what a noun for a saying tells: "the report of a source", "an article in X"."""
        if self.sentence.word(part.head) not in words("speech")["said_things"]:
            return None
        owner = self._owner(part)
        if owner is not None:
            return owner
        topic = False
        for i in range(part.head + 1, min(part.head + _AHEAD, len(self.sentence.tokens))):
            low = self.sentence.word(i)
            if low in {",", ".", ";", "said", "says"}:
                break
            found = self._carrier(i) if low in _BY | _IN else None
            if found is not None and (found.outlet or (low in _BY and not topic)):
                return found
            # "a report on a concert by officers' wives": they sang, and reported nothing.
            topic = topic or low in words("speech")["about"]
        return self._apposed(part) or self._carried_on(part)

    def _owner(self, part: Stretch) -> Said | None:
        """Whose a paper is: "KCNA's dispatch"."""
        mark = part.head - 1
        while mark > part.first and self.sentence.tokens[mark].lower not in {"'s", "'"}:
            mark -= 1
        if mark <= part.first:
            return None
        head = head_of(self.sentence, part.first, mark - 1)
        named = None if head is None else Stretch(part.first, mark - 1, head)
        said = self._named(named) if named is not None else None
        return said if said is not None and said.named else None

    def _carried_on(self, part: Stretch) -> Said | None:
        """The outlet named last, for "the footage" and "photos" of nobody in particular."""
        low = self.sentence.word(part.first)
        again = part.first == part.head or low in {"the", "its", "this"}
        shown = self.sentence.word(part.head) in words("speech")["images"]
        if not (again and shown) or self.past.outlet is None:
            return None
        return replace(self.past.outlet, quote=self.words_of(part))

    def _carrier(self, i: int) -> Said | None:
        phrase = after(self.sentence, i + 1)
        if phrase is None:
            return None
        return named_in(self.people, self.index, phrase, self.past, self.pack)

    def _apposed(self, part: Stretch) -> Said | None:
        """The outlet behind a comma ("photos in the main newspaper, NAME, showed")."""
        if part.apposed is None:
            return None
        span = part.apposed
        head = head_of(self.sentence, span.first, span.last)
        if head is None:
            return None
        named = Stretch(span.first, span.last, head)
        said = named_in(self.people, self.index, named, self.past, self.pack)
        return said if said is not None and said.outlet else None

    def _pronoun(self, i: int) -> Said | None:
        token = self.sentence.tokens[i]
        known = salient(self.people, self.index, token)
        quote = self.sentence.quote(Span(i, i))
        return None if known is None else Said(known.name, quote, known)

    def _parts(self, phrase: Stretch) -> list[Stretch]:
        """A phrase cut at the "and" between two sources ("exiles and a border official")."""
        sentence = self.sentence
        for i in range(phrase.head + 1, phrase.last):
            if sentence.word(i) not in {"and", "or"}:
                continue
            plain = i == phrase.head + 1
            begins = sentence.word(i + 1) in {"a", "an", "the", "another", "one", "two", "its"}
            if not (begins or plain):
                continue
            head = head_of(sentence, i + 1, phrase.last)
            if head is not None:
                first = Stretch(phrase.first, i - 1, phrase.head)
                return [first, *self._parts(Stretch(i + 1, phrase.last, head, phrase.apposed))]
        return [phrase]

    def words_of(self, phrase: Stretch) -> Quote:
        """The words of a phrase."""
        return self.sentence.quote(Span(phrase.first, phrase.last))
