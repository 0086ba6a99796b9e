"""A Korean name found in running text."""

from typing import Literal, NamedTuple

Strength = Literal["strong", "weak"]


class Found(NamedTuple):
    """A Korean name in a text.

    Attributes:
        start: where it begins, in code points from the start of the text.
        end: where it ends (exclusive), without a possessive ``'s``.
        text: the name as written there.
        strength: ``"strong"`` for surname and two given syllables, parted by a space or hyphen,
            which may be taken anywhere; ``"weak"`` for shapes that other words have too, which need
            a cue: a title before it, a report about Korea, or a name already on file.
        surname: the surname as written, which a later "Ryu" refers to.
        given: the given name as written.
    """

    start: int
    end: int
    text: str
    strength: Strength
    surname: str
    given: str
