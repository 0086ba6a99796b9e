"""Addresses of the web, as far as other programs can take them."""

from urllib.parse import urlsplit


def address(url: str | None) -> str | None:
    """An address of the web; None for anything else."""
    try:
        parts = urlsplit(url or "")
        sound = parts.scheme in {"http", "https"} and parts.hostname and "." in parts.hostname
    except ValueError:
        return None
    return url if sound and url is not None and " " not in url and url.isprintable() else None
