"""HTML pages: the article's words; title, outlet, address, language and date from its head."""

from collections.abc import Iterator

from reportedly import __version__
from reportedly.acquire.came import Came
from reportedly.acquire.draft import Draft
from reportedly.acquire.limits import check_characters
from reportedly.acquire.page.head import head_of
from reportedly.acquire.page.main_text import main_text
from reportedly.acquire.page.standin import refuse_standin, signs_of
from reportedly.acquire.page.tree import source_of, tree_of

_FILE = Came()


def page(data: bytes, came: Came = _FILE) -> Iterator[Draft]:
    """The one draft of an HTML page.

    Args:
        data: the page.
        came: what is known of it beside its bytes.

    Raises:
        SoftNotFound: it says that there is no such article.
        NotOpen: a log-in, a payment or a consent stands before the article.
        UnreadableReport: the bytes are no text, or no article is found in the page.
        TooLarge: the page or its article is beyond a limit.
    """
    from trafilatura import __version__ as trafilatura

    html = source_of(data, came.charset)
    tree = tree_of(html)
    metadata = head_of(tree, html, came)
    signs = signs_of(tree)
    text = main_text(tree, metadata.title)
    refuse_standin(signs, text, metadata, came)
    check_characters(len(text))
    yield Draft(
        text=text,
        extractor=f"trafilatura {trafilatura}, reportedly {__version__}",
        metadata=metadata,
    )
