"""What is reported of an event in one clause, for lines that are no sentences of a brief."""

from reportedly.model import Claim, Event
from reportedly.packs import Pack
from reportedly.tell.clause import Told, told_of
from reportedly.tell.dates import on_date
from reportedly.tell.wording import preposition, quoted, told_as, with_article, wording


def reported(event: Event, claims: tuple[Claim, ...], name: str, pack: Pack) -> str:
    """What is reported of somebody: "X is reported to have defected from A in 2019".

    Nothing is told as having happened. Where every account is hedged, the hedge stands there in the
    report's own words; where nobody affirms it, the denial is told.
    """
    affirmed = [c for c in claims if c.polarity == "affirmed" and c.stance in {"own", "relays"}]
    rest = [c for c in claims if c.polarity == "affirmed"]
    denied = "not " if not rest else ""
    settled = event.belief is not None and event.belief.status == "refuted"
    verb = "was" if settled or not affirmed else "is"
    hedges = [c.cue for c in affirmed if c.certainty != "certain" and c.cue]
    hedge = f" ({quoted(hedges[0].text)})" if hedges and len(hedges) == len(affirmed) else ""
    of = next((c for c in (*affirmed, *rest) if c.manner or c.words), None)
    told = told_of(of) if of else _by_kind(event)
    places = _places(event, told, pack)
    return (
        f"{name} {verb} reported{hedge} {denied}to have {told.words}{places}{on_date(event.when)}"
    )


def _by_kind(event: Event) -> Told:
    """How an event is told of which no claim says more than its kind."""
    words = told_as(event.kind, None).removeprefix("to have ")
    return Told(words, "kind", preposition(event.kind, "from"), preposition(event.kind, "to"))


def _places(event: Event, told: Told, pack: Pack) -> str:
    """Where from and where to: "arrived in B from A", "defected from A to B"."""
    first = event.from_
    joint = told.from_
    if event.kind == "appearance" and pack.place(first) is None and joint is not None:
        joint = "of" if told.slot == "mode" else "at"
    from_ = f" {joint} {with_article(first)}" if joint is not None and first else ""
    to = _to(event, told)
    return (to + from_ if told.to == "in" else from_ + to).replace("  ", " ")


def _to(event: Event, told: Told) -> str:
    if told.to is None or not event.to:
        return ""
    if event.kind == "appointment" and event.to in wording()["no_posts"]:
        return f" the {event.to}" if told.to == "as" else f" to the {event.to}"
    return f" {told.to} {with_article(event.to)}"
