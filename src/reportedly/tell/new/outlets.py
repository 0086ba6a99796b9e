"""What outlets took back: pages that were changed or withdrawn, and what they no longer say."""

from collections.abc import Iterator

from reportedly.model import Report
from reportedly.tell.attribution import outlet_of
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, cite
from reportedly.tell.new.compared import READ, WAS, Compared
from reportedly.tell.new.nouns import Line
from reportedly.tell.wording import quoted, sentence


def withdrawn(compared: Compared, evidence: Evidence) -> Iterator[Line]:
    """A line a report that stands no longer: what it told counts no more."""
    pages = {r.url: r for r in evidence.reports.values() if r.url}
    said = {reading.report: reading for reading in compared.was}
    for report in sorted(compared.gone, key=lambda r: (r.published or "9999", r.id)):
        newer = pages.get(report.url or "")
        what = f"the page was changed; it is now {newer.id}" if newer else "the page was withdrawn"
        reading = said.get(report.id)
        claims = () if reading is None else (*reading.claims, *reading.claims_beyond)
        told = (claim for claim in claims if claim.id not in compared.hidden)
        lost = tuple(cite(report, c.id.removeprefix(WAS), c.quote) for c in told)
        yield Line(
            what="withdrawn",
            text=sentence(f"{what}; what it told counts no longer"),
            cites=lost or (cite(report, report.id, None),),
            heading=report_words(report),
            report=report.id,
        )


def read_otherwise(compared: Compared, evidence: Evidence) -> Iterator[Line]:
    """A line a report of the same words in which a newer reader finds other claims."""
    for reading in evidence.readings:
        report = evidence.reports.get(reading.report)
        if report is None or report.id in compared.fresh:
            continue
        now = [c for c in (*reading.claims, *reading.claims_beyond) if c.id in compared.reread]
        once = [
            c
            for r in compared.misread
            if r.report == report.id
            for c in (*r.claims, *r.claims_beyond)
        ]
        for what, claims in (("now read", now), ("read no longer", once)):
            if claims:
                told = "; ".join(dict.fromkeys(f"{c.kind} of {c.who}" for c in claims))
                yield Line(
                    what="read otherwise",
                    text=sentence(f"{what}: {told}"),
                    cites=tuple(cite(report, c.id.removeprefix(READ), c.quote) for c in claims),
                    heading=report_words(report),
                    report=report.id,
                )


def report_words(report: Report) -> str:
    """A report as a heading: its outlet, day and title."""
    day = date_words(report.published)
    title = f": {quoted(report.title)}" if report.title else ""
    return ", ".join(filter(None, (outlet_of(report), day))) + title
