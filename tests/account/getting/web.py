"""A web that stands where a test puts it: pages by address, asked in order."""

from datetime import UTC, datetime, timedelta

from reportedly.errors import ReportedlyError
from reportedly.model import Reader, Reading, Response

URL = "https://daily.example/news/envoy-left"
WORDS = (
    "An envoy of Karvonia has left his post in the capital, an official said on Monday. "
    "He was last seen in January. Nobody in the ministry would say why he had gone."
)
NEWER = (
    "An envoy of Karvonia has left his post in the capital, an official said on Monday. "
    "He was last seen in January. The ministry says that he is on leave."
)


def html(words: str = WORDS, *, title: str = "Envoy of Karvonia leaves", extra: str = "") -> bytes:
    """A news page."""
    paragraphs = "".join(f"<p>{p}</p>" for p in words.split("\n"))
    return (
        f"<html><head><title>{title}</title>"
        f'<meta property="og:title" content="{title}">'
        f'<meta property="article:published_time" content="2026-03-01T08:00:00Z">'
        f'<meta property="og:site_name" content="Daily Test">{extra}</head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


class Unreachable(ReportedlyError):
    """No answer."""


class Web:
    """Answers as it is told to; each question comes an hour after the one before."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.pages: dict[str, tuple[int, bytes, tuple[tuple[str, str], ...]]] = {}
        self.moved: dict[str, str] = {}
        self.asked: list[tuple[str, object]] = []

    def put(self, url=URL, body=None, status=200, **headers) -> None:
        told = {"Content-Type": "text/html; charset=utf-8", **headers}
        self.pages[url] = (status, html() if body is None else body, tuple(told.items()))

    def get(self, url, *, validators=None, limit=None) -> Response:
        self.asked.append((url, validators))
        self.now += timedelta(hours=1)
        final = self.moved.get(url, url)
        if final not in self.pages:
            raise Unreachable(f"{url} does not answer; try later")
        status, body, headers = self.pages[final]
        tag = dict(headers).get("ETag")
        if validators is not None and tag is not None and validators.etag == tag:
            status, body = 304, b""
        return Response(asked=url, url=final, hops=(), status=status, headers=headers, body=body,
                        retrieved=self.now)  # fmt: skip


class Door:
    """Finds nothing; passes over what tells of football."""

    def __init__(self) -> None:
        self.read_ids: list[str] = []

    def read(self, report):
        self.read_ids.append(report.id)
        reader = Reader(name="test", version="1", language="en", pack="p", model=None)
        return Reading(report=report.id, text_digest=report.text_digest, reader=reader,
                       passed_over="football" in report.text)  # fmt: skip

    def why_not(self, report, reading):
        return "it tells of football" if reading.passed_over else None
