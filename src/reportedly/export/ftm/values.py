"""Values as FollowTheMoney holds them: dates by their prefix, names of datasets, addresses."""

import re
import unicodedata
from datetime import date

from reportedly.export.ftm.statement import model
from reportedly.model import digest
from reportedly.when import When

_ODD = re.compile(r"[^a-z0-9]+")
_CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def prefix(when: When | None) -> str | None:
    """A date as FollowTheMoney can hold it without saying more than the words: a prefix.

    The library keeps of `2015-04/2015-05` the prefix 2015-04, which is narrower than the words. Of
    a span only the year or the month that both ends share is told here, and nothing of a span
    over years, of a decade, and of one with an open end. Marks of doubt are dropped.
    """
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = when.earliest, when.latest
    if first.year < 1000 or last < first:
        return None
    if when.precision == "day" and first == last:
        return first.isoformat()
    if when.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return _shared(first, last)


def _shared(first: date, last: date) -> str | None:
    """The year, month or day that both ends of a span have."""
    if first.year != last.year:
        return None
    if first.month != last.month:
        return first.isoformat()[:4]
    return first.isoformat()[:7] if first != last else first.isoformat()


def dataset(outlet: str | None) -> str:
    """The name of an outlet's dataset: lower case and ASCII, a digest where letters are lost."""
    if outlet is None or not outlet.strip():
        return str(model()["unknown_dataset"])
    plain = unicodedata.normalize("NFKD", outlet).encode("ascii", "ignore").decode()
    slug = _ODD.sub("_", plain.casefold()).strip("_")
    if slug.replace("_", " ") == outlet.casefold():
        return slug
    return "_".join(filter(None, [slug, digest(outlet, length=8)]))


def told(text: str | None) -> str | None:
    """A text on one line, without controls, in the composed form; None where nothing is left."""
    if text is None:
        return None
    plain = unicodedata.normalize("NFC", _CONTROL.sub(" ", text))
    return " ".join(plain.split()) or None
