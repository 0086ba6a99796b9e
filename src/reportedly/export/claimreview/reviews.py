"""One ClaimReview for each event on which a named person has given a verdict."""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from reportedly.errors import ReportedlyError
from reportedly.export.claimreview.verdict import SignedVerdict, verdict_on
from reportedly.export.extract import Extract, order
from reportedly.export.web import address
from reportedly.model import Claim, Event, Origin, Report
from reportedly.plain import escaped_json
from reportedly.tell.dates import date_words
from reportedly.tell.scope import shown_name
from reportedly.tell.wording import told_as

Plain = dict[str, Any]


class NoAddress(ReportedlyError):
    """Reviews without an address at which they will be published."""


def claimreview_file(
    extract: Extract, published_at: str | None, signed: tuple[SignedVerdict, ...] = ()
) -> bytes:
    """The reviews of an extract as JSON-LD of schema.org, by event.

    Args:
        extract: what is told.
        published_at: address of the page on which the reviews will stand: a ClaimReview must have
            one. Each stands there under its event's id.
        signed: verdicts of signed briefs, beside the rulings that the extract has.

    Raises:
        NoAddress: there is none, or it is no address of the web.
    """
    page = address(published_at)
    if page is None:
        raise NoAddress(
            "a ClaimReview needs the address of the page on which it will be published; give it "
            "with --address https://..."
        )
    verdicts = ((event, verdict_on(event, extract, signed)) for event in extract.events)
    told = [
        _review(event, verdict, extract, page.partition("#")[0])
        for event, verdict in verdicts
        if verdict is not None and _appearances(event, extract)
    ]
    usage = " ".join(filter(None, [f"{extract.label}.", extract.notice]))
    document: Plain = {"@context": "https://schema.org", "@graph": told, "usageInfo": usage}
    plain = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    return escaped_json(plain.encode("utf-8", "replace")) + b"\n"


@lru_cache(maxsize=1)
def ratings() -> dict[str, Any]:
    """`ratings.yaml` as it stands."""
    text = files("reportedly.export.claimreview").joinpath("ratings.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema that every file of reviews follows."""
    text = files("reportedly.export.claimreview").joinpath("schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _review(event: Event, verdict: SignedVerdict, extract: Extract, page: str) -> Plain:
    url = f"{page}#{event.id}"
    told = {
        "@type": "ClaimReview",
        "@id": url,
        "url": url,
        "claimReviewed": reviewed(event, extract),
        "author": {"@type": "Person", "name": verdict.by.strip()},
        "datePublished": verdict.on,
        "reviewRating": _rating(verdict),
        "itemReviewed": _claim(event, extract),
    }
    return _filled(told)


def reviewed(event: Event, extract: Extract) -> str:
    """What is reviewed, in a sentence of at most 75 characters."""
    name = " ".join(shown_name(event, extract.evidence).split()) or "Somebody"
    said = f"{name} is reported {told_as(event.kind, None)}"
    when = date_words(event.when)
    longest: int = ratings()["longest"]
    if when and len(f"{said}, {when}") <= longest:
        return f"{said}, {when}"
    return said if len(said) <= longest else f"{said[: longest - 1].rstrip()}…"


def _rating(verdict: SignedVerdict) -> Plain:
    scale = ratings()
    rated = scale[verdict.outcome]
    return _filled(
        {
            "@type": "Rating",
            "alternateName": rated["name"],
            "ratingValue": rated["value"],
            "bestRating": scale["best"],
            "worstRating": scale["worst"],
            "ratingExplanation": verdict.because.strip(),
        }
    )


def _claim(event: Event, extract: Extract) -> Plain:
    """The claim: every report in which it appears, the first of them, and who said so there."""
    appearances = _appearances(event, extract)
    claim, first = appearances[0]
    works = {report.id: _work(report) for _, report in appearances}
    return _filled(
        {
            "@type": "Claim",
            "author": _author(extract.origin_of.get(claim.id)),
            "datePublished": _day(first),
            "appearance": list(works.values()),
            "firstAppearance": works[first.id],
        }
    )


def _appearances(event: Event, extract: Extract) -> list[tuple[Claim, Report]]:
    """Where it is affirmed, the earliest report first; what repeats it to refute it is none."""
    found = [
        (claim, report)
        for claim in extract.claims_of(event)
        if claim.polarity == "affirmed" and claim.stance in {"own", "relays"}
        for report in extract.reports_of(claim)
    ]
    return sorted(found, key=lambda pair: (order(pair[1]), pair[0].id))


def _work(report: Report) -> Plain:
    outlet = (report.outlet or "").strip()
    machine = report.machine_written
    return _filled(
        {
            "@type": "CreativeWork",
            "identifier": report.id,
            "headline": (report.title or "").strip(),
            "url": address(report.url),
            "datePublished": _day(report),
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "description": None if machine is None else "machine-written",
        }
    )


def _author(origin: Origin | None) -> Plain | None:
    if origin is None or not origin.name.strip():
        return None
    return {
        "@type": "Person" if origin.type == "person" else "Organization",
        "name": origin.name.strip(),
    }


def _day(report: Report) -> str | None:
    """The day of publication where it is one: schema.org has no uncertain dates."""
    released = report.released
    return report.published if released is not None and released.precision == "day" else None


def _filled(told: Plain) -> Plain:
    return {name: value for name, value in told.items() if value not in (None, "")}
