"""Decisions by people that an event did or did not happen."""

from collections.abc import Iterable, Sequence

from reportedly.model import Anchor, Event, Reading, Report, Ruling, Term
from reportedly.packs import Pack
from reportedly.weigh.scene import Scene

Spot = tuple[str, str, str, int, int]


def placed(rulings: Iterable[Ruling], events: Sequence[Event], scene: Scene) -> dict[str, Ruling]:
    """The ruling that stands for each event, by the event's id: the latest that was made.

    A ruling points at the words of a claim of its kind, or at the name in it. Words that carry
    claims of several events decide nothing: see `unplaced`.
    """
    spots = _spots(events, scene)
    found: dict[str, Ruling] = {}
    for ruling in sorted(rulings, key=lambda r: (r.made, r.id)):
        at = spots.get(_spot(ruling.event, ruling.kind), set())
        if len(at) == 1:
            (event,) = at
            found[event] = ruling
    return {event: ruling for event, ruling in found.items() if ruling.outcome != "open"}


def unplaced(
    rulings: Iterable[Ruling],
    events: Sequence[Event],
    reports: Iterable[Report],
    readings: Iterable[Reading],
    pack: Pack,
) -> tuple[Ruling, ...]:
    """The rulings whose words are found in no event, or in several: to be pointed again."""
    spots = _spots(events, Scene(reports, readings, pack))
    return tuple(
        ruling
        for ruling in sorted(rulings, key=lambda r: (r.made, r.id))
        if len(spots.get(_spot(ruling.event, ruling.kind), set())) != 1
    )


def term(ruling: Ruling, weight: float) -> Term:
    """What a ruling adds, in its maker's words."""
    held = ruling.outcome == "held"
    outcome = "held" if held else "failed"
    return Term(
        words=f"ruled by {ruling.by}, known {ruling.known}: {outcome}; {ruling.because}",
        log_odds=weight if held else -weight,
    )


def _spot(anchor: Anchor, kind: str) -> Spot:
    quote = anchor.quote
    return (anchor.text_digest, kind, quote.field, quote.start, quote.end)


def _spots(events: Sequence[Event], scene: Scene) -> dict[Spot, set[str]]:
    spots: dict[Spot, set[str]] = {}
    for event in events:
        for member in scene.members(event.claims):
            told = [(member.report, member.claim)]
            told += [(copy.report, copy.claim) for copy in member.carried]
            for report, claim in told:
                for quote in (claim.quote, claim.words.get("who")):
                    if quote is not None:
                        anchor = Anchor(text_digest=report.text_digest, quote=quote)
                        spots.setdefault(_spot(anchor, event.kind), set()).add(event.id)
    return spots
