"""Whose record, and on what, is meant by the words of a question."""

import difflib
import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from reportedly.errors import NotFound
from reportedly.model import Noun
from reportedly.packs import Pack, Source
from reportedly.packs.pack import fold
from reportedly.trace import Directory
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.record.entries import Whose
from reportedly.weigh.records import PERSON, UNKNOWN, group_of, record_key

_GROUPS = {UNKNOWN: "sources unknown to the pack", PERSON: "persons"}
_UNNAMED = re.compile(r"(?:an?\s+)?unnamed sources?\s+of\s+(?P<outlet>.+)", re.IGNORECASE)
_LISTED = "`reportedly sources` lists groups of them, with --type GROUP those of one"
_NEAREST = 3
_NEAR = 0.5


class What(Noun, frozen=True):
    """Kinds of event that are asked for as one.

    Attributes:
        name: how they are named together, in the singular ("purge").
        kinds: the kinds, in the order of the pack.
    """

    name: str
    kinds: tuple[str, ...]


class Naming:
    """Finds sources, groups of them, and kinds by the words that people use."""

    def __init__(self, pack: Pack, cases: Sequence[Case]) -> None:
        self.pack = pack
        self._cases = cases
        self._directory = Directory(pack)

    def what(self, name: str) -> What:
        """The kinds of that name: a kind, or a group of kinds; singular or plural.

        Raises:
            NotFound: there is no such kind; the message names them all.
        """
        known = {k: (k,) for k in self.pack.kinds} | self.pack.kind_groups
        for key, kinds in known.items():
            if fold(name) in {fold(form) for form in self._forms(key)}:
                return What(name=key, kinds=tuple(kinds))
        raise NotFound(f"there is no kind '{name}'; the kinds are {', '.join(sorted(known))}")

    def _forms(self, key: str) -> set[str]:
        rule = self.pack.kinds.get(key)
        forms = {key} if rule is None else {key, rule.noun}
        return forms | {f"{form}s" for form in forms} | {f"{form}es" for form in forms}

    def group(self, name: str) -> Whose:
        """The sources of that group, by any of its names, or of that type.

        Raises:
            NotFound: there is neither; the message names the groups and the types.
        """
        for group, rule in self.pack.source_groups.items():
            if fold(name) in {fold(form) for form in (group, *rule.names)}:
                return self.pooled(group)
        typed = [s for s in self.pack.sources if fold(s.type) == fold(name)]
        if typed:
            return Whose(
                name=typed[0].type,
                origins=frozenset(record_key(s.id, self._directory) for s in typed),
            )
        spoken = groups_in(self._cases)
        for group in spoken:
            if fold(name) == fold(group):
                return self.pooled(group)
        known = sorted({*spoken, *self.pack.source_groups})
        raise NotFound(
            f"there is no group or type of sources '{name}'; the groups are {', '.join(known)}; "
            f"the types are those of the pack, such as press or news agency"
        )

    def pooled(self, name: str) -> Whose:
        """The sources that share the record of the group of that very name."""
        return Whose(name=_GROUPS.get(name, name), groups=frozenset({name}))

    def source(self, name: str) -> Whose:
        """The source of that name, with all of its family, which has one record.

        Raises:
            NotFound: nobody of that name is known; the message offers the nearest names.
        """
        found = self.pack.source(name) or self._directory.by_id(name)
        if found is not None:
            return self.of(record_key(found.id, self._directory))
        key = f"name:{fold(name)}"
        if key in self.spoken:
            return self.of(key)
        unnamed = _UNNAMED.fullmatch(name.strip())
        if unnamed:
            outlet = self.source(unnamed["outlet"]).name
            raise NotFound(
                f"the word of an unnamed source of {outlet} is part of the record of {outlet}; "
                f'ask `reportedly source "{outlet}"`'
            )
        near = self._nearest(name)
        offered = f"the nearest are {', '.join(near)}" if near else _LISTED
        raise NotFound(f"no source is called '{name}'; {offered}")

    def key_of(self, source: str) -> str:
        """The key of the record of a source of the history, by its id or name."""
        return record_key(source, self._directory)

    def of(self, key: str) -> Whose:
        """The source whose record has that key."""
        return Whose(name=self.shown(key), origins=frozenset({key}))

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The keys of all who said something of a case."""
        return frozenset(told.origin for case in self._cases for told in case.told)

    @cached_property
    def _written(self) -> dict[str, str]:
        """Names of sources that no pack has, as the history writes them."""
        rows = self.pack.history
        return {f"name:{fold(n)}": n for row in rows for n in (row.key, row.reporter)}

    def shown(self, key: str) -> str:
        """A source by the key of its record, as it is shown."""
        source = self.pack_source(key)
        if source is not None:
            return source.names[0]
        plain = key.partition(":")[2] or key
        holder = self.pack.holder(plain)
        return holder.names[0] if holder else self._written.get(key, plain.title())

    def pack_source(self, key: str) -> Source | None:
        """The pack's source behind a key: the head of the family."""
        return self._directory.by_id(key.removeprefix("source:"))

    def family(self, key: str) -> tuple[Source, ...]:
        """The pack's sources that share the record of that key, its head first."""
        head = self.pack_source(key)
        if head is None:
            return ()
        rest = (s for s in self.pack.sources if s.id != head.id)
        return (head, *(s for s in rest if self._directory.family(s) == head.id))

    def group_of(self, key: str) -> str:
        """The group with which the record of that key is pooled."""
        return group_of(key, self._directory)

    def _nearest(self, name: str) -> list[str]:
        names = {fold(n): source.names[0] for source in self.pack.sources for n in source.names}
        names |= {fold(n): n for n in map(self.shown, self.spoken)}
        near = difflib.get_close_matches(fold(name), names, n=2 * _NEAREST, cutoff=_NEAR)
        return list(dict.fromkeys(names[n] for n in near))[:_NEAREST]


def groups_in(cases: Iterable[Case]) -> tuple[str, ...]:
    """The groups of whom anybody said something, in the order of their names."""
    return tuple(sorted({told.group for case in cases for told in case.told}))
