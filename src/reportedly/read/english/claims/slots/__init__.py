"""The slots of a claim beside person, date and source: which a kind has, and how each is read."""

from reportedly.read.english.claims.slots.kinds import slots
from reportedly.read.english.claims.slots.slots import Slots

__all__ = ["Slots", "slots"]
