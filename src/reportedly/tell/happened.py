"""What happened: each event with what is reported of it, its status, and the last sighting."""

from reportedly.model import Claim, Event, Origin
from reportedly.names import script_of
from reportedly.tell.dates import date_words, on_date
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.outcomes import ruled
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
    denied = "not " if not rest else ""
    settled = event.belief is not None and event.belief.status == "refuted"
    verb = "was" if settled or not affirmed else "is"
    hedges = [c.cue for c in affirmed if c.certainty != "certain" and c.cue]
    hedge = f" ({quoted(hedges[0].text)})" if hedges and len(hedges) == len(affirmed) else ""
    manner = next((c.manner for c in (*affirmed, *rest) if c.manner), None)
    told = told_as(event.kind, manner)
    return f"{name} {verb} reported{hedge} {denied}{told}{_places(event)}{on_date(event.when)}"


def affirming(event: Event, evidence: Evidence) -> tuple[Origin, ...]:
    """The origins that say that an event happened, not those that deny or refute it."""
    return tuple(
        o
        for o in event.origins
        for claims in [[evidence.claims[c] for c in o.claims if c in evidence.claims]]
        if any(c.polarity == "affirmed" and c.stance in {"own", "relays"} for c in claims)
    )


def shown_origin(origin: Origin) -> str:
    """An origin's name as it stands in a sentence: "an unnamed source of the Daily Example"."""
    return f"an {origin.name}" if origin.name.startswith("unnamed ") else origin.name


def _event_section(event: Event, evidence: Evidence, *, first: bool) -> Section:
    claims = evidence.claims_of(event)
    name = _introduced(event, evidence) if first else shown_name(event, evidence)
    cites = evidence.cite_claims(_bearing(claims))
    belief = event.belief
    return Section(
        title=heading(event, evidence),
        about=event.id,
        status=belief.status if belief else None,
        sentences=(
            *say(reported(event, claims, name), cites),
            *_status(event, evidence, claims),
            *_ruled(event, evidence, claims),
            *_last_seen(event, evidence, claims),
            *(_spellings(event, evidence, claims) if first else ()),
        ),
    )


def _bearing(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims that bear what is reported: who affirms, else who retells, else who denies."""
    affirmed = tuple(c for c in claims if c.polarity == "affirmed")
    told = tuple(c for c in affirmed if c.stance in {"own", "relays"})
    return told or affirmed or claims


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
    if event.outcome is not None and event.outcome.ruling is not None:
        words = f"{event.belief.status} (ruled by {event.outcome.by})"
    origins = affirming(event, evidence)
    if origins:
        words += f"; it goes back to {listed(shown_origin(o) for o in origins)}"
    counts_against = event.sightings if event.belief.status == "refuted" else ()
    cites = evidence.cite_claims((*claims, *counts_against))
    return say(f"Status: {words}", cites)


def _ruled(event: Event, evidence: Evidence, claims: tuple[Claim, ...]) -> tuple[Sentence, ...]:
    """Who ruled on the event, and since when the outcome is public; cites what shows it."""
    outcome = event.outcome
    if outcome is None or outcome.ruling is None:
        return ()
    return say(f"Ruled: {ruled(outcome)}", evidence.cite_claims(outcome.claims or claims))


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
    if not used and not person.native:
        return ()
    forms = {c.id for c in evidence.claims.values() if c.id in wanted and c.who in used}
    cites = evidence.cite_claims(sorted(forms) or claims[:1])
    forms_told = [", ".join(used)] if used else []
    if person.native:
        forms_told.append(f"in {script_of(person.native)} {person.native}")
    return say(f"{person.name} is also written {', '.join(forms_told)}", cites)
