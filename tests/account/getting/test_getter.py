"""One address: each answer means one thing, and is kept whole or not at all."""

from hashlib import sha256

import pytest

from reportedly.account.getting import Getter
from reportedly.acquire.metadata import Metadata
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.evidence import Evidence
from reportedly.packs import load

from .web import NEWER, URL, WORDS, Door, Web, html

FOOTBALL = "The football season of Karvonia opened on Sunday with three matches in the capital."


@pytest.fixture
def web():
    made = Web()
    made.put(ETag='"1"')
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


def texts(ledger, as_of=None):
    return [report.text for report in ledger.reports(as_of)]


def kept(ledger, visit):
    return Evidence.beside(ledger.path).find(visit.record)


def test_a_page_is_kept_with_its_visit_and_the_whole_answer(getter, ledger, web):
    visit = getter.get(URL)
    (report,) = ledger.reports()
    assert visit.outcome == "new"
    assert (visit.report, visit.text, visit.at) == (report.id, report.text_digest, web.now)
    assert (report.text, report.outlet, report.got) == (WORDS, "Daily Test", web.now)
    assert report.published == "2026-03-01"
    assert ledger.visits() == (visit,)
    assert kept(ledger, visit).response.body == html()
    assert visit.digest == sha256(html()).hexdigest()
    assert len(ledger.readings()) == 1


def test_a_known_address_is_asked_whether_it_has_changed(getter, ledger, web):
    first = getter.get(URL)
    again = getter.get(URL)
    assert [v.etag if v else None for _, v in web.asked] == [None, '"1"']
    assert (again.outcome, again.status, again.report) == ("unchanged", 304, first.report)
    assert kept(ledger, again).refers_to == first.record
    getter.get(URL)
    assert web.asked[-1][1].etag == '"1"'
    assert len(ledger.reports()) == 1


def test_the_same_bytes_are_unchanged_and_not_read_again(getter, ledger, web):
    web.put()
    first, door = getter.get(URL), getter._door
    again = getter.get(URL)
    assert (again.outcome, again.status) == ("unchanged", 200)
    assert kept(ledger, again).refers_to == first.record
    assert len(door.read_ids) == 1


def test_other_bytes_with_the_same_words_are_unchanged(getter, ledger, web):
    getter.get(URL)
    web.put(body=html(extra="<meta name='build' content='2'>"), ETag='"2"')
    again = getter.get(URL)
    assert again.outcome == "unchanged"
    assert kept(ledger, again).refers_to is None
    assert len(ledger.reports()) == 1


def test_a_changed_page_is_a_new_version_and_only_it_stands(getter, ledger, web):
    first = getter.get(URL)
    web.put(body=html(NEWER), ETag='"2"')
    again = getter.get(URL)
    assert again.outcome == "changed"
    assert again.report != first.report
    assert texts(ledger) == [NEWER]
    assert getter.get(URL).outcome == "unchanged"
    web.put(ETag='"3"')
    assert getter.get(URL).outcome == "changed"
    assert texts(ledger) == [WORDS]


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_withdrawn_and_stands_again_when_it_is_back(
    getter, ledger, web, status
):
    first = getter.get(URL)
    web.put(body=b"<p>gone</p>", status=status)
    gone = getter.get(URL)
    assert (gone.outcome, gone.report, gone.status) == ("withdrawn", first.report, status)
    assert kept(ledger, gone).response.status == status
    assert texts(ledger) == []
    assert getter.get(URL).outcome == "withdrawn"
    web.put(ETag='"1"')
    back = getter.get(URL)
    assert web.asked[-1][1] is None
    assert (back.outcome, back.because) == ("changed", "it was withdrawn and is there again")
    assert texts(ledger) == [WORDS]


def test_an_address_that_never_held_a_report_is_refused_where_it_is_gone(getter, ledger, web):
    web.put(status=404)
    visit = getter.get(URL)
    assert visit.outcome == "refused"
    assert "404" in visit.because
    assert visit.record is None
    assert ledger.visits() == (visit,)
    assert not Evidence.beside(ledger.path).folder.exists()


@pytest.mark.parametrize("status", [None, 451])
def test_what_is_refused_says_why_and_takes_nothing_back(getter, ledger, web, status):
    getter.get(URL)
    if status is None:
        web.pages.clear()
    else:
        web.put(status=status)
    visit = getter.get(URL)
    assert visit.outcome == "refused"
    assert visit.because
    assert texts(ledger) == [WORDS]


def test_a_page_without_an_article_is_refused_and_nothing_of_it_is_kept(getter, ledger, web):
    web.put(body=b"<html><body></body></html>")
    visit = getter.get(URL)
    assert visit.outcome == "refused"
    assert not Evidence.beside(ledger.path).folder.exists()


def test_what_a_feed_leads_to_and_concerns_nobody_is_passed_over(getter, ledger, web):
    web.put(body=html(FOOTBALL), ETag='"1"')
    visit = getter.get(URL, feed="https://daily.example/feed", item="7")
    assert (visit.outcome, visit.because) == ("passed over", "it tells of football")
    assert (visit.report, visit.record, visit.item) == (None, None, "7")
    assert ledger.reports() == ()
    again = getter.get(URL, feed="https://daily.example/feed", item="7")
    assert (again.outcome, again.status) == ("passed over", 304)
    assert getter.get(URL).outcome == "new"
    assert web.asked[-1][1] is None


def test_what_a_user_asked_for_is_kept_whatever_it_is_about(getter, ledger, web):
    web.put(body=html(FOOTBALL))
    assert getter.get(URL).outcome == "new"
    assert texts(ledger) == [FOOTBALL]


def test_metadata_of_the_user_go_before_those_of_the_page_and_the_feeds_after(getter, ledger):
    getter.get(URL, stronger=Metadata(outlet="Mine"), weaker=Metadata(published="2020-01-01"))
    (report,) = ledger.reports()
    assert (report.outlet, report.published) == ("Mine", "2026-03-01")


def test_an_address_is_known_with_and_without_what_only_tells_how_somebody_came(getter, web):
    getter.get(URL + "?utm_source=mail#top")
    assert getter.get(URL).outcome == "unchanged"
    assert web.asked[0][0] == URL


def test_an_address_that_redirects_to_a_known_page_is_that_page(getter, ledger, web):
    getter.get(URL)
    web.moved["https://daily.example/s/1"] = URL
    visit = getter.get("https://daily.example/s/1")
    assert (visit.outcome, visit.url) == ("unchanged", URL)
    assert len(ledger.reports()) == 1


def test_the_same_report_under_another_address_is_known(getter, web):
    getter.get(URL)
    web.put(url="https://daily.example/mirror")
    assert getter.get("https://daily.example/mirror").outcome == "known"


def test_offline_nobody_is_asked_and_what_is_known_is_told(getter, ledger, web, pack):
    visit = getter.get(URL)
    offline = Getter(ledger, None, Door(), pack)
    told = offline.get(URL)
    assert (told.outcome, told.report) == ("known", visit.report)
    other = offline.get("https://daily.example/other")
    assert other.outcome == "refused"
    assert "REPORTEDLY_OFFLINE" in other.because
    assert len(web.asked) == 1
    assert len(ledger.visits()) == 1


def test_a_half_kept_answer_gives_way_to_the_next(getter, ledger, monkeypatch):
    def full(*args):
        raise LedgerError("full")

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "add", full)
        with pytest.raises(LedgerError, match="full"):
            getter.get(URL)
    assert ledger.visits() == ()
    visit = getter.get(URL)
    assert list(Evidence.beside(ledger.path).places()) == [visit.record]
