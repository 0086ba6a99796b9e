"""The accounts of an event: claims that say the same after the same chain stand together."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.model import Claim, Event, Origin, Report
from reportedly.tell.attribution import account
from reportedly.tell.clause import clause
from reportedly.tell.evidence import Evidence
from reportedly.tell.naming import introduced, name_of
from reportedly.tell.nouns import Citation
from reportedly.tell.words import NOTHING, Words, fact, in_quotes

_WEIGHT = {"relays": 0, "own": 0, "doubts": 1, "refutes": 2}


class Account(NamedTuple):
    """One way in which an event is told.

    Attributes:
        claims: those that tell it so, the earliest first.
        reports: the reports that carry them, the earliest first.
    """

    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]

    @property
    def claim(self) -> Claim:
        """The claim that stands for them."""
        return self.claims[0]


def accounts(event: Event, evidence: Evidence) -> tuple[Account, ...]:
    """Every account of an event, in the order in which they were first published."""
    same: dict[tuple[object, ...], list[Claim]] = {}
    for claim in evidence.claims_of(event):
        key = (claim.chain, claim.origins, claim.polarity, claim.stance, claim.quote.text)
        same.setdefault(key, []).append(claim)
    return tuple(Account(tuple(g), _carriers(g, evidence)) for g in same.values())


def lead(event: Event, evidence: Evidence) -> Account | None:
    """The account with which an event is told first: of those that affirm it the earliest.

    One that a report tells for its own sake comes before one in passing; where nobody affirms it,
    the first that doubts or refutes it, and else the first that denies it.
    """
    return min(
        accounts(event, evidence),
        key=lambda a: (
            a.claim.polarity == "denied",
            _WEIGHT[a.claim.stance],
            a.claim.basis in {"background", "hearsay"},
        ),
        default=None,
    )


def cites_of(told: Account, evidence: Evidence) -> tuple[Citation, ...]:
    """The words of an account's claims in its own reports, and in no others that carry them."""
    carry = {report.id for report in told.reports}
    return tuple(c for c in evidence.cite_claims(told.claims) if c.report in carry)


def affirming(event: Event, evidence: Evidence) -> tuple[Origin, ...]:
    """The origins that say that an event happened, not those that deny or refute it."""
    return tuple(
        o
        for o in event.origins
        if any(affirms(evidence.claims[c]) for c in o.claims if c in evidence.claims)
    )


def affirms(claim: Claim) -> bool:
    """Whether a claim says that it happened, on whosever word."""
    return claim.polarity == "affirmed" and claim.stance in {"own", "relays"}


def account_words(
    told: Account, evidence: Evidence, *, first: bool = False, refuting: Claim | None = None
) -> Words:
    """An account as a sentence.

    Args:
        told: the account.
        evidence: the picture.
        first: whether it is the first mention of the person, who is then told with the post.
        refuting: the same report's own denial of what it retells.
    """
    name = introduced(told.claim, evidence) if first else name_of(told.claim, evidence)
    what = clause(told.claim, name, evidence)
    without = clause(told.claim, name, evidence, denying=True)
    words = NOTHING
    if refuting is not None and refuting.cue is not None:
        cue = in_quotes(fact(refuting.cue.text, refuting.id, "cue"))
        words = " (" + cue + ")"
    return account(told.claim, told.reports, what, without, evidence, words)


def _carriers(claims: Iterable[Claim], evidence: Evidence) -> tuple[Report, ...]:
    found = {r.id: r for c in claims for r in evidence.reports_of[c.id]}
    return tuple(sorted(found.values(), key=lambda r: (r.published or "9999", r.id)))
