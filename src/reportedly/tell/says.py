"""Who says so: whoever else tells of an event, after their chains; copies are told as copies."""

from collections.abc import Iterable, Iterator

from reportedly.model import Event, Report
from reportedly.tell.accounts import Account, accounts, affirms, cites_of, lead
from reportedly.tell.attribution import basis, carried, cited_words, hedge, steps
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.naming import happening
from reportedly.tell.nouns import Sentence
from reportedly.tell.scope import Scope
from reportedly.tell.wording import phrase
from reportedly.tell.words import NOTHING, Words, filled, in_parts, joined

Told = tuple[Account, Words]
"""An account, and what follows who carries it: its chain or basis, and its hedge."""

_IN_ONE = 3
"""Accounts that one sentence takes."""


def says(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """A sentence for each further account that affirms an event, and for those who carry its words.

    The first account is what the event is told with. Denials and doubts are told as disputed.
    """
    return tuple(s for event in scope.events for s in _further(event, evidence))


def _further(event: Event, evidence: Evidence) -> Iterator[Sentence]:
    found = _found(event, evidence)
    named = [each for each in found if all(r.outlet for r in each[0].reports)]
    for some in (named[n : n + _IN_ONE] for n in range(0, len(named), _IN_ONE)):
        words = filled(
            phrase("also"),
            event=happening(event, evidence),
            accounts=in_parts(_by(told.reports, after) for told, after in some),
        )
        yield from say(words, (c for told, _ in some for c in cites_of(told, evidence)))
    for told, after in (each for each in found if each not in named):
        who, day = carried(told.reports)
        words = filled(
            phrase("also_told"),
            who=who,
            day=day,
            after=", " + after + "," if after else NOTHING,
            event=happening(event, evidence),
        )
        yield from say(words, cites_of(told, evidence))


def _found(event: Event, evidence: Evidence) -> list[Told]:
    """The further accounts of an event, who carries the first one's words before all others."""
    first = lead(event, evidence)
    if first is None or not affirms(first.claim):
        return []
    found: list[Told] = []
    later = tuple(r for r in first.reports if r.published != first.reports[0].published)
    if later:
        found.append((Account(first.claims, later), Words(phrase("same_words"))))
    for told in _by_chain(a for a in accounts(event, evidence) if a != first):
        cited = steps(told.claim, evidence)
        after = [cited_words(cited) or basis(told.claim), hedge(told.claim)]
        found.append((told, joined([part for part in after if part], ", ")))
    return found


def _by_chain(found: Iterable[Account]) -> Iterator[Account]:
    """Accounts that affirm, those after one chain and with one hedge as one."""
    same: dict[tuple[object, ...], list[Account]] = {}
    for each in found:
        claim = each.claim
        if affirms(claim):
            cue = claim.cue.text if claim.cue else None
            key = (claim.chain, claim.origins, claim.basis, claim.certainty, cue)
            same.setdefault(key, []).append(each)
    for group in same.values():
        claims = tuple(c for each in group for c in each.claims)
        reports = {r.id: r for each in group for r in each.reports}
        oldest = sorted(reports.values(), key=lambda r: (r.published or "9999", r.id))
        yield Account(claims, tuple(oldest))


def _by(reports: tuple[Report, ...], after: Words) -> Words:
    who, day = carried(reports)
    return filled(phrase("by"), who=who + day, after=", " + after if after else after)
