"""What the evidence of a brief says on the day that it is signed."""

from collections.abc import Iterator

from reportedly.model import Anchor, Event, Held, Picture, Quote, Reading, Report
from reportedly.tell.signed import Checked, Items, Told
from reportedly.tell.signed.proof.items import Item
from reportedly.tell.signed.saying import digest_of


def sentences(checked: Checked) -> Iterator[Told]:
    """The sentences of the program that are left in a draft."""
    for block in checked.blocks:
        if isinstance(block, tuple):
            yield from (told for told in block if told.sentence is not None)


def held(checked: Checked, items: Items, whole: Picture) -> tuple[Held, ...]:
    """What each item says that a brief is bound to or cites, by id.

    Args:
        checked: the draft.
        items: what was told of them.
        whole: the same before the gate, for where their words stand.
    """
    found: dict[tuple[str, str | None], Held] = {}
    places = _places(whole)
    for told in sentences(checked):
        if told.sentence is None:
            continue
        for citation in told.sentence.cites:
            key = (citation.item, citation.report)
            item = items.by_id.get(citation.item)
            found[key] = Held(
                item=citation.item,
                digest="" if item is None else digest_of(item),
                report=citation.report,
                at=places.get(key),
            )
        for item_id, _ in told.sentence.bound:
            bound = items.by_id.get(item_id)
            if bound is not None and not any(item == item_id for item, _ in found):
                found[(item_id, None)] = _bound(item_id, bound, places)
    return tuple(found[key] for key in sorted(found, key=lambda k: (k[0], k[1] or "")))


def _bound(id_: str, item: Item, places: dict[tuple[str, str | None], Anchor]) -> Held:
    event = item if isinstance(item, Event) else None
    status = None if event is None or event.belief is None else event.belief.status
    at = next((anchor for (each, _), anchor in places.items() if each == id_), None)
    report = id_ if isinstance(item, Report) else None
    return Held(item=id_, digest=digest_of(item), report=report, at=at, status=status)


def _places(whole: Picture) -> dict[tuple[str, str | None], Anchor]:
    """Where the words of each item stand, and those of each report: its title, or its beginning."""
    reports = {report.id: report for report in whole.reports}
    found: dict[tuple[str, str | None], Anchor] = {}
    for report in whole.reports:
        found[(report.id, report.id)] = Anchor(
            text_digest=report.text_digest, quote=_opening(report)
        )
    for reading in whole.readings:
        if reading.report not in reports:
            continue
        digest = reports[reading.report].text_digest
        for id_, quote in _quoted(reading):
            found[(id_, reading.report)] = Anchor(text_digest=digest, quote=quote)
    return found


def _quoted(reading: Reading) -> Iterator[tuple[str, Quote]]:
    for item in reading.found:
        id_, quote = getattr(item, "id", None), getattr(item, "quote", None)
        if isinstance(id_, str) and isinstance(quote, Quote):
            yield id_, quote


def _opening(report: Report) -> Quote:
    title = report.title or ""
    if title:
        return Quote(field="title", start=0, end=len(title), text=title)
    words = report.text[:60]
    return Quote(field="text", start=0, end=len(words), text=words)
