"""Who a source's name stands for: the key by which its words are weighed, and how it is shown."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

import yaml

from reportedly.model import Noun, Person, Report
from reportedly.packs import Pack, Source
from reportedly.packs.pack import fold
from reportedly.trace.credits import Credited, credited

UNATTRIBUTED: Final = "unattributed"
UNKNOWN_OUTLET: Final = "unknown outlet"


class Voice(Noun, frozen=True):
    """A source as it is weighed.

    Attributes:
        key: what makes two namings one source: the family of a source in the pack, a person's id,
            the folded name of anybody else; "unnamed:" and the key of the outlet whom the unnamed
            source told; "machine:" and the outlet of a machine-written report.
        name: as it is shown.
        named: whether somebody in particular answers for it: no collective, no unnamed source.
        type: the pack's kind of source, "person", "unnamed", "machine-written" or "unknown".
        source: the pack's id of the source itself, where the pack has it.
    """

    key: str
    name: str
    named: bool
    type: str
    source: str | None = None

    @property
    def machine(self) -> bool:
        """Whether this is a machine-written report, which is nobody's origin."""
        return self.key.startswith("machine:")


NOBODY: Final = Voice(key=UNATTRIBUTED, name="nobody named", named=False, type="unnamed")
SOMEWHERE: Final = Voice(
    key=UNKNOWN_OUTLET, name="an outlet that is not known", named=False, type="unknown"
)


class Directory:
    """Looks up who is meant by a name: the pack's sources, then the persons of the picture."""

    def __init__(self, pack: Pack, persons: Iterable[Person] = ()) -> None:
        self.pack = pack
        self._by_id = {source.id: source for source in pack.sources}
        self._names: dict[str, set[str]] = {}
        self._persons: dict[str, Person] = {}
        self._credits: dict[str, Credited | None] = {}
        for person in persons:
            self._persons[person.id] = person
            for name in {person.name, *person.names}:
                self._names.setdefault(fold(name), set()).add(person.id)

    def by_id(self, id_: str | None) -> Source | None:
        """The pack's source of that id."""
        return self._by_id.get(id_) if id_ else None

    def person(self, id_: str | None) -> Person | None:
        """The person of that id."""
        return self._persons.get(id_) if id_ else None

    def family(self, source: Source) -> str:
        """The id of the source that owns it in the end, its own where nobody does."""
        seen = {source.id}
        last: Source | None = source
        root = source.id
        while last is not None and last.family and last.family not in seen:
            root = last.family
            seen.add(root)
            last = self._by_id.get(root)
        return root

    def voice(self, name: str, *, who: str = "", person: str | None = None) -> Voice | None:
        """The source that a report names so, or None where the words name nobody.

        Args:
            name: the source as the report writes it.
            who: the person of the claim, by name: people speak for themselves too.
            person: the id of that person.
        """
        plain = fold(name)
        ids = self._names.get(plain, set())
        if person is not None and (plain == fold(who) or person in ids):
            known = self._persons.get(person)
            shown = known.name if known else who
            return Voice(key=f"self:{person}", name=shown, named=True, type="person")
        source = self.pack.source(name)
        if source is not None:
            return None if source.type == "unnamed" else self._sourced(source)
        if len(ids) == 1:
            (id_,) = ids
            return Voice(
                key=f"person:{id_}", name=self._persons[id_].name, named=True, type="person"
            )
        return (
            Voice(key=f"name:{plain}", name=name, named=True, type="unknown")
            if names(name)
            else None
        )

    def outlet(self, report: Report) -> Voice:
        """The outlet of a report, speaking on its own authority."""
        if report.outlet is None:
            spoken = SOMEWHERE
        else:
            source = self.pack.source(report.outlet)
            spoken = (
                self._sourced(source)
                if source is not None
                else Voice(
                    key=f"name:{fold(report.outlet)}",
                    name=report.outlet,
                    named=True,
                    type="unknown",
                )
            )
        if report.machine_written is None:
            return spoken
        return Voice(
            key=f"machine:{spoken.key}",
            name=f"{spoken.name} (machine-written)",
            named=False,
            type="machine-written",
        )

    def speaker(self, report: Report) -> Voice:
        """Who speaks in a report that names nobody: the agency whose copy it prints, or itself."""
        credit = self.credit(report)
        return self.outlet(report) if credit is None else self._sourced(credit.source)

    def credit(self, report: Report) -> Credited | None:
        """The agency that a report credits, beside its own outlet; None where it credits none."""
        if report.id not in self._credits:
            found = credited(report, self.pack)
            own = found is not None and self._sourced(found.source).key == self.outlet(report).key
            self._credits[report.id] = None if own else found
        return self._credits[report.id]

    def outlet_name(self, report: Report) -> str | None:
        """The outlet as it is shown, None where nothing tells."""
        source = self.pack.source(report.outlet)
        return source.names[0] if source else report.outlet

    def _sourced(self, source: Source) -> Voice:
        return Voice(
            key=f"source:{self.family(source)}",
            name=source.names[0],
            named=not source.collective,
            type=source.type,
            source=source.id,
        )


def unnamed(teller: Voice) -> Voice:
    """The unnamed source that told `teller`; a machine's unnamed source is the machine."""
    if teller.machine:
        return teller
    told = "" if teller.key == SOMEWHERE.key else f" of {teller.name}"
    return Voice(
        key=f"unnamed:{teller.key}", name=f"unnamed source{told}", named=False, type="unnamed"
    )


def names(phrase: str) -> bool:
    """Whether the words name somebody, rather than describe ("a source in Ryanggang")."""
    heads, ends = _words()
    head = ""
    for word in phrase.strip(" \"'“”‘’").split():
        if head and word.casefold() in ends:
            break
        head = word.strip(',.;:"“”()')
    return bool(head) and not head[0].islower() and head.casefold() not in heads


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    written = files("reportedly.trace").joinpath("unnamed.yaml").read_text(encoding="utf-8")
    lists = yaml.safe_load(written)
    return frozenset(lists["heads"]), frozenset(lists["ends"])
