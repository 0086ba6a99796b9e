"""Reports and the words in them."""

from datetime import datetime

from reportedly.model.words import Field, Noun
from reportedly.when import When


class Quote(Noun, frozen=True):
    """Words of a report: code-point offsets into one of its fields, and the words themselves."""

    field: Field
    start: int
    end: int
    text: str

    def overlaps(self, other: "Quote") -> bool:
        """Whether two quotes of one report share words."""
        return self.field == other.field and self.start < other.end and other.start < self.end


class Anchor(Noun, frozen=True):
    """What a decision by a person points at, so that it survives re-reading and re-extraction."""

    text_digest: str
    quote: Quote


class Report(Noun, frozen=True):
    """One published item.

    Attributes:
        id: digest of outlet, first stored date, title and normalised text (`report_id`), made with
            a secret of the ledger that it is in.
        name: what the user calls it: the JSON file's own id, or the file's stem.
        outlet: who published it, None where nothing tells.
        published: day of publication, as precise as it is known (YYYY, YYYY-MM or YYYY-MM-DD).
        text: what was taken out of the page; offsets of quotes count its code points.
        text_digest: digest of title and text as they stand, made likewise.
        extractor: what took the text out of the page, with its version.
        language: two-letter code of the language it is written in, None where it cannot be told.
        got: when it was got, in UTC.
        dated_by: how the day of publication was found, from the user's word to a page's markup.
        machine_written: the words in which the report says that a machine wrote it.
    """

    id: str
    name: str
    title: str | None
    text: str
    text_digest: str
    extractor: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    got: datetime | None = None
    machine_written: Quote | None = None
    dated_by: str | None = None

    def field(self, field: Field) -> str:
        """The words of one field, empty where the report has none."""
        return (self.title or "") if field == "title" else self.text

    @property
    def released(self) -> When | None:
        """The day of publication as an uncertain date."""
        return None if self.published is None else When.of(self.published)
