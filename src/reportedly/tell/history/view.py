"""The course of a belief for the terminal."""

from rich.console import Group, RenderableType

from reportedly.tell.clocks import clock_words
from reportedly.tell.history.course import Course, Step
from reportedly.tell.terminal import STATUS_STYLES
from reportedly.tell.view import table, words


def course_view(course: Course) -> RenderableType:
    """A row a step: the day, the status word, what moved it, and behind it the number."""
    made = table(
        "day",
        "status",
        "change",
        "what moved it",
        "behind it",
        title=f"{course.kind}: {course.who}",
    )
    for step in course.steps:
        style = STATUS_STYLES[step.status] if step.status else "dim"
        made.add_row(
            words(step.day or "now"),
            words(step.status or "not weighed", style),
            words(step.change),
            words("; ".join(mark.words for mark in step.moved)),
            words(behind(step), "dim"),
        )
    days = clock_words(None, course.recorded, 0)
    return Group(made, words(days, "dim")) if days else made


def behind(step: Step) -> str:
    """The log-odds, and the probability with its 90 % interval where a number can be borne."""
    return f"{step.log_odds:+.2f}: {step.number}"
