import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.acquire.answer import form_of
from reportedly.acquire.came import Came
from reportedly.acquire.forms import BY_SUFFIX, MAIL, PAGE, PDF, SAVED, TEXT
from reportedly.acquire.got import report_from
from reportedly.errors import ReportedlyError, UnreadableReport, WrongType

from .bare_pdf import bare_pdf
from .test_got import BODY, answer
from .test_mail import letter
from .test_mhtml import saved

PAGE_BYTES = f"<!doctype html><html><body>{BODY}</body></html>".encode()
PDF_BYTES = bare_pdf([["An envoy left his post, a ministry said on Monday in the capital."] * 3])


def typed(body: bytes, told: str | None):
    return answer(body, headers=() if told is None else (("content-type", told),))


@pytest.mark.parametrize(
    ("body", "told", "form"),
    [
        (PAGE_BYTES, "text/html; charset=utf-8", PAGE),
        (PAGE_BYTES, None, PAGE),
        (PAGE_BYTES, "text/plain", PAGE),
        (PAGE_BYTES, "application/pdf", PAGE),
        (PAGE_BYTES, "image/png", PAGE),
        (PDF_BYTES, "application/pdf", PDF),
        (PDF_BYTES, "text/html", PDF),
        (PDF_BYTES, "application/octet-stream", PDF),
        (letter().as_bytes(), "message/rfc822", MAIL),
        (saved(), "multipart/related", SAVED),
        (saved(), "text/plain", SAVED),
        (b"An envoy left his post.", "text/plain", TEXT),
        (b"An envoy left his post.", "text/html", TEXT),
        (b"An envoy left his post.", None, TEXT),
        (b"An envoy left his post.", "application/pdf", TEXT),
    ],
)
def test_the_bytes_are_believed_before_the_server(body: bytes, told: str | None, form):
    assert form_of(typed(body, told)) is form


@pytest.mark.parametrize(
    ("body", "told", "what"),
    [
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "text/html", "follow"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "application/atom+xml", "follow"),
        (b'{"text": "An envoy left."}', "application/json", "JSON"),
        (b'{"text": "An envoy left."}', "text/html", "JSON"),
        (b"<?xml version='1.0'?><data><row/></data>", "application/xml", "XML"),
        (b"GIF89a...........", "image/gif", "image/gif"),
        (b"body {color: red}", "text/css", "text/css"),
    ],
)
def test_what_holds_no_report_is_told_as_what_it_is(body: bytes, told: str, what: str):
    with pytest.raises(WrongType, match=what):
        report_from(typed(body, told))


@pytest.mark.parametrize(
    "body", [b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\x00", b"\x00\x01" * 99]
)
def test_a_picture_or_archive_that_is_called_a_page_is_refused(body: bytes):
    with pytest.raises(UnreadableReport):
        report_from(typed(body, "text/html"))


@pytest.mark.parametrize("body", [b"", b" \n\t"])
def test_an_empty_answer_is_refused(body: bytes):
    with pytest.raises(UnreadableReport, match="empty"):
        report_from(typed(body, "text/html"))


def test_every_form_comes_from_a_server_too():
    assert report_from(typed(PDF_BYTES, "application/pdf")).text.startswith("An envoy left")
    assert report_from(typed(letter().as_bytes(), "message/rfc822")).dated_by == "mail"
    assert "망명" in report_from(typed(saved(), "multipart/related")).text


def test_the_charset_of_the_server_is_used():
    body = f"<html><body><p>외교관이 떠났다.</p>{BODY}</body></html>".encode("euc-kr")
    assert "외교관이" in report_from(typed(body, "text/html; charset=euc-kr")).text
    wrong = report_from(typed(body, "text/html; charset=iso-8859-1"))
    assert "외교관이" in wrong.text


STARTS = (b"", b"%PDF-1.4\n", b"From: a@b.example\nTo: c@d.example\nSubject: x\n", b"<html><body>")


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(STARTS),
    st.binary(max_size=300) | st.text(max_size=200).map(str.encode),
    st.sampled_from(
        ["", *sorted({"text/html", "application/pdf", "message/rfc822", "text/plain"})]
    ),
)
def test_any_bytes_are_one_report_or_refused_and_always_the_same(
    start: bytes, rest: bytes, told: str
):
    def got():
        try:
            return report_from(typed(start + rest, told))
        except ReportedlyError as error:
            return str(error)

    assert got() == got()


WHOLE = {PDF: PDF_BYTES, MAIL: letter().as_bytes(), SAVED: saved(), PAGE: PAGE_BYTES}


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(WHOLE, key=lambda form: form.name)), st.data())
def test_a_damaged_file_of_any_form_is_read_or_refused(form, data):
    body = bytearray(WHOLE[form])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(body) - 1))
        body[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    with contextlib.suppress(ReportedlyError):
        list(form.take(bytes(body), Came()))


def test_every_suffix_leads_to_a_form_with_a_limit():
    assert all(form.limit > 0 for form in BY_SUFFIX.values())
