"""What is disputed: denials, refutations, and accounts that differ."""

from collections.abc import Iterable, Iterator

from reportedly.model import Claim, Event
from reportedly.packs import Pack
from reportedly.tell.accounts import Account, account_words, accounts, affirms, lead
from reportedly.tell.attribution import cited_words, steps
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.naming import happening, outlet_words
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope
from reportedly.tell.wording import phrase, wording
from reportedly.tell.words import Words, dated, fact, filled, in_a_row, in_parts
from reportedly.when import When

_SLOTS = (("from_", "from"), ("to", "to"), ("when", "when"))


def disputed(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """What settles each event, who denies or doubts it, and where accounts differ."""
    return tuple(
        sentence
        for event in scope.events
        for sentence in (
            *_refutation(event, evidence),
            *_denials(event, evidence),
            *_rivals(event, evidence),
        )
    )


def seen(claim: Claim, evidence: Evidence) -> Words:
    """A sighting after who says so: "KCNA reported that X had appeared on 3 May 2016"."""
    return account_words(Account((claim,), (evidence.report_of[claim.id],)), evidence)


def sightings(event: Event, evidence: Evidence) -> tuple[Claim, ...]:
    """The sightings on file that an event is held against."""
    return tuple(evidence.claims[s] for s in event.sightings if s in evidence.report_of)


def _refutation(event: Event, evidence: Evidence) -> Iterator[Sentence]:
    """What settles an event, a sentence a sighting; each cites the claim as well."""
    if event.belief is None or event.belief.status != "refuted":
        return
    affirmed = [c for c in evidence.claims_of(event) if affirms(c)]
    for n, sighting in enumerate(sightings(event, evidence)):
        words = seen(sighting, evidence)
        if n == 0:
            words = filled(phrase("against"), event=happening(event, evidence), seen=words)
        yield from say(words, evidence.cite_claims((sighting, *affirmed)))


def _denials(event: Event, evidence: Evidence) -> Iterator[Sentence]:
    """Who denies, doubts or refutes it, unless the event was told with that already."""
    first = lead(event, evidence)
    against = [a for a in accounts(event, evidence) if a != first and not affirms(a.claim)]
    own = {a.reports: a for a in reversed(against) if _is_own(a)}
    retold = {a.reports: a for a in reversed(against) if _is_retold(a)}
    for told in against:
        if told.reports in retold and told == own.get(told.reports):
            continue
        beside = own.get(told.reports) if told == retold.get(told.reports) else None
        refuting = beside.claim if beside else None
        claims = (*told.claims, *(beside.claims if beside else ()))
        words = account_words(told, evidence, refuting=refuting)
        yield from say(words, evidence.cite_claims(claims))


def _is_own(told: Account) -> bool:
    """Whether a report itself says that something did not happen."""
    return told.claim.polarity == "denied" and not told.claim.origins and not told.claim.chain


def _is_retold(told: Account) -> bool:
    """Whether a report tells something only to refute it."""
    return told.claim.polarity == "affirmed" and told.claim.stance == "refutes"


def _rivals(event: Event, evidence: Evidence) -> Iterator[Sentence]:
    claims = [c for c in evidence.claims_of(event) if affirms(c)]
    for attribute, slot in _SLOTS:
        told = {v: c for c in reversed(claims) if (v := getattr(c, attribute))}
        values = sorted(told)
        sides = {(evidence.report_of[c.id].id, c.chain, c.origins) for c in told.values()}
        if len(sides) < 2 or not _differ(slot, values, evidence.pack):
            continue
        outlets = [evidence.report_of[told[v].id].outlet for v in values]
        apart = len(set(outlets)) == len(outlets)
        words = filled(
            phrase("differ"),
            event=happening(event, evidence),
            slot=wording()["slots"][slot],
            accounts=(in_a_row if apart else in_parts)(
                _value(slot, v, told[v], evidence, apart=apart) for v in values
            ),
        )
        yield from say(words, evidence.cite_claims(told[v] for v in values))


def _value(slot: str, value: str, claim: Claim, evidence: Evidence, *, apart: bool) -> Words:
    """A value and who gives it: the outlet, and whom it cites where outlets tell none apart."""
    words = dated(value, claim.id, slot) if slot == "when" else fact(value, claim.id, slot)
    who = outlet_words(evidence.report_of[claim.id])
    cited = [] if apart else steps(claim, evidence)
    whom = who + ", " + cited_words(cited) if cited else who
    return filled(phrase("differs"), value=words, who=whom)


def _differ(slot: str, values: Iterable[str], pack: Pack) -> bool:
    """Whether two values cannot both be right: dates that never meet, places in two states."""
    if slot == "when":
        dates = [When.of(v) for v in values]
        return any(not a.meets(b) for a in dates for b in dates)
    return len({p.state for v in values if (p := pack.place(v))}) > 1
