"""Looking persons up by any spelling."""

from collections.abc import Iterable

from reportedly.identify.likeness import folded
from reportedly.model import Person
from reportedly.names import compare


def find(persons: Iterable[Person], name: str) -> tuple[Person, ...]:
    """The persons whom a name can mean, in any spelling and script.

    Persons of whom the name is a form come first, then those whose name matches, then those whose
    name it would be but for a slip of the hand; within each, office holders first, then those whom
    most reports name.
    """
    ranked = [
        (_rank(p, name), not p.public_office, -len(p.reports), p.name, p.id, p) for p in persons
    ]
    found = sorted((r for r in ranked if r[0] is not None), key=lambda r: r[:5])
    return tuple(r[5] for r in found)


def _rank(person: Person, name: str) -> int | None:
    forms = (*person.names, *((person.native,) if person.native else ()))
    if folded(name) and folded(name) in map(folded, forms):
        return 0
    answers = {compare(name, form).answer for form in forms}
    return 1 if "match" in answers else 2 if "possible" in answers else None
