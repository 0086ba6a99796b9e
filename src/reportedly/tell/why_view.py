"""Why an event is believed as far as it is: status first, then the words, then every number."""

import math

from rich.console import Group, RenderableType

from reportedly.errors import NotFound
from reportedly.model import Belief, Event, Picture
from reportedly.packs import Pack
from reportedly.tell.find import find
from reportedly.tell.numbers import bears_a_number, number_words, rounded
from reportedly.tell.terminal import STATUS_STYLES
from reportedly.tell.view import Row, table, words


def why_view(picture: Picture, id_: str, pack: Pack) -> RenderableType:
    """An event's status, what follows from its terms, and each of them in words and log-odds.

    Raises:
        NotFound: the picture has no event of that id.
    """
    event = _event(picture, id_)
    belief = event.belief
    if belief is None:
        return words("not weighed", "dim")
    made = table("log-odds", "because")
    made.add_row(_number(belief.base), words(belief.base_words or "before any report"))
    for term in belief.terms:
        made.add_row(_number(term.log_odds), words(term.words))
    made.add_row(words(f"{_total(belief):+.2f}", "bold"), words("together"))
    return Group(
        words(belief.status, STATUS_STYLES[belief.status]),
        words(f"{event.kind}: {event.who}{f', {event.when}' if event.when else ''}"),
        words(""),
        made,
        words(""),
        words(number_words(belief, pack)),
    )


def why_rows(picture: Picture, id_: str, pack: Pack) -> Row:
    """The same as plain data.

    The row has `id`, `kind`, `who`, `when`, `status`, `told` (the number in words, or "too few
    cases to say"), `base` and each of `terms` in `words` and `log_odds`, with the `claims` that a
    term rests on; `log_odds`, their sum; `settled` (cases behind it); and `probability`, `low` and
    `high` as finely as they bear it, None where there are too few cases to say.

    Raises:
        NotFound: the picture has no event of that id.
    """
    event = _event(picture, id_)
    row: Row = {"id": event.id, "kind": event.kind, "who": event.who, "when": event.when}
    belief = event.belief
    if belief is None:
        return row | {"status": None}
    told = rounded(belief) if bears_a_number(belief, pack) else (None, None, None)
    return row | {
        "status": belief.status,
        "told": number_words(belief, pack),
        "base": {"words": belief.base_words, "log_odds": belief.base},
        "terms": [
            {"words": t.words, "log_odds": t.log_odds, "claims": list(t.claims)}
            for t in belief.terms
        ],
        "log_odds": _total(belief),
        "settled": belief.settled,
        **dict(zip(("probability", "low", "high"), told, strict=True)),
    }


def _event(picture: Picture, id_: str) -> Event:
    found = find(picture, id_)
    if not isinstance(found, Event):
        raise NotFound(f"'{id_}' is no event; `reportedly events` lists the events' ids")
    return found


def _total(belief: Belief) -> float:
    return belief.base + math.fsum(term.log_odds for term in belief.terms)


def _number(log_odds: float) -> RenderableType:
    return words(f"{log_odds:+.2f}")
