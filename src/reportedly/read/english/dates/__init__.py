"""Dates in running text, resolved against the day of publication."""

from reportedly.read.english.dates.find import Dated, find

__all__ = ["Dated", "find"]
