"""The nouns of a pack and its look-ups."""

import math
from collections.abc import Container, Iterable
from functools import cached_property
from typing import Any

import msgspec

from reportedly.errors import PackError
from reportedly.model import Label
from reportedly.packs.between import Between
from reportedly.packs.credit import CreditForm
from reportedly.packs.entry import Entry
from reportedly.packs.fold import fold as fold
from reportedly.packs.past import PastCase, SourceGroup
from reportedly.packs.rank import Rank
from reportedly.packs.site import Site, Sites


class Source(Entry, frozen=True):
    """Whoever says things: an outlet, an agency, a ministry, a service.

    Attributes:
        names: every way in which reports write it, the first the one to show.
        type: "press", "news agency", "broadcaster", "state media", "intelligence service",
            "ministry", "military", "parliament", "government", "international body",
            "research institute", "rights group", "unnamed" ...
        state: two-letter code of the state it belongs to.
        collective: a way of speaking of many ("South Korean media") and so nobody in particular.
        family: id of the source that owns, prints or runs it.
        member: id of the collective that it is one of.
        prints: ids of agencies whose copy it regularly prints: a hint, and never proof by itself
            that one report is theirs.
        marking: the label of the Traffic Light Protocol that all its reports have.
    """

    id: str
    names: tuple[str, ...]
    type: str
    state: str | None = None
    collective: bool = False
    family: str | None = None
    member: str | None = None
    prints: tuple[str, ...] = ()
    marking: Label = "CLEAR"


class Place(Entry, frozen=True):
    """A state, city, region or site. `state` is the state it lies in."""

    id: str
    names: tuple[str, ...]
    kind: str
    state: str
    adjectives: tuple[str, ...] = ()


class Mission(Entry, frozen=True):
    """A state's mission abroad: an embassy, consulate or office."""

    state: str
    host: str
    city: str


class Post(Entry, frozen=True, rename={"from_": "from"}):
    """A post with its dates (YYYY, YYYY-MM or YYYY-MM-DD), as far as public.

    Attributes:
        body: id of the source that it is a post of.
        source: address of the page that bears the post out, where it is not one of the holder's.
    """

    title: str
    body: str | None = None
    from_: str | None = None
    to: str | None = None
    source: str | None = None


class Holder(Entry, frozen=True):
    """A past or present holder of public office. Never a private person.

    Attributes:
        names: every spelling in Latin letters, the first the one to show.
        native: the name in the scripts of the state, the usual one first.
        sources: addresses of public pages that bear the entry out.
        bare: so well known that a report of the country which says no more than the name means this
            person.
    """

    id: str
    names: tuple[str, ...]
    state: str
    native: tuple[str, ...] = ()
    born: str | None = None
    died: str | None = None
    posts: tuple[Post, ...] = ()
    sources: tuple[str, ...] = ()
    bare: bool = False


class KindRule(Entry, frozen=True):
    """How events of a kind behave.

    Attributes:
        once: one open episode a person (a second needs a settled first).
        ends_life: the person cannot be seen afterwards.
        slack: days by which two tellings of one event may differ beyond the words of their dates.
        refuted_by: kinds that, dated later, tell against it.
        same_as: kinds that may be rival accounts of the same fate.
        verb: how it is told in the past tense ("defected").
        noun: how it is named ("defection").
        comes_to_light: which outcomes become public, in words, where true and false ones differ.
    """

    once: bool
    ends_life: bool
    slack: int
    verb: str
    noun: str
    refuted_by: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    comes_to_light: str | None = None


class Authority(Entry, frozen=True):
    """Who can confirm what: a source of a type, standing in a relation to the event.

    Attributes:
        kind: the kind of event.
        type: the type of the source.
        standing: "receiving state", "own state", "custodian", "self" or "any".
        because: why, in words that can be shown.
    """

    kind: str
    type: str
    standing: str
    because: str


class Weight(Entry, frozen=True):
    """One number of the weigher, with the reason for it."""

    value: float
    because: str


