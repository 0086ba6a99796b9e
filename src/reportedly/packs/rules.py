"""What must hold between the rows of a pack: ids, names, states, dates, references."""

from collections.abc import Iterator
from typing import get_args

from reportedly.errors import ImpossibleDate
from reportedly.model import Kind
from reportedly.packs.pack import Holder, Mission, fold
from reportedly.packs.tables import Tables
from reportedly.when import When

STANDINGS = ("receiving state", "own state", "custodian", "self", "any")


def problems(tables: Tables) -> list[str]:
    """Everything that does not fit, each line naming file and row and saying what to do."""
    return [
        *tables.problems,
        *_names(tables, "sources"),
        *_names(tables, "places"),
        *_states(tables),
        *_missions(tables),
        *_holders(tables),
        *_references(tables),
        *_kinds(tables),
    ]


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


def _holders(tables: Tables) -> Iterator[str]:
    for located in tables.located("holders"):
        holder: Holder = located.noun
        here = f"{located.where} ({holder.id})"
        if not holder.names:
            yield f"{here}: has no name; give it one"
        if not holder.posts or not holder.sources:
            yield f"{here}: a holder of office needs a post and a public page that bears it out"
        yield from _span(holder.born, holder.died, here)
        for post in holder.posts:
            yield from _span(post.from_, post.to, f"{here}, {post.title}")
            if post.body is not None and post.body not in tables.tables["sources"]:
                yield f"{here}: there is no source '{post.body}'; add it or leave the body out"


def _span(first: str | None, last: str | None, here: str) -> Iterator[str]:
    dates: list[When | None] = []
    for text in (first, last):
        try:
            dates.append(None if text is None else When.of(text))
        except ImpossibleDate as error:
            yield f"{here}: {error}"
            dates.append(None)
    start, end = dates
    if start and end and start.earliest and end.latest and end.latest < start.earliest:
        yield f"{here}: ends ({last}) before it begins ({first}); correct one of the two"


def _references(tables: Tables) -> Iterator[str]:
    sources, types = tables.tables["sources"], tables.tables["source_types"]
    for located in tables.located("sources"):
        source = located.noun
        if source.type not in types:
            yield f"{located.where} ({source.id}): there is no type '{source.type}'; see types.yaml"
        for name in (source.family, source.member):
            if name is not None and (name not in sources or name == source.id):
                yield f"{located.where} ({source.id}): there is no other source '{name}'; add it"
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
