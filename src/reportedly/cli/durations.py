"""Lengths of time as people write them: 90s, 15m, 2h, 1d."""

import re
from typing import Any

import click

_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_WRITTEN = re.compile(r"(\d{1,6})\s*([smhd])", re.IGNORECASE)


class Seconds(click.ParamType[float]):
    """A length of time in seconds, within bounds."""

    name = "duration"

    def __init__(self, least: float, most: float) -> None:
        self._least, self._most = least, most

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The seconds that some words tell."""
        if isinstance(value, int | float):
            return float(value)
        found = _WRITTEN.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"'{value}' is no length of time; write 90s, 15m, 2h or 1d", param, ctx)
        seconds = float(int(found[1]) * _UNITS[found[2].lower()])
        if not self._least <= seconds <= self._most:
            bounds = f"{told(self._least)} to {told(self._most)}"
            self.fail(f"'{value}' is not within {bounds}", param, ctx)
        return seconds


def told(seconds: float) -> str:
    """A length of time in the largest unit that it is a whole number of."""
    for unit, size in reversed(_UNITS.items()):
        if seconds % size == 0:
            return f"{seconds / size:g}{unit}"
    return f"{seconds:g}s"
