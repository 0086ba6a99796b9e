"""The base of all rows of a pack."""

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all rows of a pack: an unknown key is an error, not a silent loss."""
