"""What one item gave, before it is a report."""

from datetime import datetime

import msgspec

from reportedly import __version__
from reportedly.acquire.clean import clean, is_blank
from reportedly.acquire.language import agreed
from reportedly.acquire.limits import check_characters
from reportedly.acquire.machine import machine_written
from reportedly.acquire.metadata import Metadata, day_of
from reportedly.errors import UnreadableReport
from reportedly.model import Report, report_id, text_digest

_NOTHING = Metadata()


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A text as it was taken.

    Attributes:
        text: as the file has it, before `clean`.
        extractor: what took it, with its version.
        metadata: what the file itself says.
        name: the file's own name for the report, None where it has none.
    """

    text: str
    extractor: str
    metadata: Metadata = Metadata()
    name: str | None = None


def extractor(form: str, encoding: str = "utf-8") -> str:
    """The name of an extractor of this package, with an encoding that had to be found out."""
    told = "" if encoding == "utf-8" else f", {encoding}"
    return f"reportedly {__version__} {form}{told}"


def report_of(
    draft: Draft,
    *,
    name: str,
    stronger: Metadata,
    got: datetime,
    weaker: Metadata = _NOTHING,
) -> Report:
    """The report that a draft becomes.

    Args:
        draft: what was taken.
        name: what to call it where the draft has no name of its own.
        stronger: metadata that goes before the draft's own.
        got: when it was got, in UTC.
        weaker: metadata that counts where the draft is silent.

    Raises:
        UnreadableReport: the text is empty.
        TooLarge: title and text are beyond the limit.
        ImpossibleDate: the date of publication is none.
    """
    known = stronger.dated("given").over(draft.metadata.dated("file")).over(weaker.dated("feed"))
    check_characters(len(draft.text) + len(known.title or ""))
    text = clean(draft.text)
    if is_blank(text):
        raise UnreadableReport("there is no text in it; give a file that holds the report's words")
    published = day_of(known.published)
    return Report(
        id=report_id(known.outlet, published, known.title, text),
        name=draft.name or name,
        title=known.title,
        text=text,
        text_digest=text_digest(known.title, text),
        extractor=draft.extractor,
        url=known.url,
        outlet=known.outlet,
        published=published,
        language=agreed(f"{known.title or ''}\n{text}", known.language),
        got=got,
        dated_by=known.dated_by,
        machine_written=machine_written(known.title, text),
    )
