"""What an item says, as a digest: whether it says the same on another day."""

import hashlib

import msgspec

from reportedly.model import Claim, Event, Person, Report, to_json
from reportedly.tell.signed.proof.items import Item


def digest_of(item: Item) -> str:
    """SHA-256 of what an item says: of an event its outcome, of a person the name."""
    plain: object = item
    if isinstance(item, Claim):
        # Who is who is told elsewhere, and whether the claim is core is no word of the report.
        plain = msgspec.structs.replace(item, person=None)
    elif isinstance(item, Event):
        plain = item.outcome
    elif isinstance(item, Person):
        plain = (item.name, item.native)
    elif isinstance(item, Report):
        plain = (item.outlet, item.published, item.title)
    return hashlib.sha256(to_json(plain)).hexdigest()
