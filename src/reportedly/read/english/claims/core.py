"""Whether a claim is a report's news or its background."""

from collections.abc import Sequence

from reportedly.read.english.claims.grouping import Group
from reportedly.read.english.claims.presented import FRONT
from reportedly.read.english.scene import Teller
from reportedly.when import When

_OLD = 400
"""Days: what lies further back than this is background unless title or lead tell it."""


def is_core(group: Group, groups: Sequence[Group], teller: Teller, when: When | None) -> bool:
    """Title, lead and what it announces are the news; what happened years before is background.

    So are those who are listed as present, and whatever of the kind of the news is told of others.

    Args:
        group: the tellings of one happening.
        groups: those of all happenings of the report.
        teller: what they share.
        when: the date of the happening.
    """
    if all(d.aside for d in group):
        return False
    if _at_front(group):
        return True
    if all(d.listed for d in group):
        return False
    if any(other[0].kind == group[0].kind and _at_front(other) for other in groups):
        return False
    day = teller.published.latest if teller.published else None
    last = when.latest if when is not None and when.basis == "stated" else None
    if day is not None and last is not None and (day - last).days > _OLD:
        return False
    return any(d.sentence <= FRONT + 1 and d.role == "body" for d in group)


def _at_front(group: Group) -> bool:
    return any(d.role in {"title", "lead"} for d in group)
