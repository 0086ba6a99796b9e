"""Statuses: not there, not allowed, not now, and pages that say 200 and mean 404."""

from collections.abc import Iterator
from functools import partial

from tests.server.answers import redirect, status, whole
from tests.server.article import article
from tests.server.asked import Asked
from tests.server.behaviour import Behaviour

_LOST = (
    "<!DOCTYPE html><html lang='en'><head><title>{title}</title></head><body><main><h1>{title}</h1>"
    "<p>{words}</p><p><a href='/'>Back to the front page</a></p></main></body></html>"
)


def always(code: int, _asked: Asked) -> Iterator[bytes]:
    """One status whenever it is asked."""
    yield from status(code)


def later(code: int, times: int, after: str, asked: Asked) -> Iterator[bytes]:
    """A status some times, then the page."""
    if asked.nth <= times:
        yield from status(code, [("Retry-After", after)] if after else ())
    else:
        yield from whole(article(asked.host.removesuffix(".test")))


def soft(_asked: Asked) -> Iterator[bytes]:
    """200, and a page that says that there is none."""
    words = "Sorry, the page you were looking for could not be found. It may have been removed."
    yield from whole(_LOST.format(title="Page not found", words=words))


def soft_korean(_asked: Asked) -> Iterator[bytes]:
    """The same in Korean."""
    words = "요청하신 페이지를 찾을 수 없습니다. 삭제되었거나 주소가 변경되었습니다."
    yield from whole(_LOST.format(title="페이지를 찾을 수 없습니다", words=words))


def to_front(asked: Asked) -> Iterator[bytes]:
    """What is gone leads to the front page."""
    if asked.path != "/":
        yield from redirect("/")
        return
    links = "".join(f"<li><a href='/{i}'>Headline {i} of today</a></li>" for i in range(40))
    yield from whole(f"<title>The Front Gazette</title><h1>Today</h1><ul>{links}</ul>")


def about_lost_pages(_asked: Asked) -> Iterator[bytes]:
    """A report in which somebody says "page not found"; it is one."""
    more = "<p>Who asks the ministry's site for the bureau now reads “page not found”.</p>"
    yield from whole(article("about-lost-pages", body=more))


def paywall(_asked: Asked) -> Iterator[bytes]:
    """A page that asks for a subscription."""
    yield from whole(_LOST.format(title="Subscribers only", words="Log in to read on."))


def consent(_asked: Asked) -> Iterator[bytes]:
    """A page that asks to agree to cookies first."""
    words = "Before you continue, accept all cookies or manage your choices."
    yield from whole(_LOST.format(title="Before you continue", words=words))


def _row(code: int, does: str, got: str, says: str) -> Behaviour:
    return Behaviour(f"status-{code}", does, partial(always, code), got, "refused", says)


TABLE = (
    _row(400, "answers 400", "RefusedByServer", "400"),
    _row(401, "answers 401: a password is wanted", "RefusedByServer", "login"),
    _row(403, "answers 403", "RefusedByServer", "programs"),
    _row(404, "answers 404", "404", "404"),
    _row(410, "answers 410", "410", "410"),
    _row(451, "answers 451: withheld for legal reasons", "451", "451"),
    _row(418, "answers 418", "RefusedByServer", "418"),
    _row(204, "answers 204, without content", "RefusedByServer", "204"),
    _row(206, "answers with a part of the page, which nobody asked for", "RefusedByServer", "206"),
    _row(500, "answers 500, always", "Unavailable", "500"),
    _row(304, "answers 304 though nothing was kept before", "BrokenAnswer", "not asked"),
    Behaviour(
        "too-many-once", "answers 429 with Retry-After once, then the page",
        partial(later, 429, 1, "1"),
    ),
    Behaviour(
        "too-many-day", "answers 429 with Retry-After of a day",
        partial(later, 429, 1000, "86400"), "Busy", "refused", "not to be asked again",
    ),
    Behaviour(
        "too-many-dated", "answers 503 with Retry-After as a date in the past, once",
        partial(later, 503, 1, "Fri, 10 May 2019 00:00:00 GMT"),
    ),
    Behaviour(
        "unavailable-thrice", "answers 503 three times, then the page",
        partial(later, 503, 3, ""),
    ),
    Behaviour(
        "unavailable", "answers 503, always", partial(later, 503, 1000, ""),
        "Unavailable", "refused", "503",
    ),
    Behaviour(
        "soft-404", "answers 200 with a page that says it was not found", soft,
        "200", "refused", "no such article",
    ),
    Behaviour(
        "soft-404-korean", "answers 200 with a Korean page that says it was not found",
        soft_korean, "200", "refused", "no such article",
    ),
    Behaviour("to-front-page", "redirects what is gone to its front page", to_front,
              "200", "refused", ""),
    Behaviour("about-lost-pages", 'has a report with the words "page not found"',
              about_lost_pages),
    Behaviour("paywall", "answers 200 with a page for subscribers only", paywall,
              "200", "refused", ""),
    Behaviour("consent-wall", "answers 200 with a page about cookies", consent,
              "200", "refused", ""),
)  # fmt: skip
