"""Which series answer to some words."""

from collections.abc import Sequence

from reportedly.errors import NotFound
from reportedly.tell.series.nouns import Series


def asked_for(found: Sequence[Series], wanted: str | None) -> tuple[Series, ...]:
    """The series whose heading or wordings have all of some words, or that have that id.

    Args:
        found: all series.
        wanted: words in any order and case, the id of a series or of a figure; None for all.

    Raises:
        NotFound: none answers.
    """
    if wanted is None:
        return tuple(found)
    parts = wanted.casefold().split()
    answer = tuple(s for s in found if _is(s, wanted) or all(p in _text(s) for p in parts))
    if not answer:
        raise NotFound(
            f"no figure is told of '{wanted}'; `reportedly figures` without words lists all"
        )
    return answer


def _is(series: Series, wanted: str) -> bool:
    if series.id == wanted:
        return True
    amounts = (a for point in series.points for a in point.amounts)
    return any(telling.figure == wanted for a in amounts for telling in a.tellings)


def _text(series: Series) -> str:
    return " ".join((series.title, series.topic, *series.wordings)).casefold()
