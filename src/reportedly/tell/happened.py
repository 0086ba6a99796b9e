"""What happened: each event as it was first reported, its status, and the last sighting."""

from reportedly.model import Event, Person
from reportedly.names import script_of
from reportedly.tell.accounts import Account, account_words, affirming, cites_of, lead
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.naming import name_of, origins_told
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading
from reportedly.tell.wording import bound, phrase, wording
from reportedly.tell.words import NOTHING, Words, dated, fact, filled, in_a_row


def happened(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """One section an event; a person is introduced with post and spellings the first time.

    An appearance that another event in scope is held against is told there, and not by itself.
    """
    met: set[str] = set()
    seen: set[str] = set()
    sections = []
    elsewhere = {s for e in scope.events if e.kind != "appearance" for s in e.sightings}
    for event in scope.events:
        if event.kind == "appearance" and elsewhere.issuperset(event.claims):
            continue
        who = event.person or event.id
        told = lead(event, evidence)
        if told is None:
            continue
        last = () if who in seen else _last_seen(event, evidence)
        sections.append(_section(event, evidence, told, last, first=who not in met))
        met.add(who)
        if last:
            seen.add(who)
    return tuple(sections)


def _section(
    event: Event,
    evidence: Evidence,
    told: Account,
    last_seen: tuple[Sentence, ...],
    *,
    first: bool,
) -> Section:
    opening = _opening(told)
    return Section(
        title=heading(event, evidence),
        about=event.id,
        status=event.belief.status if event.belief else None,
        sentences=(
            *say(account_words(opening, evidence, first=first), cites_of(opening, evidence)),
            *_status(event, evidence),
            *_ruled(event, evidence),
            *last_seen,
            *(_spellings(event, evidence) if first else ()),
        ),
    )


def _opening(told: Account) -> Account:
    """An account as it stood on the day of its first report: who copied it later is told later."""
    day = told.reports[0].published
    return Account(told.claims, tuple(r for r in told.reports if r.published == day))


def _status(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """The status, and the origins that affirm the event."""
    if event.belief is None:
        return ()
    word = wording()["status"][event.belief.status]
    if event.outcome is not None and event.outcome.ruling is not None:
        word = event.belief.status
    status = fact(word, event.id, "status")
    origins = affirming(event, evidence)
    words = filled(phrase("status"), status=status)
    if origins:
        told = origins_told(event, origins, evidence)
        words = filled(phrase("status_origins"), status=status, origins=told)
    counts_against = event.sightings if event.belief.status == "refuted" else ()
    return say(words, evidence.cite_claims((*evidence.claims_of(event), *counts_against)))


def _ruled(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """Who ruled on the event, and since when the outcome is public; cites what shows it."""
    outcome = event.outcome
    if outcome is None or outcome.ruling is None:
        return ()
    public = NOTHING
    if outcome.known:
        known = fact(date_words(outcome.known), event.id, "outcome.known")
        public = filled(phrase("ruled_public"), known=known)
    words = filled(
        phrase("ruled"),
        by=fact(outcome.by, event.id, "outcome.by"),
        public=public,
        held=fact(bound(outcome.outcome), event.id, "outcome.outcome"),
        because=fact(outcome.because, event.id, "outcome.because"),
    )
    return say(words, evidence.cite_claims(outcome.claims or evidence.claims_of(event)))


def _last_seen(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """When the person was last reported seen, on the word of the sightings themselves.

    Of an appearance its own day tells it.
    """
    day = dated(event.last_seen, event.id, "last_seen")
    if not day or event.kind == "appearance":
        return ()
    shown = [c for c in evidence.seen.get(event.person or "", ()) if c.when == event.last_seen]
    cites = evidence.cite_claims(shown or event.sightings)
    return say(filled(phrase("last_seen"), day=day), cites)


def _spellings(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """Every other form of the name that the claims use, once, and the native one."""
    person = evidence.persons.get(event.person or "")
    if person is None:
        return ()
    of_person = set(person.claims) | set(event.claims)
    used: dict[str, str] = {}
    for id_, claim in evidence.claims.items():
        known = claim.who in person.names or id_ in event.claims
        if id_ in of_person and known and claim.who != person.name and _is_name(claim.who):
            used.setdefault(claim.who, id_)
    if not used and not person.native:
        return ()
    forms = [fact(form, id_, "who") for form, id_ in used.items()]
    words = filled(
        phrase("spelled" if used else "written"),
        name=name_of(event, evidence),
        forms=in_a_row([*forms, _native(person)]),
    )
    cites = evidence.cite_claims(sorted(used.values()) or evidence.claims_of(event)[:1])
    return say(words, cites)


def _is_name(words: str) -> bool:
    """Whether a claim names somebody; "a counsellor" is no spelling of a name."""
    first, _, rest = words.partition(" ")
    return not (rest and first.casefold() in {"a", "an", "the"})


def _native(person: Person) -> Words:
    if not person.native:
        return NOTHING
    return filled(
        phrase("in_script"),
        native=fact(person.native, person.id, "native"),
        script=fact(script_of(person.native), person.id, "native.script"),
    )
