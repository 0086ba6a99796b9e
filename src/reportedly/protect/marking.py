"""Which words of a text are RED, and why."""

import re
from functools import cached_property, lru_cache

import msgspec

from reportedly.protect.finds import Finds
from reportedly.protect.lexicon import Lexicon, any_of
from reportedly.protect.shapes import shaped
from reportedly.protect.spans import Reason, Span

_WORD = re.compile(r"\w")


class Secrets(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What the slots of a picture say is RED, wherever its words stand.

    Attributes:
        words: strings that no public text may hold, with the reason.
        relatives: names of people who are told of only as somebody's kin or companions.
        subjects: names that may stand beside a word of kin and be told all the same.
        half_names: names by which nobody but unnamed sources are called ("a trader surnamed Ok").
        held_claims: ids of claims that are surely about holders of public office.
        left: ids of private persons of whom a journey is told.
        vague: ids of claims that are told of "somebody", and of a year only.
    """

    words: tuple[tuple[str, Reason], ...] = ()
    relatives: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    half_names: frozenset[str] = frozenset()
    held_claims: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()

    @cached_property
    def reasons(self) -> dict[str, Reason]:
        """Why each of the words is RED, folded; made once, since every report's marker asks."""
        return {" ".join(w.casefold().split()): r for w, r in self.words}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the words."""
        return _one_of(frozenset(self.reasons), re.IGNORECASE)


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for the words of one report only.

    Attributes:
        relatives: names that the report itself gives as those of somebody's kin.
        open_places: places below country level that may be told, as posts and venues of holders of
            public office whom the report names.
        seats: seats of government that are whereabouts of private persons whom the report names.
        every_place: whether seats are as narrow as any other city, as in a private person's post.
        harmless: names that may stand in what is told of a journey, folded; None for what was told
            before and has nothing left that its shape could give away.
        small: words that the report writes small, and which are therefore no names.
        by_shape: whether days, ages, numbers and unknown names are RED by their shape alone.
    """

    relatives: frozenset[str] = frozenset()
    open_places: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    every_place: bool = False
    harmless: frozenset[str] | None = None
    small: frozenset[str] = frozenset()
    by_shape: bool = False


class Marker(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Finds the RED words of a text, by the lexicon and by the secrets of a picture.

    Attributes:
        lexicon: the words of risk.
        secrets: of the picture.
        near: what holds for one report only.
        finds: what the lexicon found by itself before, by text; markers made of this one share it.
    """

    lexicon: Lexicon
    secrets: Secrets = Secrets()
    near: Near = Near()
    finds: dict[str, Finds] = {}

    @cached_property
    def of_private(self) -> "Marker":
        """The same for the posts of private persons: no place below a country passes."""
        by_shape = self.near.harmless is not None
        near = msgspec.structs.replace(
            self.near, open_places=frozenset(), every_place=True, by_shape=by_shape
        )
        return msgspec.structs.replace(self, near=near)

    @cached_property
    def of_journey(self) -> "Marker":
        """The same for journeys of private persons: what looks like a day or a place is RED too.

        A reader can miss a town that no list has, or a day that stands behind the speaker; then no
        slot protects it.
        """
        if self.near.harmless is None or self.near.by_shape:
            return self
        return msgspec.structs.replace(self, near=msgspec.structs.replace(self.near, by_shape=True))

    @cached_property
    def by_words(self) -> "Marker":
        """The same without what is RED by its shape alone."""
        if not self.near.by_shape:
            return self
        return msgspec.structs.replace(
            self, near=msgspec.structs.replace(self.near, by_shape=False)
        )

    def spans(self, text: str) -> tuple[Span, ...]:
        """The RED words of a text, in order; they may overlap."""
        if text not in self._met:
            self._met[text] = self._found(text)
        return self._met[text]

    @cached_property
    def _met(self) -> dict[str, tuple[Span, ...]]:
        """What was found before: the same names stand in many items."""
        return {}

    def _found(self, text: str) -> tuple[Span, ...]:
        if not _WORD.search(text):
            return ()
        known = self._by_lexicon(text)
        found = [*self._secret(text), *self._kin(known), *known.spans, *self._places(known)]
        if self.near.by_shape:
            found += shaped(text, self.lexicon, self.near.harmless or (), self.near.small)
        kept = (s for s in found if not any(a <= s.start and s.end <= b for a, b in known.harmless))
        return tuple(sorted(set(kept)))

    def _by_lexicon(self, text: str) -> Finds:
        if text not in self.finds:
            self.finds[text] = Finds(lexicon=self.lexicon, text=text)
        return self.finds[text]

    def is_red(self, text: str) -> bool:
        """Whether any word of a text is RED."""
        return bool(self.spans(text))

    def _secret(self, text: str) -> list[Span]:
        spans = [
            Span(m.start(), m.end(), self.secrets.reasons[" ".join(m.group().casefold().split())])
            for m in self.secrets.pattern.finditer(text)
        ]
        named = (*self._relatives.finditer(text), *self._near_relatives.finditer(text))
        return spans + [Span(m.start(), m.end(), "kin") for m in named]

    @cached_property
    def _relatives(self) -> re.Pattern[str]:
        return _one_of(self.secrets.relatives, 0)

    @cached_property
    def _near_relatives(self) -> re.Pattern[str]:
        return _one_of(self.near.relatives, 0)

    def _kin(self, known: Finds) -> list[Span]:
        return [
            Span(k.start, k.with_name if k.name and not self._is_subject(k.name) else k.end, "kin")
            for k in known.kin
        ]

    def _is_subject(self, name: str) -> bool:
        return name in self.secrets.subjects or name in first_parts(self.secrets.subjects)

    def _places(self, known: Finds) -> list[Span]:
        found = [
            *(known.every_place if self.near.every_place else known.places),
            *(m.span() for m in self.lexicon.at_seats(self.near.seats).finditer(known.text)),
            *known.addresses,
        ]
        return [
            Span(start, end, "whereabouts")
            for start, end in found
            if known.text[start:end] not in self.near.open_places
            and not any(a <= start and end <= b for a, b in known.sources)
        ]


@lru_cache(maxsize=64)
def first_parts(names: frozenset[str]) -> frozenset[str]:
    """What stands before any space in some names: "Kim" for "Kim Il-su"."""
    found = set()
    for name in names:
        while " " in name:
            name = name[: name.rindex(" ")]
            found.add(name)
    return frozenset(found)


@lru_cache(maxsize=256)
def _one_of(words: frozenset[str], flags: int) -> re.Pattern[str]:
    """Any of some words; kept, since the reports of a picture share nearly all of them."""
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)", flags)
