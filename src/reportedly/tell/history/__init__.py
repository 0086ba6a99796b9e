"""How belief in one event moved, and what moved it: from the pictures of its days.

`following` finds the event on each day, `moving` what came between two days, `course` puts the days
together, `view` and `rows` print them; the picture is in `tell.pictures.history`.
"""

from reportedly.tell.history.course import Course, Step, course
from reportedly.tell.history.following import event_of, followed
from reportedly.tell.history.moving import Mark, Moved, moved
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
