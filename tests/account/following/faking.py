"""A small web in memory, and somebody who gets its pages into a ledger without reading them."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from reportedly.account.following import FeedReader, Fetching
from reportedly.acquire import canonical
from reportedly.errors import ReportedlyError
from reportedly.model import Reader, Reading, Report, Response, Visit, report_id, text_digest
from reportedly.packs import load

FEED = "https://morning.example/feed"
START = datetime(2024, 5, 1, 12, tzinfo=UTC)
PACK = load()


class Web:
    """Answers by address: a body, a status, or an error. Counts what it is asked."""

    def __init__(self):
        self.pages = {}
        self.etags = {}
        self.asked = []
        self.now = START

    def wait(self, **of):
        self.now += timedelta(**of)

    def feed(self, *numbers, url=FEED, extra=""):
        items = "".join(
            f"<item><guid>n{n}</guid><title>Title {n}</title>"
            f"<link>https://morning.example/{n}</link></item>"
            for n in numbers
        )
        body = f"<rss version='2.0'><channel><title>Morning</title>{items}{extra}</channel></rss>"
        self.pages[url] = body

    def get(self, url, *, validators=None, limit=None):
        self.asked.append(url)
        found = self.pages.get(url, 404)
        if isinstance(found, Exception):
            raise found
        status, body = (found, b"") if isinstance(found, int) else (200, found.encode())
        etag = self.etags.get(url)
        if etag is not None and validators is not None and validators.etag == etag:
            status, body = 304, b""
        headers = (("ETag", etag),) if etag else ()
        return Response(
            asked=url,
            url=url,
            hops=(),
            status=status,
            headers=headers,
            body=body,
            retrieved=self.now,
        )


class Getter:
    """Gets pages of words; those that say "elsewhere" do not concern the country."""

    def __init__(self, ledger, web):
        self.ledger, self.web, self.asked = ledger, web, []

    def get(self, url, *, stronger=None, weaker=None, feed=None, item=None):
        self.asked.append(url)
        asked = canonical(url, PACK.sites)
        told = {"asked": asked, "url": asked, "at": self.web.now, "feed": feed, "item": item}
        found = self.web.pages.get(url, 404)
        before = [v for v in self.ledger.visits(address=asked) if v.report is not None]
        if found == 404:
            outcome = "withdrawn" if before else "refused"
            report = before[-1].report if before else None
            text = before[-1].text if before else None
            visit = Visit(outcome=outcome, because="gone", report=report, text=text, **told)
            self.ledger.visit(visit)
            return visit
        if isinstance(found, Exception):
            raise found
        if "elsewhere" in found:
            visit = Visit(outcome="passed over", because="not about the country", **told)
            self.ledger.visit(visit)
            return visit
        report = _report(found, url, weaker)
        digest = sha256(found.encode()).hexdigest()
        told |= {"report": report.id, "text": report.text_digest, "digest": digest}
        outcome = "new"
        if before:
            outcome = "unchanged" if before[-1].digest == digest else "changed"
        reader = Reader(name="none", version="1", language=None, pack="", model=None)
        reading = Reading(report=report.id, text_digest=report.text_digest, reader=reader)
        visit = Visit(outcome=outcome, **told)
        kept = self.ledger.add(report, reading, visit=visit)
        return self.ledger.visits(address=asked)[-1] if kept == "known" else visit


def _report(text, url, weaker):
    outlet, day = weaker.outlet, weaker.published
    return Report(
        id=report_id(outlet, day, weaker.title, text),
        name=url,
        title=weaker.title,
        text=text,
        text_digest=text_digest(weaker.title, text),
        extractor="test",
        url=url,
        outlet=outlet,
        published=day,
    )


def fetching(ledger, web, getter=None, **told):
    getter = getter or Getter(ledger, web)
    return Fetching(ledger, FeedReader(web), getter, PACK, clock=lambda: web.now, **told)


class Down(ReportedlyError):
    """A server that is down."""
