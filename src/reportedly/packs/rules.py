"""What must hold between the rows of a pack: ids, names, states, dates, references."""

from collections.abc import Iterator
from typing import get_args

from reportedly.model import Kind
from reportedly.packs.between import Between
from reportedly.packs.credit_rules import credit_problems
from reportedly.packs.history_rules import history_problems
from reportedly.packs.holder_rules import holder_problems
from reportedly.packs.pack import Mission, fold
from reportedly.packs.rank_rules import rank_problems
from reportedly.packs.site_rules import site_problems
from reportedly.packs.tables import Tables

STANDINGS = ("receiving state", "own state", "custodian", "self", "any")


def problems(tables: Tables) -> list[str]:
    """Everything that does not fit, each line naming file and row and saying what to do."""
    return [
        *tables.problems,
        *_settings(tables),
        *_names(tables, "sources"),
        *_names(tables, "places"),
        *_states(tables),
        *_missions(tables),
        *holder_problems(tables),
        *history_problems(tables),
        *rank_problems(tables),
        *_references(tables),
        *_kinds(tables),
        *_between(tables),
        *credit_problems(tables),
        *site_problems(tables),
    ]


def _settings(tables: Tables) -> Iterator[str]:
    for name, located in tables.tables["pack"].items():
        if name != "replaces":
            yield f"{located.where}: a pack has no setting '{name}'; the one there is is 'replaces'"


def _names(tables: Tables, table: str) -> Iterator[str]:
    taken: dict[str, str] = {}
    for located in tables.located(table):
        noun = located.noun
        if not noun.names:
            yield f"{located.where} ({noun.id}): has no name; give it one"
        for name in (*noun.names, *getattr(noun, "adjectives", ())):
            key = fold(name)
            if not key:
                yield f"{located.where} ({noun.id}): '{name}' is no name; remove it"
            elif key in taken:
                yield (
                    f"{located.where} ({noun.id}): the name '{name}' belongs already to "
                    f"'{taken[key]}' (case, articles and full stops do not count); remove one"
                )
            taken.setdefault(key, noun.id)


def _known_states(tables: Tables) -> frozenset[str]:
    return frozenset(p.state for p in tables.nouns("places") if p.kind == "country")


def _states(tables: Tables) -> Iterator[str]:
    known = _known_states(tables)
    for table in ("sources", "places", "holders", "missions"):
        for located in tables.located(table):
            state = located.noun.state
            if state is not None and state not in known:
                yield (
                    f"{located.where}: there is no state '{state}'; use the two-letter code of a "
                    "place of kind 'country', or add that place"
                )


def _missions(tables: Tables) -> Iterator[str]:
    known = _known_states(tables)
    where = {fold(n): p.state for p in tables.nouns("places") for n in p.names}
    for located in tables.located("missions"):
        mission: Mission = located.noun
        if mission.host not in known:
            yield f"{located.where}: there is no host state '{mission.host}'; add it or correct it"
        elif where.get(fold(mission.city)) != mission.host:
            yield (
                f"{located.where}: '{mission.city}' is no place in {mission.host}; add the city "
                "to the places or correct it"
            )


def _references(tables: Tables) -> Iterator[str]:
    sources, types = tables.tables["sources"], tables.tables["source_types"]
    for located in tables.located("sources"):
        source = located.noun
        if source.type not in types:
            yield f"{located.where} ({source.id}): there is no type '{source.type}'; see types.yaml"
        for name in (source.family, source.member):
            if name is not None and (name not in sources or name == source.id):
                yield f"{located.where} ({source.id}): there is no other source '{name}'; add it"
        for name in source.prints:
            if name not in sources or name == source.id:
                yield f"{located.where} ({source.id}): prints '{name}', no other source; add it"
    for located in tables.located("authority"):
        rule = located.noun
        if rule.type not in types:
            yield f"{located.where}: there is no type '{rule.type}'; see types.yaml"
        if rule.kind not in tables.tables["kinds"]:
            yield f"{located.where}: there is no kind '{rule.kind}'; see kinds.yaml"
        if rule.standing not in STANDINGS:
            yield f"{located.where}: there is no standing '{rule.standing}'; use one of {STANDINGS}"


def _kinds(tables: Tables) -> Iterator[str]:
    known = get_args(Kind)
    table = tables.tables["kinds"]
    for kind in known:
        if kind not in table:
            yield f"kinds.yaml: the kind '{kind}' has no row; add one"
    for name, located in sorted(table.items()):
        named = (name, *located.noun.refuted_by, *located.noun.same_as)
        for kind in named:
            if kind not in known:
                yield f"{located.where}: there is no kind '{kind}'; use one of {', '.join(known)}"


def _between(tables: Tables) -> Iterator[str]:
    taken: dict[frozenset[str], str] = {}
    for located in tables.located("between_kinds"):
        row: Between = located.noun
        pair = frozenset((row.kind, row.other))
        if len(pair) == 1:
            yield f"{located.where}: '{row.kind}' stands beside itself; name two kinds"
        elif pair in taken:
            yield (
                f"{located.where}: '{row.kind}' and '{row.other}' stand together already at "
                f"{taken[pair]}; keep one of the two"
            )
        taken.setdefault(pair, located.where)
