"""Events as rows: what `events` prints."""

from collections.abc import Iterable
from typing import Any

import msgspec
from rich.table import Table

from reportedly.model import Belief, Event, Picture
from reportedly.packs import Pack
from reportedly.tell.terminal import STATUS_STYLES
from reportedly.tell.view import Row, table, words


def event_rows(picture: Picture) -> list[Row]:
    """Events as plain rows, newest first.

    Each has `id`, `kind`, `who`, `person`, `when` (EDTF), `from`, `to`, `claims` (ids), `origins`
    (names) and `belief`: None, or `status`, `probability`, `low`, `high` (0 to 1, the 90 %
    interval), `word` (ICD 203), `base` (log-odds), `terms` of `words` and `log_odds`, `base_words`
    and `settled` (how many settled cases such a number rests on); `outcome` is None while it is
    open, or `outcome` ("held", "failed"), `known` (EDTF), `because`, `claims` (ids), and where a
    person ruled `ruling` (id) and `by`.
    """
    return [_row(event) for event in newest_first(picture.events)]


def events_view(picture: Picture, pack: Pack) -> Table:
    """Events for the terminal, newest first: status first, no number beside a name."""
    made = table("status", "what", "who", "when", "from → to", "who says so", "last seen", "id")
    for event in newest_first(picture.events):
        status = event.belief.status if event.belief else None
        made.add_row(
            words(_status(event), STATUS_STYLES[status] if status else "dim"),
            words(pack.kinds[event.kind].noun if event.kind in pack.kinds else event.kind),
            words(event.who),
            words(event.when),
            words(_way(event)),
            words("; ".join(o.name for o in event.origins)),
            words(event.last_seen),
            words(event.id, "dim"),
        )
    return made


def _status(event: Event) -> str:
    """The status word, with a word where it is that of a person's ruling."""
    if event.belief is None:
        return "not weighed"
    ruled = event.outcome is not None and event.outcome.ruling is not None
    return f"{event.belief.status} (ruled)" if ruled else event.belief.status


def _way(event: Event) -> str:
    """From where to where: "Cuba → South Korea", "→ South Korea", "Kuwait"."""
    return f"{event.from_ or ''} → {event.to}".strip() if event.to else event.from_ or ""


def newest_first(events: Iterable[Event]) -> list[Event]:
    """Events by the last day on which they can have happened, undated ones last, then by id."""

    def key(event: Event) -> tuple[int, str]:
        day = event.happened and (event.happened.latest or event.happened.earliest)
        return (-day.toordinal() if day else 0, event.id)

    return sorted(events, key=key)


def _row(event: Event) -> Row:
    return {
        "id": event.id,
        "kind": event.kind,
        "who": event.who,
        "person": event.person,
        "when": event.when,
        "from": event.from_,
        "to": event.to,
        "claims": list(event.claims),
        "origins": [o.name for o in event.origins],
        "belief": None if event.belief is None else _belief(event.belief),
        "outcome": None if event.outcome is None else msgspec.to_builtins(event.outcome),
    }


def _belief(belief: Belief) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(belief)
    plain["terms"] = [{"words": t.words, "log_odds": t.log_odds} for t in belief.terms]
    return plain
