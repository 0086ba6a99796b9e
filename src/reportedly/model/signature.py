"""A brief that somebody signed: what stands in it, and what its evidence said on that day."""

import hashlib
from datetime import datetime
from typing import Literal

import msgspec

from reportedly.model.report import Anchor
from reportedly.model.words import Noun, Status

Form = Literal["html", "markdown", "json"]


class Held(Noun, frozen=True):
    """What one item said when a brief was signed that rests on it.

    Attributes:
        item: id of a claim, figure, remark, person, event or report.
        digest: of the item as it was told then: whether it says the same today, not what it said.
        report: id of the report in which it stands; None for a person or an event.
        at: its words in that report; None for a person or an event.
        status: the status word of an event.
    """

    item: str
    digest: str
    report: str | None = None
    at: Anchor | None = None
    status: Status | None = None


class Signature(Noun, frozen=True):
    """Somebody stands by a brief: its words, and by digests all that it was made from and into.

    Where a report that it rests on is erased or redacted, its words and all digests of them go; who
    signed, and when, stays.

    Attributes:
        audience: for whom it was written.
        title: what the brief is about.
        text: the whole draft as it was signed, with its bound spans; None since a report was
            erased or redacted that it rests on.
        digest: SHA-256 of that text.
        told: the brief as it went out, in JSON.
        items: ids of the items that it is bound to, by their numbers in it from 1.
        cites: report and item of each piece of its evidence, likewise.
        draft: SHA-256 of what the program had drafted.
        forms: SHA-256 of each form in which it can be written, by the form's name.
        held: what its evidence said.
        because: a remark of whoever signed.
    """

    id: str
    made: datetime
    by: str
    audience: str = "public"
    title: str | None = None
    text: str | None = None
    digest: str | None = None
    told: str | None = None
    items: tuple[str, ...] = ()
    cites: tuple[tuple[str, str], ...] = ()
    draft: str | None = None
    forms: dict[Form, str] = msgspec.field(default_factory=dict)
    held: tuple[Held, ...] = ()
    because: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether its text is what its digest says; one without a text has no digest either."""
        if self.text is None:
            return self.digest is None
        return hashlib.sha256(self.text.encode()).hexdigest() == self.digest

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The words of reports that it rests on."""
        return tuple(each.at for each in self.held if each.at is not None)

    def emptied(self) -> "Signature":
        """The same without a word of what was signed, nor a digest by which it could be guessed."""
        return Signature(id=self.id, made=self.made, by=self.by, audience=self.audience)
