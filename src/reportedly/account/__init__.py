"""The account as it stands on a day: the stages put together, from what is kept to a picture."""

from reportedly.account.corrections import active
from reportedly.account.effect import Changed, changed, check_effect
from reportedly.account.held import ineffective
from reportedly.account.judging import RefusedJudgement, Said, judgement
from reportedly.account.picture import alone, persons, picture, standing
from reportedly.account.sides import Side, UnknownSide, side
from reportedly.account.undoing import RefusedUndo, undo

__all__ = [
    "Changed",
    "RefusedJudgement",
    "RefusedUndo",
    "Said",
    "Side",
    "UnknownSide",
    "active",
    "alone",
    "changed",
    "check_effect",
    "ineffective",
    "judgement",
    "persons",
    "picture",
    "side",
    "standing",
    "undo",
]
