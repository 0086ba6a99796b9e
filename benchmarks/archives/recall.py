"""Whether the sieve loses reports: pages that carry reports, read with no sieve at all."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.archives.pages import page_of
from benchmarks.speed import texts
from reportedly.acquire import Refusal, reports
from reportedly.acquire.got import report_from
from reportedly.errors import ReportedlyError
from reportedly.model import Report, Response
from reportedly.packs import load
from reportedly.read.english.text.plain import plain
from reportedly.scan import Tools
from reportedly.scan.work import holds

GOLD = Path(__file__).parents[2] / "tests" / "gold" / "reports"
_GENERATED = 200


def recall() -> Iterator[str]:
    """Lines that say how many pages with findings the sieve passes, by what is read in them."""
    tools = Tools(load())
    given = [*texts.examples(), *_gold(), *texts.generated(_GENERATED, words=150)]
    chance = random.Random(3)
    scan = tools.door.english.scan
    wanted = passed = elsewhere = 0
    lost: list[str] = []
    for number, report in enumerate(given):
        html = page_of(chance, report, number if number % 2 else None)
        if not _finds(html, report, tools):
            continue
        words = plain(f"{report.title or ''}\n{report.text}")
        if not any(name in words for name in scan.closed):
            elsewhere += 1
            continue
        wanted += 1
        if tools.sieve.names(html) and tools.sieve.tells(html, "utf-8"):
            passed += 1
        else:
            lost.append(report.name)
    yield (
        f"recall: of {wanted} pages that name the country and in which reading everything finds "
        f"something, {passed} pass ({passed / wanted:.3f})"
    )
    yield f"  beside them something is found in {elsewhere} that name other countries alone"
    if lost:
        yield f"  lost: {', '.join(lost)}"


def _gold() -> list[Report]:
    found = [r for path in sorted(GOLD.glob("*.json")) for r in reports(str(path))]
    return [r for r in found if not isinstance(r, Refusal)]


def _finds(html: bytes, report: Report, tools: Tools) -> bool:
    """Whether anything is found in a page that is read without any sieve."""
    answer = Response(
        asked=f"https://news.example/{report.id}",
        url=f"https://news.example/{report.id}",
        hops=(),
        status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=html,
        retrieved=datetime(2024, 3, 12, tzinfo=UTC),
    )
    try:
        reading = tools.door.read(report_from(answer, sites=tools.pack.sites))
    except ReportedlyError:
        return False
    return holds(reading)
