"""Holes in the chain: events for which no report gives a source, or none names the source given."""

from collections.abc import Iterable, Iterator

from reportedly.model import Claim, Event
from reportedly.tell.accounts import affirming, affirms
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.naming import happening, in_sentence, outlet_words
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope
from reportedly.tell.wording import bound, phrase, wording
from reportedly.tell.words import NOTHING, Words, fact, filled, in_a_row, in_quotes

Held = tuple[Event, list[Claim]]
"""An event, and its claims that leave the hole."""

_IN_ONE = 4
"""Events that one sentence takes."""


def holes(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """Events for which no source is given at all, and those whose source no report names.

    Those of which the same is to be said stand in one sentence.
    """
    bare: dict[str, list[Held]] = {}
    unnamed: dict[str, list[Held]] = {}
    for event in scope.events:
        claims = [c for c in evidence.claims_of(event) if affirms(c)]
        without = [c for c in claims if _names_nobody(c)]
        asked = event.kind not in wording()["never_in_question"]
        if asked and without and len(without) == len(claims):
            bare.setdefault(_outlets(without, evidence).text, []).append((event, without))
        behind = _behind_unnamed(event, claims, evidence)
        if behind:
            unnamed.setdefault(_called(behind).text, []).append((event, behind))
    told = [s for group in bare.values() for s in _told(group, evidence, without=True)]
    told += [s for group in unnamed.values() for s in _told(group, evidence, without=False)]
    return tuple(told)


def _told(group: list[Held], evidence: Evidence, *, without: bool) -> Iterator[Sentence]:
    for some in (group[n : n + _IN_ONE] for n in range(0, len(group), _IN_ONE)):
        event = in_a_row(happening(event, evidence) for event, _ in some)
        claims = [c for _, claims in some for c in claims]
        if without:
            many = len({_outlet(c, evidence) for c in claims}) > 1
            nothing = fact(bound("name_none" if many else "names_none"), claims[0].id, "basis")
            who = _outlets(claims, evidence)
            words = filled(phrase("names_none"), who=who, nothing=nothing, event=event)
        else:
            nobody = fact(bound("nobody_names"), some[0][0].id, "origins.named")
            pieces = {"nobody": nobody, "event": event, "sources": _called(claims)}
            words = filled(phrase("source_unnamed"), **pieces)
        yield from say(words, evidence.cite_claims(claims))


def _outlet(claim: Claim, evidence: Evidence) -> str:
    report = evidence.report_of[claim.id]
    return report.outlet or report.id


def _outlets(claims: Iterable[Claim], evidence: Evidence) -> Words:
    return in_a_row(outlet_words(evidence.report_of[c.id]) for c in claims)


def _behind_unnamed(event: Event, claims: list[Claim], evidence: Evidence) -> list[Claim]:
    """The claims of an event that go back to somebody whom no report names."""
    unnamed = [o for o in affirming(event, evidence) if not o.named and o.type == "unnamed"]
    mine = {c for o in unnamed for c in o.claims}
    return [c for c in claims if c.id in mine and c.origins and _is_nobody(c, evidence)]


def _called(claims: Iterable[Claim]) -> Words:
    """What reports call a source that they do not name, in their words; nothing of "a source"."""
    told = in_a_row(
        in_quotes(fact(in_sentence(name), c.id, f"origins.{len(c.origins) - 1}"))
        for c in claims
        if (name := c.origins[-1]).casefold() not in wording()["mere_sources"]
    )
    return filled(phrase("sources_called"), sources=told) if told else NOTHING


def _is_nobody(claim: Claim, evidence: Evidence) -> bool:
    """Whether what a claim goes back to is nobody who is known by name."""
    return evidence.pack.source(claim.origins[-1]) is None


def _names_nobody(claim: Claim) -> bool:
    return not claim.origins and not claim.chain and claim.basis in {"background", "hearsay"}
