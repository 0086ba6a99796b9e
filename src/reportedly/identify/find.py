"""Looking persons up by any spelling."""

from collections.abc import Iterable

from reportedly.identify.likeness import folded
from reportedly.model import Noun, Person
from reportedly.names import compare

_FORM, _MATCH, _SLIP = 0, 1, 2


class Sketch(Noun, frozen=True):
    """What of a person decides whether a name can mean this one, and who comes first.

    Attributes:
        id: the person's.
        name: the form to show.
        forms: every form of the name, in any script.
        public_office: whether the pack knows a holder of public office.
        reports: how many reports name this person.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    public_office: bool
    reports: int


def sketch(person: Person) -> Sketch:
    """The sketch of a person."""
    native = (person.native,) if person.native else ()
    return Sketch(
        id=person.id,
        name=person.name,
        forms=(*person.names, *native),
        public_office=person.public_office,
        reports=len(person.reports),
    )


def find(persons: Iterable[Person], name: str, *, slips: bool = True) -> tuple[Person, ...]:
    """The persons whom a name can mean, in any spelling and script.

    Persons of whom the name is a form come first, then those whose name matches, then those whose
    name it would be but for a slip of the hand; within each, office holders first, then those whom
    most reports name.

    Args:
        persons: those looked among.
        name: the name as somebody writes it.
        slips: whether names count that only a slip of the hand would make this one.
    """
    known = {person.id: person for person in persons}
    return tuple(known[s.id] for s in meant(map(sketch, known.values()), name, slips=slips))


def meant(sketches: Iterable[Sketch], name: str, *, slips: bool = True) -> tuple[Sketch, ...]:
    """The sketches of those whom a name can mean, in the order of `find`."""
    ranked = [(_rank(s, name), not s.public_office, -s.reports, s.name, s.id, s) for s in sketches]
    last = _SLIP if slips else _MATCH
    found = sorted((r for r in ranked if r[0] is not None and r[0] <= last), key=lambda r: r[:5])
    return tuple(r[5] for r in found)


def _rank(sketch: Sketch, name: str) -> int | None:
    if folded(name) and folded(name) in map(folded, sketch.forms):
        return _FORM
    answers = {compare(name, form).answer for form in sketch.forms}
    return _MATCH if "match" in answers else _SLIP if "possible" in answers else None
