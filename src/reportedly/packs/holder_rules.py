"""What must hold of the holders of public office in a pack: names, dates, posts, pages."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.errors import ImpossibleDate
from reportedly.names import compare, read
from reportedly.packs.pack import Holder, Post
from reportedly.packs.tables import Located, Tables
from reportedly.when import When


def holder_problems(tables: Tables) -> Iterator[str]:
    """Everything about holders that does not fit, each line naming the row and what to do."""
    located = tables.located("holders")
    for each in located:
        here = f"{each.where} ({each.noun.id})"
        yield from _names(each.noun, here)
        yield from _dates(each.noun, here)
        yield from _pages(each.noun, here)
        for post in each.noun.posts:
            if post.body is not None and post.body not in tables.tables["sources"]:
                yield f"{here}: there is no source '{post.body}'; add it or leave the body out"
    yield from _twice(located)
    yield from _not_so_well_known(located)


def _names(holder: Holder, here: str) -> Iterator[str]:
    if not holder.names:
        yield f"{here}: has no name; give it one"
    forms = [f for f in (*holder.names[:1], *holder.native) if read(f).is_korean]
    for one, two in pairwise(forms):
        if compare(one, two).answer != "match":
            yield f"{here}: '{one}' cannot be read as '{two}'; correct one of the two"


def _dates(holder: Holder, here: str) -> Iterator[str]:
    yield from _span(holder.born, holder.died, here)
    for post in holder.posts:
        there = f"{here}, {post.title}"
        yield from _span(post.from_, post.to, there)
        if _is_over(holder.died, post.from_):
            yield f"{there}: begins ({post.from_}) after death ({holder.died}); correct one of them"
        if _is_over(post.to or post.from_, holder.born):
            yield f"{there}: lies before birth ({holder.born}); correct one of them"


def _span(first: str | None, last: str | None, here: str) -> Iterator[str]:
    for text in (first, last):
        try:
            _when(text)
        except ImpossibleDate as error:
            yield f"{here}: {error}"
            return
    if _is_over(last, first):
        yield f"{here}: ends ({last}) before it begins ({first}); correct one of the two"


def _when(text: str | None) -> When | None:
    return None if text is None else When.of(text)


def _is_over(one: str | None, two: str | None) -> bool:
    """Whether a date lies wholly before another; not where one is unknown or no date."""
    try:
        first, second = _when(one), _when(two)
    except ImpossibleDate:
        return False
    if first is None or second is None or first.latest is None or second.earliest is None:
        return False
    return first.latest < second.earliest


def _pages(holder: Holder, here: str) -> Iterator[str]:
    if not holder.posts or not holder.sources:
        yield f"{here}: a holder of office needs a post and a public page that bears it out"
    for address in (*holder.sources, *(p.source for p in holder.posts if p.source)):
        if not address.startswith(("https://", "http://")):
            yield f"{here}: '{address}' is no address of a page; it begins with https://"


def _twice(located: Iterable[Located]) -> Iterator[str]:
    """Two rows of one native name that share a year of birth or a post are one person twice."""
    by_name: dict[str, list[Located]] = {}
    for each in located:
        for name in each.noun.native[:1]:
            by_name.setdefault(name, []).append(each)
    for name, rows in by_name.items():
        for one, two in pairwise(rows):
            if _look_like_one(one.noun, two.noun):
                yield (
                    f"{two.where} ({two.noun.id}): {name} of one post or year of birth stands "
                    f"already at {one.where} ({one.noun.id}); keep one row"
                )


def _not_so_well_known(located: Iterable[Located]) -> Iterator[str]:
    """A bare name that two holders bear can mean neither."""
    by_letters: dict[str, list[Located]] = {}
    for each in located:
        for letters in {read(name).folded for name in each.noun.names}:
            by_letters.setdefault(letters, []).append(each)
    for rows in by_letters.values():
        for each in rows if len(rows) > 1 else ():
            if each.noun.bare:
                other = next(r for r in rows if r is not each)
                yield (
                    f"{each.where} ({each.noun.id}): {other.noun.id} bears the same name, which "
                    "alone can mean neither; take 'bare' away"
                )


def _look_like_one(one: Holder, two: Holder) -> bool:
    if one.born and two.born:
        return one.born[:4] == two.born[:4]
    return not {_held(p) for p in one.posts}.isdisjoint(_held(p) for p in two.posts)


def _held(post: Post) -> tuple[str, str | None]:
    return post.title.casefold(), post.from_ and post.from_[:4]
