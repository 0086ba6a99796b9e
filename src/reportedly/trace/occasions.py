"""Happenings that one person may go through more than once, brought together by their dates."""

from collections.abc import Sequence
from datetime import date

from reportedly.trace.cores import Cores
from reportedly.trace.dates import bounded, span
from reportedly.trace.members import Member, asserts


def by_occasion(members: Sequence[Member], slack: int) -> list[list[Member]]:
    """Groups whose dates can meet, give or take `slack` days.

    The narrowest dates come first and stand for their group, so that "in 2016" joins what is known
    to the day and does not bridge two happenings of that year. What is told in earnest comes
    before denials and doubts, which join what they speak of where they can.
    """
    groups: list[list[Member]] = []
    cores = Cores(slack)
    undated: int | None = None
    earnest = [m for m in members if asserts(m.claim)]
    others = [m for m in members if not asserts(m.claim)]
    for told in (earnest, others):
        for member in sorted((m for m in told if bounded(m.happened)), key=narrowness):
            _join_dated(member, groups, cores, undated)
        for member in sorted((m for m in told if not bounded(m.happened)), key=narrowness):
            undated = _join_undated(member, groups, cores, undated)
    return groups


def narrowness(member: Member) -> tuple[int, date, tuple[date, str, str]]:
    """Where a member stands among those to be placed: narrow dates first, then early ones."""
    first, last = span(member.happened) if member.happened is not None else (date.min, date.max)
    return ((last - first).days, first, member.order)


def _join_dated(
    member: Member, groups: list[list[Member]], cores: Cores, undated: int | None
) -> None:
    assert member.happened is not None
    wanted = span(member.happened)
    at = cores.meeting(wanted)
    if at is None:
        at = undated
    if at is None:
        at = len(groups)
        groups.append([])
        cores.add(wanted, at)
    groups[at].append(member)


def _join_undated(
    member: Member, groups: list[list[Member]], cores: Cores, undated: int | None
) -> int | None:
    at = cores.begun(member.said or date.max)
    if at is None:
        at = undated
    if at is None:
        at = undated = len(groups)
        groups.append([])
    groups[at].append(member)
    return undated
