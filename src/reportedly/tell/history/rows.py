"""The course of a belief as plain data."""

import msgspec

from reportedly.tell.history.course import Course
from reportedly.tell.view import Row


def course_rows(course: Course) -> Row:
    """The event, and a row a step: `day`, `status`, `change`, `moved`, and the numbers behind them.

    Each of `moved` has `what` (origin, denial, copy, retelling, sighting, ruling, slot, name,
    settled, else), `words` and `claims` (ids). Where `too_few`, the numbers say more than is known.
    """
    plain: Row = msgspec.to_builtins(course)
    return plain
