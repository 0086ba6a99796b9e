"""Reading packs from their folders."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import PackError
from reportedly.model import digest
from reportedly.packs.fold import fold
from reportedly.packs.pack import Pack, Weights
from reportedly.packs.rows import Row, rows
from reportedly.packs.rules import problems
from reportedly.packs.site import Sites
from reportedly.packs.tables import Tables

COUNTRIES = ("dprk",)
SHIPPED = ("world", *COUNTRIES)
_SHOWN = 10


def load(*, extra: Path | None = None) -> Pack:
    """The shipped packs, with a user's own rows laid over them.

    Args:
        extra: a folder of YAML files in the form of the shipped ones. A row with the id (in tables
            of names, the name) of a shipped one replaces it; any other is added. A folder that
            says `pack: {replaces: dprk}` stands in place of that shipped pack.

    Raises:
        PackError: a row does not follow the form, or contradicts another; the message names file
            and line and says what to do.
    """
    if extra is None:
        return _shipped()
    found = tables(extra)
    return _pack(found, problems(found))


@cache
def _shipped() -> Pack:
    # What is shipped is sound: the project's tests check it whole, and every start would pay for it
    found = tables(None)
    return _pack(found, found.problems)


def tables(extra: Path | None) -> Tables:
    """The rows of all folders as nouns, unchecked among one another.

    Raises:
        PackError: a folder cannot be read or a file is no YAML.
    """
    found = Tables()
    own = [] if extra is None else _own(extra)
    here = files("reportedly.packs")
    for name in _beneath(own):
        found.add(rows(here / name))
    found.add(own)
    return found


def _own(folder: Path) -> list[Row]:
    if not folder.is_dir():
        raise PackError(f"{folder} is no folder; name the folder in which the pack's files lie")
    return rows(folder)


def _beneath(own: list[Row]) -> list[str]:
    """The shipped packs over which a user's rows are laid."""
    replaced = next((r for r in own if (r.table, r.key) == ("pack", "replaces")), None)
    if replaced is not None and replaced.value not in COUNTRIES:
        raise PackError(
            f"{replaced.where}: no shipped pack of a country is called '{replaced.value}'; "
            f"replace one of {', '.join(COUNTRIES)}, or none"
        )
    return [name for name in SHIPPED if replaced is None or name != replaced.value]


def _pack(found: Tables, wrong: Sequence[str]) -> Pack:
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
        "closed_states": found.mapping("closed_states"),
        "history": found.nouns("history"),
        "ranks": found.nouns("ranks"),
        "source_groups": found.in_order("source_groups"),
        "kind_groups": found.mapping("kind_groups"),
        "between_kinds": found.nouns("between_kinds"),
        "credit_forms": found.mapping("credit_forms"),
        "sites": _sites(found),
    }
    canonical = msgspec.json.encode(content, order="deterministic").decode()
    return Pack(digest=digest(canonical, length=16), **content)


def _sites(found: Tables) -> Sites:
    """The sites with the names of their outlets; those that the checks will refuse have none."""
    rows = found.mapping("sites")
    sources = found.mapping("sources")
    confirming = {rule.type for rule in found.nouns("authority")}
    named = sorted({site.outlet for site in rows.values() if site.outlet in sources})
    return Sites(
        rows=rows,
        trackers=found.mapping("trackers"),
        outlets={id_: sources[id_].names[0] for id_ in named},
        claimed={
            fold(name): source.id
            for source in sources.values()
            if source.id in named or source.type in confirming
            for name in source.names
        },
    )
