"""The tables of this library, read from the YAML files in `data/` when first needed."""

from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"

CACHED = 1 << 15
"""Entries kept by caches whose keys come from texts: enough for every name of a large archive."""


@cache
def table(name: str) -> Any:
    """Return the content of one data file.

    Args:
        name: path below `data/`, without the suffix, such as ``"onsets"`` or ``"hanja/variants"``.
    """
    # many callers import this library and never read a name
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((_DATA / f"{name}.yaml").read_bytes(), Loader=loader)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return a list of words, written in the data with spaces or as a YAML list, as a set."""
    value = table(name)[key]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def syllables(name: str, key: str) -> tuple[str, ...]:
    """Return a run of Hangul syllables, in the order of the data."""
    return tuple("".join(table(name)[key].split()))


@cache
def inventory() -> frozenset[str]:
    """Return the syllables that occur in Korean personal names."""
    lines = [*table("syllables")["sino_korean"].values(), table("syllables")["native"]]
    return frozenset("".join("".join(lines).split())) | frozenset(surname_order())


@cache
def surname_order() -> dict[str, int]:
    """Return the one-syllable surnames in Hangul, each with its place by frequency from 0."""
    return {surname: place for place, surname in enumerate(syllables("surnames", "hangul"))}


@cache
def given_order() -> dict[str, int]:
    """Return the commonest syllables of given names, each with its place by frequency from 0."""
    return {syllable: place for place, syllable in enumerate(syllables("syllables", "common"))}
