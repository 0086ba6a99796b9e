"""What is withheld by its shape alone in sentences about the journeys of private persons.

A reader can miss a town that no list has, or a day that stands behind the speaker. What it missed
is in no slot, and so no slot protects it; but a day looks like a day, and a name like a name.
"""

from reportedly.protect.shapes.journeys import (
    harmless_words,
    is_flight,
    is_journey,
    native_journey,
    native_kin,
    small_words,
)
from reportedly.protect.shapes.patterns import bonds, days, leading_number
from reportedly.protect.shapes.shaped import shaped

__all__ = [
    "bonds",
    "days",
    "harmless_words",
    "is_flight",
    "is_journey",
    "leading_number",
    "native_journey",
    "native_kin",
    "shaped",
    "small_words",
]
