"""E-mail (.eml): newsletters and reports that were sent; what is attached is named, not opened."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from reportedly import __version__
from reportedly.acquire.came import Came
from reportedly.acquire.decode import decode
from reportedly.acquire.draft import Draft, extractor
from reportedly.acquire.letter import bytes_of, charset_of, header, kind_of, parsed, parts
from reportedly.acquire.metadata import Metadata
from reportedly.acquire.page.main_text import main_text
from reportedly.acquire.page.places import text_of
from reportedly.acquire.page.tree import source_of, tree_of
from reportedly.errors import NotOpened, ReportedlyError, UnreadableReport

_FEW = 400
_MORE = 3
_SIGNATURES = (
    "application/pkcs7-signature",
    "application/pgp-signature",
    "application/x-pkcs7-signature",
)
_FILE = Came()


def mail(data: bytes, came: Came = _FILE) -> Iterator[Draft | ReportedlyError]:
    """The draft of a message, then an error for each attachment, which says what to do with it.

    The subject is the title. The day is the sender's, in the sender's zone. The outlet is told only
    where the pack knows the site of the list or of the sender. The plain text is taken, unless the
    HTML part says much more.

    Raises:
        UnreadableReport: it is no message, or no part of it has words.
        TooLarge: it is beyond a limit.
    """
    message = parsed(data)
    text, how = _text(message)
    if not text.strip():
        raise UnreadableReport("this message has no words of its own; open it and save its text")
    yield Draft(
        text=text,
        extractor=how,
        metadata=Metadata(
            title=header(message, "subject"),
            outlet=_outlet(message, came),
            published=_sent(message),
            dated_by="mail",
        ),
    )
    for part in parts(message):
        if (name := _attached(part)) is not None:
            yield NotOpened(
                f"the attachment '{name}' is not opened; save it as a file of its own and give that"
            )


def _text(message: EmailMessage) -> tuple[str, str]:
    plain = _of_kind(message, "text/plain")
    html = _of_kind(message, "text/html")
    words, encoding = (
        decode(bytes_of(plain), charset_of(plain), damaged=True) if plain else ("", "")
    )
    if html is None or len(words.strip()) > _FEW:
        return words, extractor("mail", encoding or "utf-8")
    shown = _of_page(html)
    if len(shown) > _MORE * len(words.strip()):
        import trafilatura

        return shown, f"trafilatura {trafilatura.__version__}, reportedly {__version__} mail"
    return words, extractor("mail", encoding or "utf-8")


def _of_kind(message: EmailMessage, kind: str) -> EmailMessage | None:
    """The first part of a kind that is not attached."""
    return next((p for p in parts(message) if kind_of(p) == kind and _attached(p) is None), None)


def _of_page(part: EmailMessage) -> str:
    """The words of an HTML part: of its article where it has one, else all of them."""
    html = source_of(bytes_of(part), charset_of(part))
    if not html.strip():
        return ""
    text = main_text(tree_of(html), None)
    if text.strip():
        return text
    tree = tree_of(html)
    lines = (text_of(e) for e in tree.iter("p", "td", "li", "h1", "h2", "h3") if not len(e))
    return "\n".join(line for line in lines if line) or text_of(tree)


def _attached(part: EmailMessage) -> str | None:
    """The name of an attachment; None for the message's words, its signature and its pictures."""
    kind = kind_of(part)
    if kind in _SIGNATURES:
        return None
    try:
        how, name = part.get_content_disposition(), part.get_filename()
    except Exception:  # the parser of the standard library meets odd headers with any error
        return None
    if how == "attachment":
        return name or kind
    if kind.startswith(("text/plain", "text/html", "multipart/", "message/")):
        return None
    return name if name and how != "inline" and header(part, "content-id") is None else None


def _sent(message: EmailMessage) -> str | None:
    """The sender's day; None where the header is missing or makes no sense."""
    try:
        return parsedate_to_datetime(header(message, "date") or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _outlet(message: EmailMessage, came: Came) -> str | None:
    for name in ("list-id", "from", "sender"):
        words = header(message, name) or ""
        host = words.rpartition("<")[2].rstrip("> ") if name == "list-id" else parseaddr(words)[1]
        outlet = came.sites.outlet(host.rpartition("@")[2].lower())
        if outlet is not None:
            return outlet
    return None
