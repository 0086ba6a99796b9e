"""Which words of a text are RED, and why."""

import re
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from reportedly.protect.lexicon import NAME, Lexicon, any_of

Reason = Literal["kin", "companion", "whereabouts", "route", "date", "source"]

_NAME_AFTER = re.compile(rf"\s*,?\s*(?:named\s+|called\s+)?(?P<name>{NAME})")
_NAME_BEFORE = re.compile(rf"(?P<name>{NAME}),?\s*$")
_WORD = re.compile(r"\w")
# A frame that ends like this says nothing before the place that follows it.
_LEADS_ON = re.compile(r"\b(?:in|at|of|to|from|near|through|into|via|by|as)$")


class Span(msgspec.Struct, frozen=True, order=True):
    """Protected words: code-point offsets into one text, and the rule that makes them RED."""

    start: int
    end: int
    reason: Reason


class Secrets(msgspec.Struct, frozen=True, kw_only=True):
    """What the slots of a picture say is RED, wherever its words stand.

    Attributes:
        words: strings that no public text may hold, with the reason.
        relatives: names of people who are told of only as somebody's kin or companions.
        subjects: names that may stand beside a word of kin and be told all the same.
        half_names: names by which nobody but unnamed sources are called ("a trader surnamed Ok").
        held_claims: ids of claims that are surely about holders of public office.
    """

    words: tuple[tuple[str, Reason], ...] = ()
    relatives: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    half_names: frozenset[str] = frozenset()
    held_claims: frozenset[str] = frozenset()


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for the words of one report only.

    Attributes:
        relatives: names that the report itself gives as those of somebody's kin.
        open_places: places below country level that may be told, as posts and venues of holders of
            public office whom the report names.
        seats: seats of government that are whereabouts of private persons whom the report names.
        every_place: whether seats are as narrow as any other city, as in a private person's post.
    """

    relatives: frozenset[str] = frozenset()
    open_places: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    every_place: bool = False


class Marker(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Finds the RED words of a text, by the lexicon and by the secrets of a picture."""

    lexicon: Lexicon
    secrets: Secrets = Secrets()
    near: Near = Near()

    @cached_property
    def of_private(self) -> "Marker":
        """The same for the posts of private persons: no place below a country passes."""
        near = msgspec.structs.replace(self.near, open_places=frozenset(), every_place=True)
        return msgspec.structs.replace(self, near=near)

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
        found = [*self._secret(text), *self._kin(text), *self._frames(text), *self._places(text)]
        found += self._described(text)
        harmless = [m.span() for m in self.lexicon.innocent.finditer(text)]
        kept = (s for s in found if not any(a <= s.start and s.end <= b for a, b in harmless))
        return tuple(sorted(set(kept)))

    def is_red(self, text: str) -> bool:
        """Whether any word of a text is RED."""
        return bool(self.spans(text))

    def _secret(self, text: str) -> list[Span]:
        spans = [
            Span(m.start(), m.end(), self._reasons[" ".join(m.group().casefold().split())])
            for m in self._words.finditer(text)
        ]
        return spans + [Span(m.start(), m.end(), "kin") for m in self._relatives.finditer(text)]

    @cached_property
    def _reasons(self) -> dict[str, Reason]:
        return {" ".join(w.casefold().split()): r for w, r in self.secrets.words}

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return _one_of(frozenset(self._reasons), re.IGNORECASE)

    @cached_property
    def _relatives(self) -> re.Pattern[str]:
        return _one_of(self.secrets.relatives | self.near.relatives, 0)

    @cached_property
    def _at_seats(self) -> re.Pattern[str]:
        return self.lexicon.at_seats(self.near.seats)

    def _kin(self, text: str) -> list[Span]:
        lexicon = self.lexicon
        spans = [self._with_name(text, m) for m in lexicon.kin.finditer(text)]
        spans += [Span(m.start(), m.end(), "kin") for m in lexicon.ties.finditer(text)]
        spans += [Span(m.start(), m.end(), "kin") for m in lexicon.minors.finditer(text)]
        spans += [Span(m.start(), m.end(), "companion") for m in lexicon.companions.finditer(text)]
        return spans

    def _with_name(self, text: str, found: re.Match[str]) -> Span:
        start, end = found.span()
        after = _NAME_AFTER.match(text, end)
        if after and _apposed(text, found, after) and not self._is_subject(after["name"]):
            end = after.end()
        return Span(start, end, "kin")

    def _is_subject(self, name: str) -> bool:
        return any(name == s or s.startswith(name + " ") for s in self.secrets.subjects)

    def _frames(self, text: str) -> list[Span]:
        spans = []
        for found in self.lexicon.frames.finditer(text):
            where = self._tells_where(found)
            if where or not _LEADS_ON.search(found["cue"]):
                end = found.end() if where else found.end("cue")
                spans.append(Span(found.start(), end, _frame(found, self.lexicon)))
        return spans

    def _described(self, text: str) -> list[Span]:
        return [Span(start, end, "source") for start, end, _ in described(text, self.lexicon)]

    def _tells_where(self, frame: re.Match[str]) -> bool:
        """Whether the clause after a frame names something by which a place can be found."""
        if self.lexicon.now.search(frame["cue"]):
            return True
        return bool(re.search(r"\b[A-Z가-힣]|\d", frame["rest"]))

    def _places(self, text: str) -> list[Span]:
        lexicon = self.lexicon
        sources = [m.span() for m in lexicon.sources.finditer(text)]
        every = self.near.every_place
        named = lexicon.any_narrow_place if every else lexicon.narrow_places
        found = [
            *named.finditer(text),
            *self._at_seats.finditer(text),
            *(m for m in lexicon.addresses.finditer(text) if not _is_given_name(text, m)),
        ]
        return [
            Span(m.start(), m.end(), "whereabouts")
            for m in found
            if m.group() not in self.near.open_places
            and not any(a <= m.start() and m.end() <= b for a, b in sources)
        ]


