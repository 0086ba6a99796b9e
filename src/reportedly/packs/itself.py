"""A pack as a key of what was made of it."""

from reportedly.packs.pack import Pack


class Itself:
    """A pack that is known by being the same object: comparing all that is in it takes long.

    What is kept under it keeps the pack as well, so that no other can come to be taken for it.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __hash__(self) -> int:
        return id(self.pack)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.pack is other.pack
