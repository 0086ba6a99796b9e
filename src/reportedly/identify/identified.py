"""What identification gives back."""

from reportedly.model import Noun, Person, Reading


class Identified(Noun, frozen=True):
    """Persons, and the readings with everybody filled in who could be.

    Attributes:
        persons: in order of their ids.
        readings: in order of publication and report; claims, remarks, ties of kin and sentences
            about the record carry the id of their person.
    """

    persons: tuple[Person, ...]
    readings: tuple[Reading, ...]
