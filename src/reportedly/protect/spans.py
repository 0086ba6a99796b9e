"""Protected words, as offsets into one text."""

from typing import Literal

import msgspec

Reason = Literal["kin", "companion", "whereabouts", "route", "date", "source", "marking"]


class Span(msgspec.Struct, frozen=True, order=True):
    """Protected words: code-point offsets into one text, and the rule that makes them RED."""

    start: int
    end: int
    reason: Reason
