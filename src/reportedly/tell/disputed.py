"""What is disputed: denials, refutations, and accounts that differ."""

from collections.abc import Iterable

from reportedly.model import Claim, Event
from reportedly.packs import Pack
from reportedly.tell.attribution import attribution, citing, outlet_of
from reportedly.tell.dates import date_words, on_date
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.happened import reported
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading, shown_name
from reportedly.tell.wording import told_as
from reportedly.when import When


def disputed(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """One section an event that somebody denies, doubts, refutes or tells differently."""
    sections = (
        Section(
            title=heading(event, evidence),
            about=event.id,
            sentences=(
                *_refutation(event, evidence),
                *_denials(event, evidence),
                *_rivals(event, evidence),
            ),
        )
        for event in scope.events
    )
    return tuple(s for s in sections if s.sentences)


def seen(claim: Claim, evidence: Evidence) -> str:
    """A sighting with its attribution: "KCNA reported that X appeared on 3 May 2016"."""
    report = evidence.report_of[claim.id]
    who = citing(outlet_of(report), claim.chain, claim.origins)
    comma = "," if claim.chain or claim.origins else ""
    told = told_as(claim.kind, None)
    return f"{who}{comma} reported {claim.who} {told}{on_date(claim.when)}"


def _refutation(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """The claim and what settles it, both with their words."""
    if event.belief is None or event.belief.status != "refuted":
        return ()
    claims = evidence.claims_of(event)
    sightings = [evidence.claims[s] for s in event.sightings if s in evidence.report_of]
    name = shown_name(event, evidence)
    against = "; ".join(seen(s, evidence) for s in sightings)
    words = reported(event, claims, name) + (f"; against it: {against}" if against else "")
    return say(words, evidence.cite_claims((*_affirmed(claims), *sightings)))


def _denials(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    claims = evidence.claims_of(event)
    affirmed = _affirmed(claims)
    return tuple(
        s
        for c in claims
        if c.polarity == "denied" or c.stance in {"doubts", "refutes"}
        for s in say(
            attribution(c, (evidence.report_of[c.id],)), evidence.cite_claims((c, *affirmed))
        )
    )


def _rivals(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    claims = [c for c in _affirmed(evidence.claims_of(event)) if c.stance in {"own", "relays"}]
    told: list[Sentence] = []
    for slot, word in (("from_", "where from"), ("to", "where to"), ("when", "when")):
        accounts = {v: c for c in reversed(claims) if (v := getattr(c, slot))}
        values = sorted(accounts)
        if not _differ(slot, values, evidence.pack):
            continue
        parts = [f"{_shown(slot, v)} ({_outlet(accounts[v], evidence)})" for v in values]
        cites = evidence.cite_claims(accounts[v] for v in values)
        told += say(f"Accounts differ on {word}: {', '.join(parts)}", cites)
    return tuple(told)


def _affirmed(claims: Iterable[Claim]) -> list[Claim]:
    return [c for c in claims if c.polarity == "affirmed" and c.stance != "refutes"]


def _differ(slot: str, values: list[str], pack: Pack) -> bool:
    """Whether two values cannot both be right: dates that never meet, places in two states."""
    if slot == "when":
        dates = [When.of(v) for v in values]
        return any(not a.meets(b) for a in dates for b in dates)
    states = {p.state for v in values if (p := pack.place(v))}
    return len(states) > 1


def _shown(slot: str, value: str) -> str:
    return (date_words(value) or value) if slot == "when" else value


def _outlet(claim: Claim, evidence: Evidence) -> str:
    return outlet_of(evidence.report_of[claim.id])
