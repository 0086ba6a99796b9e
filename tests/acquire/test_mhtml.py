import pytest

from reportedly.acquire.mhtml import mhtml
from reportedly.errors import UnreadableReport

from .test_got import BODY

HEAD = """From: <Saved by a browser>
Snapshot-Content-Location: https://news.wire.example/2021/01/05/envoy
Subject: =?utf-8?Q?Envoy?=
Date: Fri, 8 Jan 2021 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----X"

"""
PAGE = (
    "<html><head><title>Envoy leaves</title></head>"
    f"<body><article><p>망명.</p>{BODY}</article></body></html>"
)


def saved(page: str = PAGE, charset: str = "utf-8", kind: str = "text/html") -> bytes:
    part = f"------X\nContent-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    picture = (
        "------X\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
    )
    return (
        HEAD.encode()
        + part.encode()
        + page.encode(charset)
        + b"\n"
        + picture.encode()
        + b"------X--\n"
    )


def test_the_page_is_read_at_the_address_that_it_was_saved_from():
    (draft,) = mhtml(saved())
    assert draft.metadata.title == "Envoy leaves"
    assert draft.metadata.url == "https://news.wire.example/2021/01/05/envoy"
    assert draft.metadata.published == "2021-01-05"
    assert "망명" in draft.text


def test_the_charset_of_the_part_is_used():
    (draft,) = mhtml(saved(charset="euc-kr"))
    assert "망명" in draft.text


def test_the_day_of_saving_is_no_day_of_publication():
    (draft,) = mhtml(saved().replace(b"/2021/01/05", b""))
    assert draft.metadata.published is None


def test_a_file_without_a_page_is_refused():
    with pytest.raises(UnreadableReport):
        list(mhtml(saved(kind="text/css")))
