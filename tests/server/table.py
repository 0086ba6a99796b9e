"""All behaviours, by name, in the order of docs/fetching.md."""

from tests.server.behaviour import Behaviour
from tests.server.behaviours import (
    charsets,
    codings,
    feeds,
    kinds,
    lengths,
    redirects,
    robots,
    slow,
    statuses,
    validators,
    xml,
)

GROUPS: dict[str, tuple[Behaviour, ...]] = {
    "Slow, or without end": slow.TABLE,
    "Redirects": redirects.TABLE,
    "Lengths": lengths.TABLE,
    "Compression": codings.TABLE,
    "Letters": charsets.TABLE,
    "Statuses": statuses.TABLE,
    "robots.txt": robots.TABLE,
    "Asked again": validators.TABLE,
    "Kinds of content": kinds.TABLE,
    "Feeds": feeds.TABLE,
    "Feeds that are attacks, or none": xml.TABLE,
}

BEHAVIOURS = {each.name: each for group in GROUPS.values() for each in group}
