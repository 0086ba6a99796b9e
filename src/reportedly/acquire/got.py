"""From one answer of a server to one report."""

import re
from urllib.parse import unquote, urlsplit

import msgspec

from reportedly.acquire.address import address, host_of
from reportedly.acquire.answer import form_of
from reportedly.acquire.came import Came
from reportedly.acquire.draft import Draft, report_of
from reportedly.acquire.forms import PAGE, SAVED
from reportedly.acquire.limits import check_bytes
from reportedly.acquire.metadata import Metadata
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
    draft = _draft(response, sites)
    url = draft.metadata.url or address(response.url, sites)
    return report_of(
        msgspec.structs.replace(draft, metadata=Metadata(url=url).over(draft.metadata)),
        name=name_of(url),
        stronger=stronger,
        got=response.retrieved,
        weaker=weaker,
    )


def name_of(url: str) -> str:
    """What to call the report of an address: the last words of its path, else its host."""
    last = unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2], errors="replace")
    return _SUFFIX.sub("", last)[:_LONGEST_NAME].strip() or host_of(url) or "page"


def _draft(response: Response, sites: Sites | None) -> Draft:
    """The draft in an answer, by what its bytes are, whatever the server calls them.

    Raises:
        WrongType: they are of a kind that holds no report.
    """
    form = form_of(response)
    check_bytes(len(response.body), form.limit, "the answer")
    came = Came(
        asked=response.asked,
        url=response.url,
        charset=response.charset,
        language=response.header("content-language"),
        sites=Sites() if sites is None else sites,
    )
    (draft, *_) = (*form.take(response.body, came),)
    if not isinstance(draft, Draft):
        raise draft
    return draft if form in (PAGE, SAVED) else _as_served(draft, response, came.sites)


def _as_served(draft: Draft, response: Response, sites: Sites) -> Draft:
    """A draft without the address and outlet that front matter, or a sender's line, gives it.

    Whoever writes a file on a disk may say whose it is; a server may not speak for another. Pages
    are held to that where they are read.
    """
    outlet = sites.outlet(host_of(response.url))
    metadata = msgspec.structs.replace(draft.metadata, url=None, outlet=outlet)
    return msgspec.structs.replace(draft, metadata=metadata)
