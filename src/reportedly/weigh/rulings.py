"""Decisions by people that an event did or did not happen."""

from collections.abc import Iterable, Sequence

from reportedly.model import Anchor, Claim, Event, Quote, Reading, Report, Ruling, Term
from reportedly.packs import Pack
from reportedly.weigh.scene import Scene


def placed(rulings: Iterable[Ruling], events: Sequence[Event], scene: Scene) -> dict[str, Ruling]:
    """The ruling that stands for each event, by the event's id: the latest that was made.

    A ruling points at the words of a claim of its kind, or at the name in it; where another reader
    cut them otherwise, at the claim whose words overlap with those. Words that carry claims of
    several events decide nothing: see `unplaced`.
    """
    given = sorted(rulings, key=lambda r: (r.made, r.id))
    at = events_ruled(given, events, scene)
    found = {at[ruling.id]: ruling for ruling in given if ruling.id in at}
    return {event: ruling for event, ruling in found.items() if ruling.outcome != "open"}


def unplaced(
    rulings: Iterable[Ruling],
    events: Sequence[Event],
    reports: Iterable[Report],
    readings: Iterable[Reading],
    pack: Pack,
) -> tuple[Ruling, ...]:
    """The rulings whose words are found in no event, or in several: to be pointed again."""
    given = sorted(rulings, key=lambda r: (r.made, r.id))
    found = events_ruled(given, events, Scene.of(reports, readings, pack))
    return tuple(ruling for ruling in given if ruling.id not in found)


def events_ruled(
    rulings: Iterable[Ruling], events: Sequence[Event], scene: Scene
) -> dict[str, str]:
    """The id of the event that each ruling is on, by the ruling's id; none that is not found."""
    spots = Spots(events, scene)
    at = {ruling.id: spots.at(ruling.event, ruling.kind) for ruling in rulings}
    return {id_: event for id_, found in at.items() if len(found) == 1 for event in found}


class Spots:
    """The words in which events are told, each with the events that it tells of."""

    def __init__(self, events: Sequence[Event], scene: Scene) -> None:
        self._by_text: dict[tuple[str, str], list[tuple[Quote, str]]] = {}
        for event in events:
            for member in scene.members(event.claims):
                told = [(member.report, member.claim)]
                told += [(copy.report, copy.claim) for copy in member.carried]
                for report, claim in told:
                    here = self._by_text.setdefault((report.text_digest, event.kind), [])
                    here += [(quote, event.id) for quote in words_of(claim)]

    def at(self, anchor: Anchor, kind: str) -> frozenset[str]:
        """Ids of the events of a kind that just these words tell of, else words that overlap."""
        here = self._by_text.get((anchor.text_digest, kind), [])
        exact = frozenset(event for quote, event in here if quote == anchor.quote)
        return exact or frozenset(event for q, event in here if q.overlaps(anchor.quote))


def words_of(claim: Claim) -> tuple[Quote, ...]:
    """The words by which a ruling may name a claim: whom it is about, and those that carry it."""
    who = claim.words.get("who")
    return (claim.quote,) if who is None else (who, claim.quote)


def term(ruling: Ruling, weight: float) -> Term:
    """What a ruling adds, in its maker's words."""
    held = ruling.outcome == "held"
    outcome = "held" if held else "failed"
    return Term(
        words=f"ruled by {ruling.by}, known {ruling.known}: {outcome}; {ruling.because}",
        log_odds=weight if held else -weight,
    )
