"""The stage as a whole: reports and readings in, events with their origins out."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from reportedly.model import Event, Grouping, Person, Reading, Report
from reportedly.packs import KindRule, Pack
from reportedly.trace.appearances import by_day, settling_days
from reportedly.trace.dates import happened
from reportedly.trace.episodes import by_episode
from reportedly.trace.events import events_of
from reportedly.trace.filing import filed
from reportedly.trace.grouping import regrouped
from reportedly.trace.leaning import leans, resolved
from reportedly.trace.members import Member, asserts
from reportedly.trace.naming import named, named_at_once
from reportedly.trace.occasions import by_occasion
from reportedly.trace.origins import deepened
from reportedly.trace.sources import Directory
from reportedly.when import When

Groups = dict[tuple[str, str], list[Member]]


def trace(
    reports: Iterable[Report],
    readings: Iterable[Reading],
    persons: Iterable[Person],
    pack: Pack,
    groupings: Iterable[Grouping] = (),
) -> tuple[Event, ...]:
    """Bring claims together into events, each with the origins that its claims go back to.

    Copies of a text are one; nothing hangs on the order in which anything comes. Events form from
    explicit dates first; a date that leans on another happening is resolved once, against those.
    Then come the unnamed to whom a later report gives a name, and last what people decided.

    Args:
        reports: the reports, copies among them.
        readings: one reading a report, its claims with their persons filled in.
        persons: who is who.
        pack: what is known beforehand.
        groupings: decisions in force on what is one event and what is two.

    Returns:
        The events in order of time, without belief.

    Raises:
        ValueError: a reading is of a report that is not among the reports.
    """
    known = tuple(persons)
    return traced(filed(reports, readings, Directory(pack, known)), known, pack, groupings)


def traced(
    told: Sequence[Member],
    persons: Sequence[Person],
    pack: Pack,
    groupings: Iterable[Grouping] = (),
) -> tuple[Event, ...]:
    """The events of claims that are filed already; see `trace`.

    Args:
        told: every claim once, as `filed` gives them.
        persons: who is who.
        pack: what is known beforehand.
        groupings: decisions in force on what is one event and what is two.
    """
    known = tuple(persons)
    directory = Directory(pack, known)
    members = deepened(named_at_once(told, known), directory)
    members = resolved(members, known, _dated(members, directory))
    groups = grouped(members)
    together = [
        group for subject, kind in sorted(groups) for group in _parted(groups, subject, kind, pack)
    ]
    together = named(together, pack, lambda kind: rule_of(kind, pack).slack)
    decided = regrouped(together, groupings)
    return events_of(decided.groups, directory, decided.parted)


def grouped(members: Sequence[Member]) -> Groups:
    """The claims of each person and kind."""
    groups: Groups = {}
    for member in members:
        groups.setdefault((member.subject, member.claim.kind), []).append(member)
    return groups


def rule_of(kind: str, pack: Pack) -> KindRule:
    """How events of a kind behave; of a kind that the pack does not know, as any may."""
    known = pack.kinds.get(kind)
    return known or KindRule(once=False, ends_life=False, slack=0, verb=kind, noun=kind)


def _parted(groups: Groups, subject: str, kind: str, pack: Pack) -> list[list[Member]]:
    members = groups.get((subject, kind), [])
    behaves = rule_of(kind, pack)
    if kind == "appearance":
        return by_day(members)
    if not behaves.once:
        return by_occasion(members, behaves.slack)
    closes = behaves.ends_life and "appearance" in behaves.refuted_by
    shown = settling_days(groups.get((subject, "appearance"), [])) if closes else ()
    return by_episode(members, shown, behaves.slack)


def _dated(members: Sequence[Member], directory: Directory) -> Callable[[str, str], When | None]:
    """Looks up when something happened to somebody, by the dates that lean on nothing."""
    groups = grouped([m for m in members if asserts(m.claim) and not leans(m)])

    @cache
    def look_up(person: str, kind: str) -> When | None:
        found = [
            happened(group, directory) for group in _parted(groups, person, kind, directory.pack)
        ]
        dates = [when for when in found if when is not None]
        return dates[0] if len(dates) == 1 else None

    return look_up
