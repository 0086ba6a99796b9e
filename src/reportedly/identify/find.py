"""Looking persons up by any spelling."""

from collections.abc import Iterable

from reportedly.identify.likeness import folded
from reportedly.model import Person
from reportedly.names import compare

_FORM, _MATCH, _SLIP = 0, 1, 2


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
    ranked = [
        (_rank(p, name), not p.public_office, -len(p.reports), p.name, p.id, p) for p in persons
    ]
    last = _SLIP if slips else _MATCH
    found = sorted((r for r in ranked if r[0] is not None and r[0] <= last), key=lambda r: r[:5])
    return tuple(r[5] for r in found)


def _rank(person: Person, name: str) -> int | None:
    forms = (*person.names, *((person.native,) if person.native else ()))
    if folded(name) and folded(name) in map(folded, forms):
        return _FORM
    answers = {compare(name, form).answer for form in forms}
    return _MATCH if "match" in answers else _SLIP if "possible" in answers else None
