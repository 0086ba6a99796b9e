"""The persons whom a report names, with look-up by place in the text."""

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from reportedly.model import Quote
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.gender import Gender, gender
from reportedly.read.english.people.post import Held
from reportedly.read.english.people.tie import Tie
from reportedly.read.english.text.sentence import Role, Sentence

if TYPE_CHECKING:
    from reportedly.read.english.people.described import Description
    from reportedly.read.english.people.whom import Whom

_FAR_OFTENER = 2
"""How many times as often as others the leader is named where a report is about him."""


class Naming(msgspec.Struct, frozen=True):
    """One naming of a person.

    Attributes:
        sentence: number of the sentence it stands in.
        start: offset in that sentence's field.
        end: offset after its last code point.
        text: as written.
        full: whether it is a full name and no bare surname.
    """

    sentence: int
    start: int
    end: int
    text: str
    full: bool


class Known(msgspec.Struct, frozen=True):
    """One person of a report.

    Attributes:
        number: place in the report's list of persons.
        name: the fullest form, as it stands most often.
        namings: all namings in order of the text.
        held: the posts told beside them, each with the number of its sentence.
        korean: whether the name has the shape of a Korean one.
        native: forms of the name in other scripts, directly beside it.
        standing: who the person is, as told anywhere in the report.
        ruling: whether the person leads or led a closed state.
    """

    number: int
    name: str
    namings: tuple[Naming, ...]
    held: tuple[tuple[int, Held], ...]
    korean: bool
    native: tuple[Naming, ...] = ()
    standing: tuple[Quote, ...] = ()
    ruling: bool = False

    @property
    def first(self) -> Naming:
        """The first naming in the fullest form."""
        return next((n for n in self.namings if n.text == self.name), self.namings[0])


class People(msgspec.Struct, frozen=True, dict=True):
    """All persons whom some sentences name.

    Attributes:
        sentences: all of the report.
        known: the persons, each at its number.
        ties: who of them is told to be whose relative.
    """

    sentences: tuple[Sentence, ...]
    known: tuple[Known, ...]
    ties: tuple[Tie, ...] = ()

    @cached_property
    def meant(self) -> dict[tuple[int, int], "Whom | None"]:
        """Whom tokens stand for, by the number of the sentence and the place in it, once asked."""
        return {}

    @cached_property
    def brought_in(self) -> dict[int, tuple[tuple[int, "Description"], ...]]:
        """Those unnamed whom sentences bring in, by the number of the sentence, once asked."""
        return {}

    @cached_property
    def _named(self) -> dict[int, list[tuple[Naming, Known]]]:
        """Namings by sentence, forms in other scripts among them, in the order of persons."""
        rows: dict[int, list[tuple[Naming, Known]]] = defaultdict(list)
        for known in self.known:
            for naming in (*known.namings, *known.native):
                rows[naming.sentence].append((naming, known))
        return dict(rows)

    @cached_property
    def _holders(self) -> dict[int, list[tuple[Held, Known]]]:
        """Posts by sentence, in the order of persons."""
        rows: dict[int, list[tuple[Held, Known]]] = defaultdict(list)
        for known in self.known:
            for where, held in known.held:
                rows[where].append((held, known))
        return dict(rows)

    def at(self, sentence: int, offset: int) -> Known | None:
        """The person whose name covers an offset of that sentence's field."""
        named = self._named.get(sentence, ())
        return next((known for n, known in named if n.start <= offset < n.end), None)

    def within(self, sentence: int, start: int, end: int) -> list[tuple[Naming, Known]]:
        """Namings in a stretch of a sentence, in order."""
        hits = [h for h in self._named.get(sentence, ()) if start <= h[0].start and h[0].end <= end]
        return sorted(hits, key=lambda h: h[0].start)

    def holder_of(self, sentence: int, token: int) -> Known | None:
        """The person in whose post phrase a token stands ("the acting ambassador ..., NAME")."""
        held = self._holders.get(sentence, ())
        return next((k for h, k in held if h.span.first <= token <= h.span.last), None)

    def tokens(self, sentence: int) -> frozenset[int]:
        """Places of the tokens of a sentence in a name or in the post beside it."""
        of = self.sentences[sentence]
        spans = [(n.start, n.end) for n, _ in self._named.get(sentence, ())]
        named = {t.i for t in of.tokens if any(a <= t.start < b for a, b in spans)} if spans else ()
        # "Mr NAME": the word of address belongs to the name.
        address = words("people")["courtesy"]
        named = {*named, *(i - 1 for i in named if i and of.word(i - 1).rstrip(".") in address)}
        held = self._holders.get(sentence, ())
        return frozenset(named).union(*(range(h.span.first, h.span.last + 1) for h, _ in held))

    def place_of(self, quote: Quote) -> int:
        """The number of the sentence that some words stand in; -1 where they stand in none."""
        return next((i for i, s in enumerate(self.sentences) if s.holds(quote)), -1)

    def first_words(self, known: Known) -> Quote:
        """Where a person's fullest name stands first."""
        first = known.first
        return self.sentences[first.sentence].between(first.start, first.end)

    def post_words(self, where: int, held: Held) -> Quote:
        """A post as the text has it, in the sentence of that number."""
        return self.sentences[where].quote(held.span)

    @cached_property
    def _post_nouns(self) -> dict[int, frozenset[str]]:
        return {
            known.number: frozenset(
                self.sentences[where].tokens[i].lower
                for where, held in known.held
                for i in range(held.span.first, held.span.last + 1)
            )
            for known in self.known
        }

    def post_nouns(self, known: Known) -> frozenset[str]:
        """All words of the posts told of a person, in lower case."""
        return self._post_nouns[known.number]

    @cached_property
    def _genders(self) -> dict[int, Gender | None]:
        return {
            known.number: gender(
                known.name,
                [(self.sentences[n.sentence], n.start) for n in known.namings],
                self.post_nouns(known),
            )
            for known in self.known
        }

    def gender(self, known: Known) -> Gender | None:
        """The sex that the report tells of a person by title or post."""
        return self._genders[known.number]

    @cached_property
    def topic(self) -> Known | None:
        """The person whom the report is about: named in the title, in the lead, or most often.

        Neither who leads the state, as long as there is another, nor who only watches or speaks.
        """
        own = [k for k in self.known if not self.only_speaks(k)]
        plain = [k for k in own if not self.post_nouns(k) & words("people")["leaders"]] or own
        front = self._first_told("title", plain) or self._first_told("lead", plain)
        chosen = max(front or plain, key=_often, default=None)
        if front or chosen is None:
            return chosen
        # Nobody else stands at the front: the leader does, and the others are told of beside him.
        leading = self._first_told("title", own) or self._first_told("lead", own)
        leader = max(leading, key=_often, default=chosen)
        return leader if len(leader.namings) >= _FAR_OFTENER * len(chosen.namings) else chosen

    def _first_told(self, role: Role, some: list[Known]) -> list[Known]:
        """Those of some persons who are first named in a sentence of such a role."""
        return [k for k in some if self.sentences[k.namings[0].sentence].role == role]

    def only_speaks(self, known: Known) -> bool:
        """Whether somebody's post is to speak, to watch or to write about others."""
        nouns = self.post_nouns(known)
        listed = words("people")
        return bool(nouns & (listed["observers"] | listed["speakers"])) and not (
            nouns & listed["diplomats"]
        )


def _often(known: Known) -> tuple[int, int]:
    return len(known.namings), -known.number
