"""Dates told only beside another happening ("two months after Jo"), resolved once."""

import re
from collections.abc import Callable, Iterable, Sequence

import msgspec

from reportedly.model import Person
from reportedly.packs.pack import fold
from reportedly.trace.dates import bounded, contains, shifted
from reportedly.trace.members import Member
from reportedly.when import When

_WORD = re.compile(r"\w+")
# The date of the happening of a kind of somebody, where exactly one is known by explicit dates.
Dated = Callable[[str, str], When | None]


def leans(member: Member) -> bool:
    """Whether the claim's date leans on another happening."""
    return member.happened is not None and member.happened.leaning is not None


def resolved(
    members: Sequence[Member], persons: Iterable[Person], dated: Dated
) -> tuple[Member, ...]:
    """The members, with those leaning dates filled in whose other happening is dated outright.

    A date that stands beside must hold the whole of the resolved one; else it stands as it is.

    Args:
        members: all claims.
        persons: who is named in which report.
        dated: the date of a person's happening of a kind.
    """
    if not any(leans(member) for member in members):
        return tuple(members)
    named = _named(members, persons)
    return tuple(
        _filled(member, named.get(member.report.id, {}), dated) if leans(member) else member
        for member in members
    )


def _named(members: Sequence[Member], persons: Iterable[Person]) -> dict[str, dict[str, set[str]]]:
    """For each report, whom it names, and the words of their names."""
    found: dict[str, dict[str, set[str]]] = {}
    for member in members:
        if member.claim.person is not None:
            words = found.setdefault(member.report.id, {}).setdefault(member.claim.person, set())
            words.update(_words(member.claim.who))
    for person in persons:
        for report in person.reports:
            words = found.setdefault(report, {}).setdefault(person.id, set())
            words.update(word for name in (person.name, *person.names) for word in _words(name))
    return found


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))


def _filled(member: Member, named: dict[str, set[str]], dated: Dated) -> Member:
    stated = member.happened
    if stated is None or stated.leaning is None:
        return member
    wanted = set(_words(stated.leaning.happening))
    meant = [
        person
        for person, words in named.items()
        if person != member.claim.person and wanted and wanted <= words
    ]
    if len(meant) != 1:
        return member
    other = dated(meant[0], member.claim.kind)
    if other is None:
        return member
    found = shifted(other, stated.leaning)
    if not bounded(found) or (bounded(stated) and not contains(stated, found)):
        return member
    found = msgspec.structs.replace(found, words=stated.words, leaning=stated.leaning)
    return msgspec.structs.replace(member, happened=found)
