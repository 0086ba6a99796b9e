"""Reading packs from their folders."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import PackError
from reportedly.model import digest
from reportedly.packs.pack import Pack, Weights
from reportedly.packs.rows import rows
from reportedly.packs.rules import problems
from reportedly.packs.tables import Tables

SHIPPED = ("world", "dprk")
_SHOWN = 10


def load(*, extra: Path | None = None) -> Pack:
    """The shipped packs, with a user's own rows laid over them.

    Args:
        extra: a folder of YAML files in the form of the shipped ones. A row with the id (in tables
            of names, the name) of a shipped one replaces it; any other is added.

    Raises:
        PackError: a row does not follow the form, or contradicts another; the message names file
            and line and says what to do.
    """
    return _shipped() if extra is None else _pack(tables(extra))


@cache
def _shipped() -> Pack:
    return _pack(tables(None))


def tables(extra: Path | None) -> Tables:
    """The rows of all folders as nouns, unchecked among one another.

    Raises:
        PackError: a folder cannot be read or a file is no YAML.
    """
    found = Tables()
    here = files("reportedly.packs")
    for name in SHIPPED:
        found.add(rows(here / name))
    if extra is not None:
        if not extra.is_dir():
            raise PackError(f"{extra} is no folder; name the folder in which the pack's files lie")
        found.add(rows(extra))
    return found


def _pack(found: Tables) -> Pack:
    wrong = problems(found)
    if wrong:
        more = f"\n… and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        raise PackError("\n".join(wrong[:_SHOWN]) + more)
    content: dict[str, Any] = {
        "sources": found.nouns("sources"),
        "places": found.nouns("places"),
        "missions": found.nouns("missions"),
        "holders": found.nouns("holders"),
        "kinds": found.mapping("kinds"),
        "authority": found.nouns("authority"),
        "weights": Weights(parameters=found.mapping("weights")),
        "markings": found.mapping("markings"),
        "source_types": found.mapping("source_types"),
    }
    canonical = msgspec.json.encode(content, order="deterministic").decode()
    return Pack(digest=digest(canonical, length=16), **content)
