"""Dates in running text, resolved against the day of publication."""

from reportedly.read.english.dates.datelines import without_dateline
from reportedly.read.english.dates.find import Dated, find
from reportedly.read.english.dates.shift import shifted

__all__ = ["Dated", "find", "shifted", "without_dateline"]
