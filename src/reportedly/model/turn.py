"""What became of the pages that reports were got from: changed, withdrawn, there again."""

from typing import Literal

from reportedly.model.claim import Claim
from reportedly.model.report import Report
from reportedly.model.words import Kind, Noun


class Gone(Noun, frozen=True):
    """An event that no report tells of any more which stands.

    Attributes:
        id: the event's, as it was while a report of it stood.
        person: id of the person, None where that is not known.
    """

    id: str
    kind: Kind
    who: str
    person: str | None
    when: str | None


class Turn(Noun, frozen=True):
    """A day on which a page was seen to be otherwise than before.

    Attributes:
        day: on which it was seen (ISO 8601).
        act: "changed", "withdrawn", or "back" where it is there again.
        before: the report that the page held until then; None where it was gone.
        after: the report that it has held since; None where it is gone.
        claims: what `before` claimed.
        events: ids of events that `before` bore on and of which some report tells that stands.
        now: ids of events that `after` bears on, those of `gone` among them.
        gone: events that `before` bore on and of which no report tells any more.
    """

    day: str
    act: Literal["changed", "withdrawn", "back"]
    before: Report | None
    after: Report | None
    claims: tuple[Claim, ...] = ()
    events: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    gone: tuple[Gone, ...] = ()

    @property
    def reports(self) -> tuple[Report, ...]:
        """What the page held before and after, as far as it held anything."""
        return tuple(report for report in (self.before, self.after) if report is not None)
