"""The account as it stands on a day: the stages put together, from what is kept to a picture."""

from reportedly.account.comparing import EVER, compared
from reportedly.account.correcting import Meant, addition, correction, meant_claim, meant_report
from reportedly.account.corrections import Applied, active, applied
from reportedly.account.effect import Altered, Changed, altered, changed, check_effect
from reportedly.account.former import Past, with_former
from reportedly.account.grouping import (
    RefusedGrouping,
    State,
    check_grouping,
    join,
    split,
    states,
)
from reportedly.account.held import ineffective
from reportedly.account.judging import RefusedJudgement, Said, judgement
from reportedly.account.marking import RefusedMarking, ToMark, marking
from reportedly.account.markings import marked, markings
from reportedly.account.picture import alone, learned, persons, picture, standing
from reportedly.account.public import public_by
from reportedly.account.ruling import Outcome, RefusedRuling, ruling
from reportedly.account.sides import Side, UnknownSide, side
from reportedly.account.slot_values import slot_values
from reportedly.account.turns import with_turns
from reportedly.account.undoing import RefusedUndo, undo
from reportedly.account.watching import RefusedWatch, Wanted, Watched, stop, watch, watched
from reportedly.model.correcting import TYPED

__all__ = [
    "EVER",
    "TYPED",
    "Altered",
    "Applied",
    "Changed",
    "Meant",
    "Outcome",
    "Past",
    "RefusedGrouping",
    "RefusedJudgement",
    "RefusedMarking",
    "RefusedRuling",
    "RefusedUndo",
    "RefusedWatch",
    "Said",
    "Side",
    "State",
    "ToMark",
    "UnknownSide",
    "Wanted",
    "Watched",
    "active",
    "addition",
    "alone",
    "altered",
    "applied",
    "changed",
    "check_effect",
    "check_grouping",
    "compared",
    "correction",
    "ineffective",
    "join",
    "judgement",
    "learned",
    "marked",
    "marking",
    "markings",
    "meant_claim",
    "meant_report",
    "persons",
    "picture",
    "public_by",
    "ruling",
    "side",
    "slot_values",
    "split",
    "standing",
    "states",
    "stop",
    "undo",
    "watch",
    "watched",
    "with_former",
    "with_turns",
]
