"""What happened: each event with what is reported of it, its status, and the last sighting."""

from reportedly.model import Claim, Event
from reportedly.tell.dates import date_words, on_date
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading, shown_name
from reportedly.tell.wording import listed, preposition, quoted, told_as, with_article, wording


def happened(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """One section an event; a person is introduced with post and spellings the first time."""
    met: set[str] = set()
    sections = []
    for event in scope.events:
        who = event.person or event.id
        sections.append(_event_section(event, evidence, first=who not in met))
        met.add(who)
    return tuple(s for s in sections if s.sentences)


def reported(event: Event, claims: tuple[Claim, ...], name: str) -> str:
    """What is reported of somebody, in one clause: "X is reported to have defected in 2019".

    Nothing is told as having happened. Where every account is hedged, the hedge stands there in the
    report's own words; where nobody affirms it, the denial is told.
    """
    affirmed = [c for c in claims if c.polarity == "affirmed" and c.stance in {"own", "relays"}]
    rest = [c for c in claims if c.polarity == "affirmed"]
    denied = "" if affirmed or rest else "not "
    settled = event.belief is not None and event.belief.status == "refuted"
    verb = "was" if settled or not affirmed else "is"
    hedges = [c.cue for c in affirmed if c.certainty != "certain" and c.cue]
    hedge = f" ({quoted(hedges[0].text)})" if hedges and len(hedges) == len(affirmed) else ""
    manner = next((c.manner for c in (*affirmed, *rest) if c.manner), None)
    told = told_as(event.kind, manner)
    return f"{name} {verb} reported{hedge} {denied}{told}{_places(event)}{on_date(event.when)}"


def _event_section(event: Event, evidence: Evidence, *, first: bool) -> Section:
    claims = evidence.claims_of(event)
    name = _introduced(event, evidence) if first else shown_name(event, evidence)
    cites = evidence.cite_claims(claims)
    belief = event.belief
    return Section(
        title=heading(event, evidence),
        about=event.id,
        status=belief.status if belief else None,
        sentences=(
            *say(reported(event, claims, name), cites),
            *_status(event, evidence, claims),
            *_last_seen(event, evidence, claims),
            *(_spellings(event, evidence, claims) if first else ()),
        ),
    )


def _introduced(event: Event, evidence: Evidence) -> str:
    """A name at its first mention, with the post that the event's claims give."""
    name = shown_name(event, evidence)
    return f"{name}, {event.post}," if event.post and event.kind != "appointment" else name


def _places(event: Event) -> str:
    words = ""
    for slot, value in (("from", event.from_), ("to", event.to)):
        joint = preposition(event.kind, slot)
        if joint and value:
            words += f" {joint} {with_article(value)}"
    return words


def _status(event: Event, evidence: Evidence, claims: tuple[Claim, ...]) -> tuple[Sentence, ...]:
    if event.belief is None:
        return ()
    words = wording()["status"][event.belief.status]
    if event.origins:
        words += f"; it goes back to {listed(o.name for o in event.origins)}"
    counts_against = event.sightings if event.belief.status == "refuted" else ()
    cites = evidence.cite_claims((*claims, *counts_against))
    return say(f"Status: {words}", cites)


def _last_seen(event: Event, evidence: Evidence, claims: tuple[Claim, ...]) -> tuple[Sentence, ...]:
    when = date_words(event.last_seen)
    if when is None:
        return ()
    return say(f"Last seen: {when}", evidence.cite_claims(event.sightings or claims))


def _spellings(event: Event, evidence: Evidence, claims: tuple[Claim, ...]) -> tuple[Sentence, ...]:
    person = evidence.persons.get(event.person or "")
    if person is None:
        return ()
    used = dict.fromkeys(c.who for c in claims if c.who != person.name)
    wanted = set(person.claims)
    used.update(
        dict.fromkeys(
            c.who for i, c in evidence.claims.items() if i in wanted and c.who in person.names
        )
    )
    used.pop(person.name, None)
    hangul = [person.hangul] if person.hangul else []
    if not used and not hangul:
        return ()
    cites = evidence.cite_claims(c for c in person.claims if c in evidence.claims)
    return say(f"{person.name} is also written {', '.join([*used, *hangul])}", cites)
