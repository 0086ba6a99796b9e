"""What a sentence claims, whom it is held against, and what came of it."""

from datetime import date
from typing import Literal

from reportedly.model import Kind, Noun

Shape = Literal["ordinal", "last", "only", "most senior", "one of", "total"]
Verdict = Literal["consistent", "contradicted", "cannot be told"]
Standing = Literal["shown", "reported", "refuted"]


class Asked(Noun, frozen=True):
    """What a sentence about the record claims, as far as its words tell.

    Attributes:
        shape: an ordinal ("the third"), "last", "only", "most senior", "one of", or a total.
        number: the place in the row, or the total.
        kind: the kind of event whose record it is.
        who: the service of those who are counted, "officials", or None for everybody.
        same: whether those of the same kind as the subject are counted ("of its kind").
        senior: whether only senior ones are counted.
        years: a stretch of so many years up to the event.
        since_year: a year from whose end on is counted.
        since: the words of somebody from whom on is counted.
        within: the one year in which is counted; of "last", the year in which the last one was.
        lately: whether the stretch is of months, about which nothing can be told.
        vague: whether the stretch has no bounds ("in recent years").
        names: the words in which it names those whom it counts, empty where it names nobody.
    """

    shape: Shape
    kind: Kind | None
    number: int | None = None
    who: str | None = None
    same: bool = False
    senior: bool = False
    years: int | None = None
    since_year: int | None = None
    since: str | None = None
    within: int | None = None
    lately: bool = False
    vague: bool = False
    names: str = ""


class Precedent(Noun, frozen=True):
    """One happening on file, of the ledger or of the pack's history or of both.

    Attributes:
        id: id of the event, or of the first row of the history.
        names: every spelling by which its person is known; empty for one without a name.
        posts: the posts that its person held by then, in words.
        first: the first day on which it can have happened, None where nothing tells.
        last: the last such day; the day on which it was made public where nothing tells.
        public: the day on which it was first made public.
        standing: "shown" (confirmed, corroborated, or a past case that held), "refuted", or
            "reported" and no more.
    """

    id: str
    kind: Kind
    who: str
    standing: Standing
    person: str | None = None
    names: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    public: date | None = None


class Listed(Noun, frozen=True):
    """One happening that a verdict rests on, or that it leaves out, with the reason."""

    id: str
    who: str
    when: str
    standing: Standing
    why: str


class Checked(Noun, frozen=True):
    """A sentence about the record with what the file says to it, among cases made public.

    Attributes:
        id: id of the assertion, or of the figure.
        report: id of the report in which it stands.
        measure: what it claims, in the report's words.
        because: the reason in words.
        listed: the happenings on file that it was held against.
    """

    id: str
    report: str
    measure: str
    about: str | None
    kind: Kind | None
    verdict: Verdict
    because: str
    listed: tuple[Listed, ...] = ()
