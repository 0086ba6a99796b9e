"""Whether a claim is a report's news or its background."""

from reportedly.read.english.claims.grouping import Group
from reportedly.read.english.claims.unnamed import FRONT
from reportedly.read.english.scene import Teller
from reportedly.when import When

_OLD = 400
"""Days: what lies further back than this is background unless title or lead tell it."""


def is_core(group: Group, teller: Teller, when: When | None) -> bool:
    """Title, lead and what it announces are the news; what happened years before is background."""
    if all(d.aside for d in group):
        return False
    if any(d.role in {"title", "lead"} for d in group):
        return True
    day = teller.published.latest if teller.published else None
    last = when.latest if when is not None and when.basis == "stated" else None
    if day is not None and last is not None and (day - last).days > _OLD:
        return False
    return any(d.sentence <= FRONT + 1 and d.role == "body" for d in group)
