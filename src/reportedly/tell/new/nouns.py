"""What is new, as nouns: lines with their evidence, in parts, newest matters first."""

from typing import Literal

from reportedly.model import Noun, Status
from reportedly.tell.nouns import Citation

What = Literal[
    "event",
    "origin",
    "denial",
    "sighting",
    "status",
    "otherwise",
    "withdrawn",
    "corrected",
    "unseen",
    "original",
    "copy",
    "retelling",
    "read otherwise",
]
"""What kind of news a line is."""


class Line(Noun, frozen=True):
    """One thing that is new, in a sentence, with the words that bear it out.

    Attributes:
        what: its kind.
        text: the sentence.
        cites: the reports that it came with, and where in them it stands.
        heading: what it is about: an event, a person or a report.
        event: id of the event, for `show` and `why`; None where it is about none.
        report: id of the report, where it is about one as a whole.
        person: id of the person, None where nobody in particular is meant.
        status: the event's status word by now.
        was: its status word before, where that was another.
        decision: id of the decision that it tells of.
    """

    what: What
    text: str
    cites: tuple[Citation, ...]
    heading: str
    event: str | None = None
    report: str | None = None
    person: str | None = None
    status: Status | None = None
    was: Status | None = None
    decision: str | None = None


class Part(Noun, frozen=True):
    """Lines of one sort under a heading."""

    name: str
    title: str
    lines: tuple[Line, ...]


class News(Noun, frozen=True):
    """What has come since a moment, by the ledger's own clock.

    Attributes:
        since: the words for that moment: a day of UTC, a look.
        after: that moment (ISO 8601, UTC), None where all is new.
        until: the moment by which the ledger had learned what is told: that of asking, where none
            was asked for.
        came: reports that came since.
        copies: those of them that only copy what is on file or came with them.
        notice: that details may be withheld, None where the reader has everything.
        parts: what is new, by sort; a sort of which there is nothing is left out.
    """

    since: str
    after: str | None
    until: str | None
    came: int
    copies: int
    notice: str | None
    parts: tuple[Part, ...]
