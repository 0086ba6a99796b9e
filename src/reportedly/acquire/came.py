"""How something came here: what is known of it beside its bytes."""

import msgspec

from reportedly.packs import Sites


class Came(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of some bytes beside them; of a file on a disk, no more than the pack's sites.

    Attributes:
        asked: the address that was asked for.
        url: the address that answered.
        charset: what the server said of the bytes.
        language: what the server said of the words.
        sites: what the pack knows of sites.
    """

    asked: str | None = None
    url: str | None = None
    charset: str | None = None
    language: str | None = None
    sites: Sites = Sites()
