"""The words by which sentences about the record are understood."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """`data/shapes.yaml`, its patterns compiled."""

    shapes: tuple[tuple[str, re.Pattern[str]], ...]
    ordinals: dict[str, int]
    numbers: dict[str, int]
    years: re.Pattern[str]
    decade: re.Pattern[str]
    since_year: re.Pattern[str]
    since: re.Pattern[str]
    within: re.Pattern[str]
    months: re.Pattern[str]
    vague: re.Pattern[str]
    same: re.Pattern[str]
    senior: re.Pattern[str]
    counted_after: frozenset[str]
    who: tuple[tuple[str, re.Pattern[str]], ...]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    seniority: dict[str, int]
    most_above: int
    least_compared: int


_PLAIN = ("decade", "since_year", "since", "within", "months", "vague", "same", "senior")


@lru_cache(maxsize=1)
def words() -> Words:
    """The words as the file has them."""
    text = files(__package__).joinpath("data", "shapes.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    ordinals, numbers = "|".join(found["ordinals"]), "|".join(found["numbers"])
    years = str(found["years"]).replace("{numbers}", numbers)
    return Words(
        shapes=tuple(
            (shape, re.compile(pattern.replace("{ordinals}", ordinals)))
            for shape, pattern in found["shapes"].items()
        ),
        ordinals=found["ordinals"],
        numbers=found["numbers"],
        years=re.compile(years),
        **{name: re.compile(found[name]) for name in _PLAIN},
        counted_after=frozenset(found["counted_after"]),
        who=_any_of(found["who"]),
        kinds=tuple((kind, re.compile("|".join(each))) for kind, each in found["kinds"].items()),
        seniority=found["seniority"],
        most_above=found["most_above"],
        least_compared=found["least_compared"],
    )


def _any_of(table: Mapping[str, list[str]]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(rf"\b(?:{'|'.join(map(re.escape, each))})\b"))
        for name, each in table.items()
    )
