"""The account as it stands on a day: the stages put together, from what is kept to a picture."""

from reportedly.account.correcting import Meant, addition, correction, meant_claim, meant_report
from reportedly.account.corrections import Applied, active, applied
from reportedly.account.effect import Changed, changed, check_effect
from reportedly.account.held import ineffective
from reportedly.account.judging import RefusedJudgement, Said, judgement
from reportedly.account.picture import alone, learned, persons, picture, standing
from reportedly.account.sides import Side, UnknownSide, side
from reportedly.account.slot_values import TYPED, slot_values
from reportedly.account.undoing import RefusedUndo, undo

__all__ = [
    "TYPED",
    "Applied",
    "Changed",
    "Meant",
    "RefusedJudgement",
    "RefusedUndo",
    "Said",
    "Side",
    "UnknownSide",
    "active",
    "addition",
    "alone",
    "applied",
    "changed",
    "check_effect",
    "correction",
    "ineffective",
    "judgement",
    "learned",
    "meant_claim",
    "meant_report",
    "persons",
    "picture",
    "side",
    "slot_values",
    "standing",
    "undo",
]
