"""Which statuses are an answer, and what to do about the others."""

from reportedly.acquire.web.answer import PAGES, Answer
from reportedly.acquire.web.errors import BrokenAnswer, RefusedByServer

_SAVE = "open the page in a browser, save it, and add the file"
_SAID = {
    401: f"wants a login (401); {_SAVE}",
    402: f"wants to be paid (402); {_SAVE}",
    403: f"does not let programs read this page (403); {_SAVE}",
    406: f"has no form of this page that can be read here (406); {_SAVE}",
    407: (
        "lies behind a proxy that wants a login (407); put user and password into the proxy's "
        "address"
    ),
}


def check_status(answer: Answer, *, conditional: bool) -> None:
    """Refuse an answer that is neither a page nor the news that there is none.

    Args:
        answer: the last one, after redirects.
        conditional: whether it was asked whether the page has changed.

    Raises:
        RefusedByServer: its status is another one.
        BrokenAnswer: it says that nothing has changed without having been asked so.
    """
    if answer.status in PAGES or (answer.status == 304 and conditional):
        return
    host = answer.address.host
    if answer.status == 304:
        raise BrokenAnswer(f"{host} says that the page has not changed, which was not asked")
    said = _SAID.get(answer.status, f"answers with status {answer.status} and no page; {_SAVE}")
    raise RefusedByServer(answer.status, f"{host} {said}")
