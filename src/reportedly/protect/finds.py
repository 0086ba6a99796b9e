"""What the lexicon alone finds in a text: the same whoever is told, and whatever a ledger holds."""

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import NamedTuple

import msgspec

from reportedly.protect.lexicon import NAME, Lexicon
from reportedly.protect.spans import Reason, Span

_NAME_AFTER = re.compile(rf"\s*,?\s*(?:named\s+|called\s+)?(?P<name>{NAME})")
_NAME_BEFORE = re.compile(rf"(?P<name>{NAME}),?\s*$")
_SOMETHING_NAMED = re.compile(r"\b[A-Z가-힣]|\d")
# A frame that ends like this says nothing before the place that follows it.
_LEADS_ON = re.compile(r"\b(?:in|at|of|to|from|near|through|into|via|by|as)$")

Range = tuple[int, int]


class KinPhrase(NamedTuple):
    """Words of kin.

    Attributes:
        start: where they begin.
        end: where they end.
        name: that follows them as the relative's, empty without one.
        with_name: where that name ends.
    """

    start: int
    end: int
    name: str
    with_name: int


class Finds(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What the lexicon finds in one text, each thing looked for when it is first asked for.

    Many items of a picture have the same words, and a picture is told more than once.
    """

    lexicon: Lexicon
    text: str

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Words that are RED whatever the picture says: ties, companions, routes, sources."""
        words, text = self.lexicon, self.text
        found = [Span(m.start(), m.end(), "kin") for m in words.ties.finditer(text)]
        found += [Span(m.start(), m.end(), "kin") for m in words.minors.finditer(text)]
        found += [Span(m.start(), m.end(), "companion") for m in words.companions.finditer(text)]
        found += _frames(text, words)
        found += [Span(start, end, "source") for start, end, _ in described(text, words)]
        return tuple(found)

    @cached_property
    def kin(self) -> tuple[KinPhrase, ...]:
        """Words of kin, with the names that follow them."""
        return tuple(_kin(self.text, m) for m in self.lexicon.kin.finditer(self.text))

    @cached_property
    def places(self) -> tuple[Range, ...]:
        """Places below country level by name, seats of government aside."""
        return _ranges(self.lexicon.narrow_places, self.text)

    @cached_property
    def every_place(self) -> tuple[Range, ...]:
        """Places below country level by name, seats of government among them."""
        return _ranges(self.lexicon.any_narrow_place, self.text)

    @cached_property
    def addresses(self) -> tuple[Range, ...]:
        """Places below country level by their form."""
        found = self.lexicon.addresses.finditer(self.text)
        return tuple(m.span() for m in found if not _is_given_name(self.text, m))

    @cached_property
    def sources(self) -> tuple[Range, ...]:
        """Known sources whose names hold that of a place."""
        return _ranges(self.lexicon.sources, self.text)

    @cached_property
    def harmless(self) -> tuple[Range, ...]:
        """Phrases in which words of risk are harmless."""
        return _ranges(self.lexicon.innocent, self.text)


def described(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Unnamed sources described by half a name: where the description stands, and that name.

    Outlets and known bodies are no such people.
    """
    for found in lexicon.described.finditer(text):
        noun = found["noun_after"] or found["noun"]
        name = found["name_after"] or found["name"]
        if noun.casefold() not in lexicon.bodies and lexicon.pack.source(name) is None:
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


def _ranges(pattern: re.Pattern[str], text: str) -> tuple[Range, ...]:
    return tuple(m.span() for m in pattern.finditer(text))


def _kin(text: str, found: re.Match[str]) -> KinPhrase:
    start, end = found.span()
    after = _NAME_AFTER.match(text, end)
    if after and _apposed(text, found, after):
        return KinPhrase(start, end, after["name"], after.end())
    return KinPhrase(start, end, "", end)


def _frames(text: str, lexicon: Lexicon) -> Iterator[Span]:
    for found in lexicon.frames.finditer(text):
        where = _tells_where(found, lexicon)
        if where or not _LEADS_ON.search(found["cue"]):
            end = found.end() if where else found.end("cue")
            yield Span(found.start(), end, _frame(found, lexicon))


def _tells_where(frame: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the clause after a frame names something by which a place can be found."""
    if lexicon.now.search(frame["cue"]):
        return True
    return bool(_SOMETHING_NAMED.search(frame["rest"]))


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
