"""Addresses of pages as links in a page of Markdown."""

from urllib.parse import urlsplit

from reportedly.tell.markdown import escaped
from reportedly.tell.notes import safe_url


def link(address: str) -> str:
    """The address as a link named after its host; its bare text where nothing could open it."""
    url = safe_url(address)
    name = (urlsplit(address).hostname or address).removeprefix("www.")
    return f"[{escaped(name)}]({_encoded(url)})" if url else escaped(address)


def _encoded(url: str) -> str:
    """An address that cannot end the link or the cell in which it stands."""
    return url.replace("(", "%28").replace(")", "%29").replace("|", "%7C").replace("<", "%3C")
