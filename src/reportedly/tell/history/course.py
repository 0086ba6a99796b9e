"""The course of a belief: one step for each day on which something moved it, or might have."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.model import Belief, Event, Noun, Picture, Status, claims_of
from reportedly.packs import Pack
from reportedly.tell.history.again import tellers
from reportedly.tell.history.following import event_of, followed
from reportedly.tell.history.mark import Mark
from reportedly.tell.history.moving import moved
from reportedly.tell.history.weight import STILL, log_odds, weighed
from reportedly.tell.numbers import TOO_FEW, bears_a_number, number_words


class Step(Noun, frozen=True):
    """What was believed of an event on one day.

    Attributes:
        day: the day; None for now, where something moved the belief since the last one.
        status: the status word, None where the event was not weighed.
        change: how it compares with the step before, in words.
        moved: what became public on the day.
        log_odds: base and terms together (natural logarithm).
        probability: from 0 to 1, with both ends of its 90 % interval.
        number: the probability in words and figures, or that there are too few cases to say.
        too_few: whether that is so.
        last_seen: when the person was last seen, as told by then (EDTF).
    """

    day: str | None
    status: Status | None
    change: str
    moved: tuple[Mark, ...]
    log_odds: float
    probability: float
    low: float
    high: float
    number: str
    too_few: bool
    last_seen: str | None


class Course(Noun, frozen=True):
    """How belief in one event moved.

    Attributes:
        event: the event's id as it is by now.
        recorded: the day by which the ledger had learned what this tells, None for all.
    """

    event: str
    kind: str
    who: str
    recorded: str | None
    steps: tuple[Step, ...]


def course(pictures: Sequence[tuple[date | None, Picture]], wanted: str, pack: Pack) -> Course:
    """The steps of an event through the pictures of its days.

    A day on which nothing came that is told of it, and on which the belief stood still, is no step.

    Args:
        pictures: days in order with what stood on them, after the gate; the last is what stands at
            the end, with its day or none.
        wanted: the event's id at the end, or a former one.
        pack: what is known beforehand.

    Raises:
        NotFound: no event of the last picture has that id.
    """
    last = pictures[-1][1]
    event = event_of(last, wanted)
    return Course(
        event=event.id,
        kind=event.kind,
        who=event.who,
        recorded=last.recorded,
        steps=tuple(_steps(pictures, event, pack)),
    )


def _steps(
    pictures: Sequence[tuple[date | None, Picture]], event: Event, pack: Pack
) -> Iterator[Step]:
    before: Event | None = None
    for day, picture in pictures:
        after = event if picture is pictures[-1][1] else followed(event, picture)
        if after is None:
            continue
        marks = moved(before, after, claims_of(picture.readings), tellers(picture, pack))
        if not marks and _still(before, after):
            continue
        yield _step(day, (before, after), weighed(before, after, marks), pack)
        before = after


def _step(
    day: date | None, around: tuple[Event | None, Event], marks: tuple[Mark, ...], pack: Pack
) -> Step:
    before, after = around
    belief = after.belief
    return Step(
        day=None if day is None else day.isoformat(),
        status=belief.status if belief else None,
        change=_change(before.belief if before else None, belief),
        moved=marks,
        log_odds=log_odds(belief),
        probability=belief.probability if belief else 0.5,
        low=belief.low if belief else 0.0,
        high=belief.high if belief else 1.0,
        number=number_words(belief, pack) if belief else TOO_FEW,
        too_few=belief is None or not bears_a_number(belief, pack),
        last_seen=after.last_seen,
    )


def _still(before: Event | None, after: Event) -> bool:
    if before is None or before.belief is None or after.belief is None:
        return before is not None and before.belief == after.belief
    same = before.belief.status == after.belief.status
    return same and abs(log_odds(after.belief) - log_odds(before.belief)) < STILL


def _change(before: Belief | None, after: Belief | None) -> str:
    if before is None or after is None:
        return "first told"
    by = log_odds(after) - log_odds(before)
    likely = "as likely as before"
    if abs(by) >= STILL:
        likely = "more likely" if by > 0 else "less likely"
    return likely if before.status == after.status else f"{likely}; was {before.status}"
