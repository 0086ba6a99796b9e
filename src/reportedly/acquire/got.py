"""From one answer of a server to one report."""

import re
from urllib.parse import unquote, urlsplit

from reportedly.acquire.address import address, host_of
from reportedly.acquire.draft import Draft, report_of
from reportedly.acquire.limits import MAX_TEXT_BYTES, check_bytes
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.page import page
from reportedly.acquire.plain import plain
from reportedly.errors import UnreadableReport
from reportedly.model import Report, Response
from reportedly.packs import Sites

_SUFFIX = re.compile(r"\.[A-Za-z]{2,5}$")
_LONGEST_NAME = 80
_NOTHING = Metadata()


def report_from(
    response: Response,
    *,
    stronger: Metadata = _NOTHING,
    weaker: Metadata = _NOTHING,
    sites: Sites | None = None,
) -> Report:
    """The report in one answer of a server. The same answer always gives the same report.

    Args:
        response: the answer, whole.
        stronger: what goes before the page's own word: the user's.
        weaker: what counts where the page is silent: the feed's.
        sites: what the pack knows of sites.

    Raises:
        SoftNotFound: the page says that there is no such article, or is the front page.
        NotOpen: a log-in, a payment or a consent stands before the article.
        WrongType: the answer is of a kind that holds no report.
        UnreadableReport: there are no words in it that could be taken.
        TooLarge: it is beyond a limit.
    """
    if response.status != 200:
        raise UnreadableReport(
            f"the server answered {response.status}, which holds no report; "
            "check the address in a browser"
        )
    draft = _draft(response)
    url = draft.metadata.url or address(response.url, sites)
    known = Metadata(url=url).over(draft.metadata)
    return report_of(
        Draft(text=draft.text, extractor=draft.extractor, metadata=known, name=draft.name),
        name=name_of(url),
        stronger=stronger,
        got=response.retrieved,
        weaker=weaker,
    )


def name_of(url: str) -> str:
    """What to call the report of an address: the last words of its path, else its host."""
    last = unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2], errors="replace")
    return _SUFFIX.sub("", last)[:_LONGEST_NAME].strip() or host_of(url) or "page"


def _draft(response: Response) -> Draft:
    check_bytes(len(response.body), MAX_TEXT_BYTES, "the page")
    form = plain if response.content_type == "text/plain" else page
    return next(iter(form(response.body)))
