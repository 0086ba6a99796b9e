"""Whose record a word is part of, and with whose records that one is pooled."""

from typing import Final

from reportedly.packs.pack import fold
from reportedly.trace import Directory
from reportedly.trace.sources import UNATTRIBUTED

PERSON: Final = "person"
UNKNOWN: Final = "unknown"


def record_of(origin: str) -> str:
    """The key of the source whose record an origin's word is part of.

    An unnamed source's word is part of the record of the outlet that printed it: nobody else
    answers for it. Anybody else has a record of their own, a family of sources one together.

    Args:
        origin: an origin's weighing key.
    """
    return origin.removeprefix("unnamed:")


def record_key(source: str, directory: Directory) -> str:
    """The key of the record of a source that the pack's history tells of, by its id or its name."""
    known = directory.by_id(source) or directory.pack.source(source)
    return f"name:{fold(source)}" if known is None else f"source:{directory.family(known)}"


def group_of(record: str, directory: Directory) -> str:
    """The group of sources with which a record is pooled.

    A source falls into its group of the pack, by the type and state of the head of its family;
    people are a group, hearsay is one, and so are those whom the pack does not know.
    """
    if record == UNATTRIBUTED:
        return UNATTRIBUTED
    if record.startswith(("self:", "person:")):
        return PERSON
    source = directory.by_id(record.removeprefix("source:"))
    return UNKNOWN if source is None else directory.pack.group(source.type, source.state)
