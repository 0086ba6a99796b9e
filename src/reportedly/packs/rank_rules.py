"""What must hold of ranks in a pack: levels that are levels, titles that stand once."""

from collections.abc import Iterator

from reportedly.packs.pack import fold
from reportedly.packs.tables import Tables


def rank_problems(tables: Tables) -> Iterator[str]:
    """Everything about ranks that does not fit, each line naming the row and what to do."""
    taken: dict[str, str] = {}
    for each in tables.located("ranks"):
        rank = each.noun
        here = f"{each.where} ({rank.id})"
        if rank.level < 1 or (rank.lowest is not None and rank.lowest < rank.level):
            yield f"{here}: levels count from 1 downwards, 'lowest' below 'level'; correct them"
        if not rank.titles:
            yield f"{here}: names no post; give its titles"
        for title in rank.titles:
            key = fold(title)
            if key in taken:
                yield f"{here}: '{title}' stands already under '{taken[key]}'; remove one"
            taken.setdefault(key, rank.id)
