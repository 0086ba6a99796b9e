"""Taking a decision back."""

from collections.abc import Sequence
from datetime import datetime

from reportedly.errors import NotFound, ReportedlyError
from reportedly.model import Decision, Undo, after, digest, undone

_LISTED = 8


class RefusedUndo(ReportedlyError):
    """An undo of what is undone already, or of one of several."""


def undo(
    beginning: str, decisions: Sequence[Decision], *, by: str, because: str, made: datetime
) -> Undo:
    """The undo of a decision; nothing is kept by this.

    Args:
        beginning: the beginning of the decision's id, or all of it. Any decision can be undone, an
            undo too: what it undid then holds again.
        decisions: all that were made so far.
        by: who undoes it.
        because: why.
        made: the moment.

    Raises:
        NotFound: no decision has such an id.
        RefusedUndo: several have, or it is undone already.
    """
    target = _target(beginning, decisions)
    already = undone(decisions).get(target.id)
    if already is not None:
        raise RefusedUndo(
            f"{target.id} was undone by {already.by} on {already.made:%Y-%m-%d} ({already.id}); "
            f"`reportedly undo {already.id} --because TEXT` restores it"
        )
    made = after(made, decisions)
    return Undo(
        id="u-" + digest(made.isoformat(), by, target.id),
        made=made,
        by=by,
        of=target.id,
        because=because,
    )


def _target(beginning: str, decisions: Sequence[Decision]) -> Decision:
    found = [d for d in decisions if d.id == beginning] or [
        d for d in decisions if beginning and d.id.startswith(beginning)
    ]
    if not found:
        raise NotFound(
            f"no decision has an id that begins with '{beginning}'; `reportedly judgements --all` "
            "lists those on who is who; `corrections`, `rulings`, `event list`, `marks` and "
            "`watch list` the others"
        )
    if len(found) > 1:
        ids = ", ".join(d.id for d in found[:_LISTED])
        raise RefusedUndo(f"{len(found)} decisions begin with '{beginning}': {ids}; give one whole")
    return found[0]
