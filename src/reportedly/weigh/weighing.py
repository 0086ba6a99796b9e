"""The stage as a whole: events in, the same events with what is to be believed of them out."""

import math
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.model import Belief, Event, Reading, Report, Ruling, Status, Term
from reportedly.packs import Pack
from reportedly.trace import Member, asserts, denies
from reportedly.weigh.bearing import Bearing, Evidence
from reportedly.weigh.blocs import Apart, apart
from reportedly.weigh.discount import Share, shares
from reportedly.weigh.likelihood import LIMIT, icd203, probability
from reportedly.weigh.phrases import more_outlets, ranked, said
from reportedly.weigh.rulings import term as ruling_term
from reportedly.weigh.scene import Scene
from reportedly.weigh.status import Findings, status


def weigh(
    events: Iterable[Event],
    reports: Iterable[Report],
    readings: Iterable[Reading],
    pack: Pack,
    rulings: Iterable[Ruling] = (),
) -> tuple[Event, ...]:
    """Give each event its belief, and when its person was last seen.

    The model adds log-odds: a base, one stance an origin at a ranked discount, and one term each
    for who can confirm, later signs of life and a ruling. With no settled cases its numbers are the
    pack's priors and the interval is wide. What was seen and weighs nothing is a term too.

    Args:
        events: events with their origins.
        reports: the reports behind them.
        readings: one reading a report.
        pack: what is known beforehand, its weights among it.
        rulings: decisions of people.

    Raises:
        PackError: the pack lacks a weight.
        ValueError: a reading is of a report that is not among the reports.
    """
    given = tuple(events)
    scene = Scene(reports, readings, pack)
    bearing = Bearing(given, scene, rulings)
    return tuple(_told(event, bearing, scene) for event in given)


def _told(event: Event, bearing: Bearing, scene: Scene) -> Event:
    members = scene.members(event.claims)
    evidence = bearing.on(event, members)
    last = bearing.signs.last(event.person)
    return msgspec.structs.replace(
        event,
        belief=_belief(event, evidence, members, scene),
        last_seen=last.told if last else None,
        sightings=evidence.against.claims if evidence.against else (),
    )


def _belief(event: Event, evidence: Evidence, members: Sequence[Member], scene: Scene) -> Belief:
    p = scene.parameters
    speaking = [stance for stance in evidence.told if stance.share]
    kept = apart(speaking, scene.directory)
    parts = shares(kept.counted, p.discount)
    terms = [_share_term(share) for share in parts]
    if evidence.authority is not None:
        terms.append(evidence.authority.term)
    if evidence.against is not None:
        terms.append(evidence.against.term)
    if evidence.ruling is not None:
        terms.append(ruling_term(evidence.ruling, p.ruling))
    total = math.fsum([p.base, *(term.log_odds for term in terms)])
    if abs(total) > LIMIT:
        beyond = math.copysign(LIMIT, total) - total
        terms.append(Term(words="so near to certainty that no more is counted", log_odds=beyond))
        total += beyond
    terms += _weightless(event, evidence, kept, members, scene)
    sd = math.sqrt(p.sd_base**2 + math.fsum(share.variance for share in parts))
    reach = p.z_interval * p.c_widen * sd
    believed = probability(total)
    return Belief(
        status=_status(evidence, scene),
        probability=believed,
        low=probability(total - reach),
        high=probability(total + reach),
        word=icd203(believed),
        base=p.base,
        terms=tuple(terms),
    )


def _status(evidence: Evidence, scene: Scene) -> Status:
    ruling = evidence.ruling
    against = evidence.against
    found = Findings(
        ruled=None if ruling is None else ruling.outcome == "held",
        settled=against is not None and against.settles,
        confirmed=evidence.authority is not None,
        doubtful=evidence.rival is not None or (against is not None and against.disputes),
    )
    return status(evidence.told, found, scene.directory)


def _share_term(share: Share) -> Term:
    stance = share.stance
    words = said(stance.name, stance.manner, deny=stance.deny)
    return Term(
        words=ranked(words, share.rank, share.weight, deny=stance.deny),
        log_odds=share.log_odds,
        claims=stance.claims,
    )


def _weightless(
    event: Event, evidence: Evidence, kept: Apart, members: Sequence[Member], scene: Scene
) -> list[Term]:
    """What is shown and weighs nothing: so that nobody need ask whether it was seen."""
    found = [
        Term(words=f"{stance.name}: {words}, +0", log_odds=0.0, claims=stance.claims)
        for stance, words in kept.within
    ]
    for stance in evidence.told:
        if not stance.share:
            words = said(stance.name, stance.manner, deny=stance.deny)
            found.append(Term(words=f"{words}, +0", log_odds=0.0, claims=stance.claims))
    if evidence.rival is not None:
        found.append(evidence.rival)
    for origin in event.origins:
        if len(origin.outlets) > 1:
            words = more_outlets(len(origin.outlets) - 1, origin.name)
            found.append(Term(words=words, log_odds=0.0, claims=origin.claims))
    return found + _retellings(members, scene)


def _retellings(members: Sequence[Member], scene: Scene) -> list[Term]:
    told: dict[str, list[str]] = {}
    for member in members:
        if not (asserts(member.claim) or denies(member.claim)):
            outlet = scene.directory.outlet_name(member.report) or "an outlet that is not known"
            how = "to refute it" if member.claim.stance == "refutes" else "in doubt"
            told.setdefault(f"{outlet} retells it {how}, +0", []).append(member.claim.id)
    return [
        Term(words=words, log_odds=0.0, claims=tuple(sorted(told[words]))) for words in sorted(told)
    ]