def described(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Unnamed sources described by half a name: where the description stands, and that name.

    Outlets and known bodies are no such people.
    """
    bodies = {w.casefold() for w in lexicon.listed("outlet_nouns")}
    for found in lexicon.described.finditer(text):
        noun = found["noun_after"] or found["noun"]
        name = found["name_after"] or found["name"]
        if noun.casefold() not in bodies and lexicon.pack.source(name) is None:
            yield *found.span("source" if found["source"] else 0), name


def relatives_named(text: str, lexicon: Lexicon, spare: Collection[str] = ()) -> set[str]:
    """Names that a text gives as those of somebody's kin: "his wife, Kim,", "married to Kim".

    Args:
        text: any words.
        lexicon: the words of kin, and who holds public office.
        spare: names that may be told although they are kin, where it is of a holder of office.
    """
    names: set[str] = set()
    for found in lexicon.kin.finditer(text):
        near: set[str] = set()
        after = _NAME_AFTER.match(text, found.end())
        if after and _apposed(text, found, after):
            near.add(after["name"])
        before = _NAME_BEFORE.search(text, 0, found.start())
        closes = text[found.end() : found.end() + 1] in {",", ".", ")", ";", ""}
        if before and closes and text[before.end("name") : found.start()].strip() == ",":
            near.add(before["name"])
        names |= near if not _of_holder(text, found, lexicon) else near - set(spare)
    for tie in lexicon.tied_to.finditer(text):
        names |= {tie["name"]} - (set(spare) if _of_holder(text, tie, lexicon) else set())
    return names


@lru_cache(maxsize=16)
def _one_of(words: frozenset[str], flags: int) -> re.Pattern[str]:
    """Any of some words; kept, since the reports of a picture share nearly all of them."""
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)", flags)


def _of_holder(text: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the sentence names a holder of public office before it is over with the kin."""
    start = max(text.rfind(mark, 0, found.start()) for mark in (". ", "! ", "? ", "\n"))
    return lexicon.holders.search(text, start + 1, found.end()) is not None


def _frame(found: re.Match[str], lexicon: Lexicon) -> Reason:
    if found["cue"] in lexicon.listed("unnamed_source"):
        return "source"
    return "route" if found["cue"] in lexicon.listed("route") else "whereabouts"


def _apposed(text: str, found: re.Match[str], after: re.Match[str]) -> bool:
    """Whether the name is the relative's: "his wife Kim", "his wife, Kim,", no new clause."""
    between = text[found.end() : after.start("name")]
    if "," not in between:
        return bool(between)
    rest = text[after.end("name") :]
    return not rest or rest.lstrip()[:1] in {",", ".", ";", ")", ":"}


def _is_given_name(text: str, found: re.Match[str]) -> bool:
    """Whether what looks like an address ("Ki-dong") follows a surname."""
    if found["part"] is None:
        return False
    before = text[: found.start()].split(" ")[-2:-1]
    return bool(before) and bool(re.fullmatch(r"[A-Z][a-z]*", before[0]))
