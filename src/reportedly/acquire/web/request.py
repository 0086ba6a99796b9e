"""The headers of our requests: who asks, what is understood, what is known already."""

import re

from reportedly.acquire.web.encodings import ACCEPTED
from reportedly.acquire.web.settings import Settings
from reportedly.model import Headers, Validators

_SENDABLE = re.compile(r"[\x20-\x7e]{1,1000}")
_TYPES = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
    "application/xml;q=0.9, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5"
)


def headers(settings: Settings, validators: Validators | None = None) -> Headers:
    """The headers of one request, without Host; no cookie, no referrer, no credentials.

    Args:
        settings: who we are.
        validators: what the last answer gave; what no header can hold is left out.
    """
    known = validators or Validators()
    asked = (("If-None-Match", known.etag), ("If-Modified-Since", known.last_modified))
    return (
        ("User-Agent", settings.user_agent),
        ("Accept", _TYPES),
        ("Accept-Encoding", ACCEPTED),
        *((name, value) for name, value in asked if value and _SENDABLE.fullmatch(value)),
        ("Connection", "close"),
    )


def posted(settings: Settings, kind: str, length: int, more: Headers = ()) -> Headers:
    """The headers of what is posted, without Host; no cookie, no referrer.

    Args:
        settings: who we are.
        kind: the media type of the body.
        length: of the body, in bytes.
        more: further headers.
    """
    return (
        ("User-Agent", settings.user_agent),
        ("Accept", "*/*"),
        ("Accept-Encoding", ACCEPTED),
        ("Content-Type", kind),
        ("Content-Length", str(length)),
        *more,
        ("Connection", "close"),
    )
