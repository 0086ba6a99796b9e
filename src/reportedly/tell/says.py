"""Who says so: every account of an event after its chain, copies counted as one origin."""

from reportedly.model import Claim, Event, Origin, Report
from reportedly.tell.attribution import attribution, outlet_of
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.happened import affirming, shown_origin
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading
from reportedly.tell.wording import counted, listed


def says(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """One section an event, with a sentence for each account of it."""
    sections = (
        Section(
            title=heading(event, evidence),
            about=event.id,
            sentences=(
                *_accounts(evidence.claims_of(event), evidence),
                *(s for o in event.origins for s in _copies(o, evidence)),
                *_origins(event, evidence),
            ),
        )
        for event in scope.events
    )
    return tuple(s for s in sections if s.sentences)


def _accounts(claims: tuple[Claim, ...], evidence: Evidence) -> tuple[Sentence, ...]:
    """One sentence for each wording: outlets that carry the same words stand together."""
    same: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        key = (claim.chain, claim.origins, claim.polarity, claim.stance, claim.quote.text)
        same.setdefault(key, []).append(claim)
    return tuple(
        s
        for group in same.values()
        for s in say(attribution(group[0], _carriers(group, evidence)), evidence.cite_claims(group))
    )


def _carriers(claims: list[Claim], evidence: Evidence) -> tuple[Report, ...]:
    found = {r.id: r for c in claims for r in evidence.reports_of[c.id]}
    return tuple(sorted(found.values(), key=lambda r: (r.published or "9999", r.id)))


def _copies(origin: Origin, evidence: Evidence) -> tuple[Sentence, ...]:
    """That several outlets carry what one origin said: they do not count as several."""
    carriers = {outlet_of(r) for c in origin.claims for r in evidence.reports_of.get(c, ())}
    if len(carriers) < 2:
        return ()
    return say(
        f"{shown_origin(origin)}: carried by {counted(len(carriers), 'outlet')} "
        f"({listed(sorted(carriers))}); one origin",
        evidence.cite_claims(origin.claims),
    )


def _origins(event: Event, evidence: Evidence) -> tuple[Sentence, ...]:
    """How many origins it goes back to, and which of them have a name."""
    origins = affirming(event, evidence)
    if len(origins) < 2:
        return ()
    named = [o.name for o in origins if o.named]
    unnamed = len(origins) - len(named)
    words = f"Origins: {listed(named)}" if named else "No origin has a name"
    if unnamed and named:
        words += f", and {counted(unnamed, 'origin')} without a name of its own"
    return say(words, evidence.cite_claims(c for o in origins for c in o.claims))