class Weights(Entry, frozen=True):
    """The weigher's parameters by name."""

    parameters: dict[str, Weight]

    def __getitem__(self, name: str) -> float:
        return self.parameters[name].value

    def told(
        self, names: Iterable[str], *, positive: Container[str] = (), negative: bool = True
    ) -> dict[str, float]:
        """The numbers of those names.

        Args:
            names: which.
            positive: those that must be more than zero.
            negative: whether any may be less than zero.

        Raises:
            PackError: one is missing, is no finite number, or is not as it must be.
        """
        found: dict[str, float] = {}
        for name in names:
            weight = self.parameters.get(name)
            if weight is None:
                raise PackError(
                    f"the weights lack '{name}'; add it with its value and the reason for it"
                )
            value = weight.value
            if not math.isfinite(value):
                raise PackError(f"the weight '{name}' is {value}; give a finite number")
            if (name in positive and value <= 0) or (value < 0 and not negative):
                raise PackError(f"the weight '{name}' is {value}; give a positive number")
            found[name] = value
        return found


class Pack(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """All that is known beforehand. `digest` changes with any of it.

    `source_types` maps each type that a source can have to what a source of that type is,
    `closed_states` the codes of states whose press is the state's to their names. `history` are
    past claims with their outcomes; `source_groups` pool sources, the first that fits counts;
    `kind_groups` name kinds that people ask for as one ("purge"); `between_kinds` say which kinds
    imply or exclude which.
    `credit_forms` are the ways in which reports say whose copy they print. `sites` are the hosts on
    the web that belong to outlets, or show what others published.
    """

    digest: str
    sources: tuple[Source, ...]
    places: tuple[Place, ...]
    missions: tuple[Mission, ...]
    holders: tuple[Holder, ...]
    kinds: dict[str, KindRule]
    authority: tuple[Authority, ...]
    weights: Weights
    markings: dict[str, Any]
    source_types: dict[str, str] = {}
    closed_states: dict[str, str] = {}
    history: tuple[PastCase, ...] = ()
    ranks: tuple[Rank, ...] = ()
    source_groups: dict[str, SourceGroup] = {}
    kind_groups: dict[str, tuple[str, ...]] = {}
    between_kinds: tuple[Between, ...] = ()
    credit_forms: dict[str, CreditForm] = {}
    sites: Sites = Sites()

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {fold(name): s for s in self.sources for name in s.names}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {fold(n): p for p in self.places for n in (*p.names, *p.adjectives)}

    @cached_property
    def place_names(self) -> tuple[str, ...]:
        """Every name and adjective of every place."""
        return tuple(n for p in self.places for n in (*p.names, *p.adjectives))

    @cached_property
    def _states(self) -> dict[str, Place]:
        return {p.state: p for p in self.places if p.kind == "country"}

    @cached_property
    def _holders(self) -> dict[str, Holder]:
        return {h.id: h for h in self.holders}

    @cached_property
    def held(self) -> frozenset[str]:
        """All names of office holders, plain."""
        return frozenset(plain(name) for h in self.holders for name in h.names)

    @cached_property
    def first_names(self) -> tuple[str, ...]:
        """The first name of each office holder, in their order."""
        return tuple(h.names[0] for h in self.holders)

    @cached_property
    def rulers(self) -> frozenset[str]:
        """All names of those who lead or led a state, plain."""
        led = (h for h in self.holders if any(p.title == "leader" for p in h.posts))
        return frozenset(plain(name) for h in led for name in h.names)

    @cached_property
    def died(self) -> dict[str, str]:
        """The day of death of each office holder who died, by each plain name."""
        return {plain(name): h.died for h in self.holders if h.died for name in h.names}

    def source(self, name: str | None) -> Source | None:
        """The source of that name, whatever its article, case and apostrophes."""
        return self._sources.get(fold(name)) if name else None

    def place(self, name: str | None) -> Place | None:
        """The place of that name or adjective ("Havana", "Cuban")."""
        return self._places.get(fold(name)) if name else None

    def state(self, code: str | None) -> Place | None:
        """The state of that two-letter code."""
        return self._states.get(code) if code else None

    def holder(self, id_: str | None) -> Holder | None:
        """The office holder of that id."""
        return self._holders.get(id_) if id_ else None

    def site(self, host: str) -> Site | None:
        """What is known of the site that a host is part of."""
        return self.sites.site(host)

    def group(self, type_: str, state: str | None) -> str:
        """The group whose record a source of a type and state shares; its type where none fits."""
        for name, group in self.source_groups.items():
            if type_ in group.types and group.state in {None, state}:
                return name
        return type_


def plain(name: str) -> str:
    """A name in lower case, with spaces for hyphens and one space between words."""
    return " ".join(name.lower().replace("-", " ").split())
