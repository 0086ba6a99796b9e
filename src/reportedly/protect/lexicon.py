"""The words of risk, compiled: the pack's lists and how this gate reads them."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

from reportedly.packs import Pack
from reportedly.packs.itself import Itself
from reportedly.packs.pack import fold

NAME = r"(?:[A-Z][\w'’-]*|[가-힣]+)(?:[ -](?:[A-Z][\w-]*|[가-힣]+)){0,3}"
_CLAUSE = r"[^.;:,()—–“”\"\n]*"


@lru_cache(maxsize=1)
def gate_words() -> dict[str, tuple[str, ...]]:
    """The lists of `words.yaml`, by name."""
    raw = yaml.safe_load(files("reportedly.protect").joinpath("words.yaml").read_text("utf-8"))
    return {name: tuple(str(w) for w in words) for name, words in raw.items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first; one that never matches for none."""
    ordered = sorted({w for w in words if w}, key=lambda w: (-len(w), w))
    if not ordered:
        return r"(?!)"
    return "(?:" + "|".join(r"\s+".join(map(re.escape, w.split())) for w in ordered) + ")"


class Lexicon(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Patterns of one pack. Each finds words that are RED wherever they stand in a public text."""

    pack: Pack

    @classmethod
    def of(cls, pack: Pack) -> "Lexicon":
        """The lexicon of a pack: one while the same pack is in use, since patterns cost to make."""
        return _of(Itself(pack))

    def listed(self, name: str) -> tuple[str, ...]:
        """A list of the pack's markings together with the gate's own of that name."""
        if name not in self._lists:
            found: Any = self.pack.markings.get(name, ())
            self._lists[name] = (*(str(w) for w in found), *gate_words().get(name, ()))
        return self._lists[name]

    @cached_property
    def _lists(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Nouns of outlets, folded: whatever is called one is no person."""
        return frozenset(w.casefold() for w in self.listed("outlet_nouns"))

    @cached_property
    def innocent(self) -> re.Pattern[str]:
        """Phrases in which words of risk are harmless."""
        return re.compile(r"\b" + any_of(gate_words()["innocent"]) + r"\b", re.IGNORECASE)

    @cached_property
    def kin(self) -> re.Pattern[str]:
        """Phrases of kin, with what is coordinated to them and where they are said to be."""
        words = gate_words()
        weak = set(words["kin_of_somebody"])
        listed = set(self.listed("kin")) | set(self.listed("minors"))
        noun = _either_case(listed, words["never_kin_when_capitalised"])
        strong = _either_case(listed - weak, words["never_kin_when_capitalised"])
        owner = rf"(?:{any_of(_cased(words['possessors']))}|{NAME}['’]s?)"
        lead = rf"(?:{owner}\s+|{any_of(_cased(words['before_kin']))}\s+)(?:[\w-]+\s+){{0,3}}?"
        head = rf"(?:{lead}{noun}|(?:the\s+)?{strong})"
        more = rf"(?:(?:\s*,\s*|\s+)(?:(?:and|or)\s+)?(?:[\w-]+\s+){{0,3}}?{noun}\b)*"
        place = r"(?:\s+(?:in|at|from|near)\s+(?:the\s+)?[A-Z][\w-]*)*"
        of = rf"(?:\s+(?:of|to)\s+(?:the\s+|an?\s+)?(?:{NAME}|[\w-]+))?"
        return re.compile(rf"\b{head}\b{more}{of}{place}")

    @cached_property
    def kin_noun(self) -> re.Pattern[str]:
        """A word of kin by itself."""
        listed = set(self.listed("kin")) | set(self.listed("minors"))
        return re.compile(r"\b" + any_of(listed) + r"\b", re.IGNORECASE)

    @cached_property
    def ties(self) -> re.Pattern[str]:
        """A tie of family or patronage, to the end of its clause."""
        return re.compile(rf"\b{any_of(self.listed('kin_ties'))}\b{_CLAUSE}")

    @cached_property
    def minors(self) -> re.Pattern[str]:
        """An age below eighteen."""
        return re.compile(r"\b(?:\d|1[0-7])-(?:year|month)s?-old\b(?:\s+\w+)?", re.IGNORECASE)

    @cached_property
    def companions(self) -> re.Pattern[str]:
        """Who came along, to the end of the clause."""
        return re.compile(rf"\b{any_of(self.listed('companions'))}\b{_CLAUSE}")

    @cached_property
    def frames(self) -> re.Pattern[str]:
        """How a text says where somebody is, how somebody got away, or who an unnamed source is.

        The words of the frame are in `cue`, the clause after them in `rest`.
        """
        anonymous = (c for c in self.listed("unnamed_source") if c.endswith((" as", " by")))
        listed = (*self.listed("whereabouts"), *self.listed("route"), *anonymous)
        ends = any_of(gate_words()["clause_ends"])
        step = rf"(?:(?!\s+{ends}\b)[^.;:,()—–“”\"\n])*"
        return re.compile(rf"\b(?P<cue>{any_of(listed)})\b(?P<rest>{step})")

    @cached_property
    def described(self) -> re.Pattern[str]:
        """Somebody described by half a name or an age beside a word of saying."""
        words = gate_words()
        by = any_of(words["described_by"])
        who = r"(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w-]+\s+){0,4}?(?P<noun>[\w-]+)"
        told = rf"{who},?\s+{by}\s+(?:(?:only|as)\s+)*(?P<name>{NAME}|\d+)"
        after = rf"(?=,?\s+{any_of(words['said_after'])}\b)"
        before = rf"{any_of(_cased(words['said_before']))}\s+"
        both = told.replace("?P<noun>", "?P<noun_after>").replace("?P<name>", "?P<name_after>")
        return re.compile(rf"\b(?:(?:{told}){after}|{before}(?P<source>{both}))")

    @cached_property
    def tied_to(self) -> re.Pattern[str]:
        """A tie by marriage or blood, with the name of the other in `name`."""
        return re.compile(rf"\b{any_of(gate_words()['tied_to'])}\s+(?P<name>{NAME})")

    @cached_property
    def holders(self) -> re.Pattern[str]:
        """Holders of public office, by name or by what stands for one."""
        return re.compile(
            rf"\b{any_of(self.latin_names | set(gate_words()['stands_for_holder']))}\b"
        )

    @cached_property
    def latin_names(self) -> frozenset[str]:
        """Names of holders of public office in Latin letters."""
        return frozenset(n for h in self.pack.holders for n in h.names)

    @cached_property
    def held_names(self) -> frozenset[str]:
        """Names of holders of public office in every script."""
        return frozenset(n for h in self.pack.holders for n in (*h.names, *h.native))

    @cached_property
    def office_names(self) -> frozenset[str]:
        """Names of holders of public office, folded."""
        return frozenset(map(fold, self.held_names))

    @cached_property
    def now(self) -> re.Pattern[str]:
        """What tells that a place is meant now."""
        return re.compile(rf"\b{any_of(gate_words()['now'])}\b")

    @cached_property
    def narrow_places(self) -> re.Pattern[str]:
        """Places below country level by name, seats of government aside."""
        return re.compile(rf"(?<![\w-]){any_of(self._below_country - self._seats)}(?![\w])")

    @cached_property
    def any_narrow_place(self) -> re.Pattern[str]:
        """Places below country level by name, seats of government among them."""
        return re.compile(rf"(?<![\w-]){any_of(self._below_country)}(?![\w])")

    def at_seats(self, seats: frozenset[str]) -> re.Pattern[str]:
        """Some seats of government where they are places ("in Beijing"), not voices."""
        if seats not in self._at_seats:
            before = any_of(_cased(gate_words()["before_place"]))
            name = any_of(seats)
            self._at_seats[seats] = re.compile(
                rf"\b{before}\s+(?:[a-z]+\s+)?{name}(?!\w)|\b{name}-based\b"
            )
        return self._at_seats[seats]

    @cached_property
    def _at_seats(self) -> dict[frozenset[str], re.Pattern[str]]:
        """Made before; of so few seats there are few choices."""
        return {}

    @cached_property
    def title_kin(self) -> re.Pattern[str]:
        """A title that is about somebody's kin: "Relatives punished", "X's son", "Brother of X"."""
        listed = (set(self.listed("kin")) | set(self.listed("minors"))) - {"minor", "minors"}
        noun = rf"{any_of(listed)}"
        surname = r"(?!\s+[A-Z][a-z]*-)"
        return re.compile(
            rf"^(?:the\s+)?{noun}\b{surname}|\w['’]s?\s+{noun}\b|\b{noun}\s+(?:of|to)\b",
            re.IGNORECASE,
        )

    @cached_property
    def mission_cities(self) -> frozenset[str]:
        """Ids of places in which a state has a mission."""
        cities = (self.pack.place(m.city) for m in self.pack.missions)
        return frozenset(p.id for p in cities if p is not None)

    @cached_property
    def addresses(self) -> re.Pattern[str]:
        """Places below country level by their form ("Hannam-dong", "the port of X")."""
        words = gate_words()
        noun = any_of(_cased(words["place_nouns"]))
        ending = any_of(words["place_endings"])
        name = r"[A-Z][\w-]*(?:\s[A-Z][\w-]*)?"
        return re.compile(
            rf"\b{name}\s+{noun}\b|\b{noun}\s+of\s+{name}|(?P<part>\b[A-Z][a-z]+-{ending})\b"
        )

    @cached_property
    def sources(self) -> re.Pattern[str]:
        """Names of known sources that hold the name of a place."""
        names = (n for s in self.pack.sources for n in s.names if self.any_narrow_place.search(n))
        return re.compile(rf"\b{any_of(names)}(?!\w)")

    @cached_property
    def _below_country(self) -> frozenset[str]:
        level = gate_words()["country_level"]
        return frozenset(n for p in self.pack.places if p.kind not in level for n in p.names)

    @cached_property
    def _seats(self) -> frozenset[str]:
        return frozenset(gate_words()["seats"])

    @cached_property
    def seats(self) -> frozenset[str]:
        """Seats of government, folded."""
        return frozenset(fold(s) for s in self._seats)


@lru_cache(maxsize=4)
def _of(itself: Itself) -> Lexicon:
    return Lexicon(pack=itself.pack)


def _cased(words: Iterable[str]) -> set[str]:
    """Words as they stand and at the start of a sentence."""
    return {form for w in words for form in (w, w[:1].upper() + w[1:])}


def _either_case(words: set[str], never: tuple[str, ...]) -> str:
    return any_of(_cased(words) - set(never))
