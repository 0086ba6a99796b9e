"""A hostile site: what it answers takes no other site's report back, nor changes or owns it."""

import pytest

from reportedly.account.getting import Getter
from reportedly.ledger import Ledger
from reportedly.model import Hop, Response
from reportedly.packs import load

from .web import NEWER, URL, WORDS, Door, Web, html

HOSTILE = "https://hostile.test/x"
AMP = "https://cdn.ampproject.org/c/s/daily.example/news/envoy-left"


class Redirecting(Web):
    """Says where it was sent on."""

    def get(self, url, *, validators=None, limit=None) -> Response:
        answer = super().get(url, validators=validators, limit=limit)
        hops = (Hop(url=url, status=302),) if answer.url != url else ()
        return Response(
            **{k: getattr(answer, k) for k in answer.__struct_fields__} | {"hops": hops}
        )


@pytest.fixture
def web():
    made = Redirecting()
    made.put()
    return made


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create(tmp_path / "a.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def pack():
    return load()


@pytest.fixture
def getter(ledger, web, pack):
    return Getter(ledger, web, Door(), pack, clock=lambda: web.now)


def standing(ledger):
    return [(report.url, report.text) for report in ledger.reports()]


def test_whoever_led_to_a_page_cannot_withdraw_it(getter, ledger, web):
    web.moved[HOSTILE] = URL
    assert getter.get(HOSTILE).outcome == "new"
    web.moved.clear()
    web.put(HOSTILE, b"", 404)
    assert getter.get(HOSTILE).outcome == "refused"
    assert standing(ledger) == [(URL, WORDS)]


def test_nor_by_leading_to_a_page_that_its_site_never_had(getter, ledger, web):
    getter.get(URL)
    web.moved[HOSTILE] = URL
    getter.get(HOSTILE)
    web.moved[HOSTILE] = "https://daily.example/none"
    web.put("https://daily.example/none", b"", 404)
    assert getter.get(HOSTILE).outcome == "refused"
    assert standing(ledger) == [(URL, WORDS)]


def test_a_page_is_withdrawn_by_its_own_site_whoever_leads_there(getter, ledger, web):
    web.moved[HOSTILE] = URL
    getter.get(HOSTILE)
    web.put(status=404, body=b"")
    assert getter.get(HOSTILE).outcome == "withdrawn"
    assert standing(ledger) == []


def test_a_page_that_its_site_sends_on_to_nothing_is_withdrawn(getter, ledger, web):
    getter.get(URL)
    web.moved[URL] = "https://elsewhere.test/"
    web.put("https://elsewhere.test/", b"", 410)
    assert getter.get(URL).outcome == "withdrawn"
    assert standing(ledger) == []


def test_a_store_of_copies_that_lacks_a_page_takes_nothing_back(getter, ledger, web):
    getter.get(URL)
    web.put(AMP, b"", 404)
    assert getter.get(AMP).outcome == "refused"
    assert standing(ledger) == [(URL, WORDS)]


@pytest.mark.parametrize("address", [HOSTILE, "https://hostile.test/amp"])
def test_whoever_copies_a_page_takes_back_no_more_than_the_copy(getter, ledger, web, address):
    getter.get(URL)
    web.put(address, html(extra=f'<link rel="canonical" href="{HOSTILE}">'))
    getter.get(address)
    web.put(address, b"", 404)
    assert getter.get(address).outcome == "withdrawn"
    assert standing(ledger) == [(URL, WORDS)]


def test_nobody_else_can_say_that_a_page_is_there_again(getter, ledger, web):
    web.moved[HOSTILE] = URL
    web.put(ETag='"a"')
    getter.get(HOSTILE)
    web.moved.clear()
    web.put(status=404, body=b"")
    assert getter.get(URL).outcome == "withdrawn"
    web.put(HOSTILE, b"", ETag='"a"')
    getter.get(HOSTILE)
    assert standing(ledger) == []


def test_what_another_site_shows_instead_is_a_report_of_its_own(getter, ledger, web):
    web.moved[HOSTILE] = URL
    getter.get(HOSTILE)
    web.moved.clear()
    web.put(HOSTILE, html(NEWER))
    assert getter.get(HOSTILE).outcome == "new"
    assert sorted(standing(ledger)) == [(URL, WORDS), (HOSTILE, NEWER)]


FRONT = f"---\nurl: {URL}\noutlet: KCNA\npublished: 2026-03-01\ntitle: All is well\n---\n{NEWER}\n"
LETTER = (
    "From: News <news@kcna.kp>\nList-Id: <news.yna.co.kr>\nTo: a@reader.example\n"
    f"Subject: All is well\nMIME-Version: 1.0\nContent-Type: text/plain\n\n{NEWER}\n"
)
SAVED = (
    f"From: nobody\nSnapshot-Content-Location: {URL}\nSubject: x\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    f"--b\nContent-Type: text/html\nContent-Location: {URL}\n\n{html(NEWER).decode()}\n--b--\n"
)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (FRONT, "text/markdown"),
        (FRONT, "application/octet-stream"),
        (LETTER, "message/rfc822"),
        (SAVED, "multipart/related"),
        (html(NEWER, extra=f'<link rel="canonical" href="{URL}">').decode(), "text/html"),
        (html(NEWER, extra=f'<base href="{URL}">').decode(), "text/html"),
    ],
)
def test_no_form_of_answer_speaks_for_another_site(getter, ledger, web, body, kind):
    getter.get(URL)
    web.put(HOSTILE, body.encode(), **{"Content-Type": kind})
    assert getter.get(HOSTILE).outcome == "new"
    assert (URL, WORDS) in standing(ledger)
    other = next(report for report in ledger.reports() if report.url != URL)
    assert (other.url, other.outlet) in {(HOSTILE, None), (HOSTILE, "Daily Test")}


@pytest.mark.parametrize("name", ["KCNA", "the Korean Central News Agency", "Yonhap", "NIS"])
def test_no_page_takes_the_name_of_a_source_that_the_pack_knows(getter, ledger, web, name):
    web.put(HOSTILE, html().replace(b"Daily Test", name.encode()))
    getter.get(HOSTILE)
    assert [report.outlet for report in ledger.reports()] == [None]
