from datetime import UTC, datetime

import pytest

from reportedly.acquire.got import name_of, report_from
from reportedly.acquire.metadata import Metadata
from reportedly.errors import UnreadableReport
from reportedly.model import Response

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
BODY = "".join(
    f"<p>Paragraph {n} tells what {n} officials said of the case on that day in the capital.</p>"
    for n in range(8)
)


def answer(body: str | bytes, url: str = "https://wire.example/news/envoy-leaves.html", **given):
    given.setdefault("headers", (("Content-Type", "text/html; charset=utf-8"),))
    return Response(
        asked=given.pop("asked", url),
        url=url,
        hops=given.pop("hops", ()),
        status=given.pop("status", 200),
        body=body.encode() if isinstance(body, str) else body,
        retrieved=NOON,
        **given,
    )


def test_a_page_is_a_report_named_after_its_address():
    report = report_from(answer(f"<html><head><title>Envoy leaves</title></head><body>{BODY}"))
    assert (report.name, report.title) == ("envoy-leaves", "Envoy leaves")
    assert report.url == "https://wire.example/news/envoy-leaves.html"
    assert report.got == NOON
    assert report.language == "en"


def test_the_user_goes_before_the_page_and_the_page_before_the_feed():
    page = (
        "<html><head><meta property='article:published_time' content='2021-01-05'>"
        f"<title>Envoy leaves</title></head><body>{BODY}"
    )
    feed = Metadata(outlet="Wire", published="2021-01-06", title="From the feed")
    report = report_from(answer(page), weaker=feed)
    assert (report.outlet, report.published, report.dated_by) == ("Wire", "2021-01-05", "meta")
    assert report.title == "Envoy leaves"
    given = report_from(answer(page), stronger=Metadata(published="2020"), weaker=feed)
    assert (given.published, given.dated_by) == ("2020", "given")
    silent = report_from(answer(f"<html><body>{BODY}"), weaker=feed)
    assert (silent.published, silent.dated_by) == ("2021-01-06", "feed")


@pytest.mark.parametrize("status", [204, 304, 404, 410, 451])
def test_an_answer_that_is_no_success_holds_no_report(status: int):
    with pytest.raises(UnreadableReport, match=str(status)):
        report_from(answer(f"<html><body>{BODY}", status=status))


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://wire.example/news/envoy-leaves.html", "envoy-leaves"),
        ("https://wire.example/news/20210105/", "20210105"),
        ("https://wire.example/", "wire.example"),
        ("https://wire.example/%EB%89%B4", "뉴"),
    ],
)
def test_a_report_is_called_by_the_end_of_its_address(url: str, name: str):
    assert name_of(url) == name
