"""Answers of servers that the tests keep."""

from datetime import UTC, datetime
from typing import Any

from reportedly.model import Response

AT = datetime(2026, 3, 1, 9, 30, 15, 123456, tzinfo=UTC)
URL = "https://daily.example/news/envoy?page=1"


def answer(body: bytes = b"<p>An envoy has left.</p>", **known: Any) -> Response:
    """An answer, by default a small page."""
    given = {
        "asked": URL,
        "url": URL,
        "hops": (),
        "status": 200,
        "headers": (("Content-Type", "text/html"), ("Content-Length", str(len(body)))),
        "retrieved": AT,
        "sent": (("User-Agent", "Reportedly/1"), ("Accept", "text/html")),
    }
    return Response(body=body, **{**given, **known})


def everything(records):
    """A ledger that knows all records."""
    return frozenset(records)
