"""How belief in one event moved, and what moved it: from the pictures of its days.

`following` finds the event on each day, `moving` what came between two days, `again` what of that
had been said before, `weight` what else moved the belief; `course` puts the days
together, `view` and `rows` print them; the picture is in `tell.pictures.history`.
"""

from reportedly.tell.history.course import Course, Step, course
from reportedly.tell.history.following import event_of, followed
from reportedly.tell.history.mark import Mark, Moved
from reportedly.tell.history.moving import moved
from reportedly.tell.history.rows import course_rows
from reportedly.tell.history.view import course_view

__all__ = [
    "Course",
    "Mark",
    "Moved",
    "Step",
    "course",
    "course_rows",
    "course_view",
    "event_of",
    "followed",
    "moved",
]
