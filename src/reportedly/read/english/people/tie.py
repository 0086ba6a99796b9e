"""A named person told to be somebody's relative."""

import msgspec


class Tie(msgspec.Struct, frozen=True):
    """A named person told to be somebody's relative.

    Attributes:
        relation: the noun of kin, in lower case ("uncle").
        person: number of the relative.
        owner: number of the one whose relative it is; None where that is not told by name.
    """

    relation: str
    person: int
    owner: int | None
