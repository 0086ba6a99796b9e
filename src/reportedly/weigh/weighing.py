"""The stage as a whole: events in, the same events with what is to be believed of them out."""

import math
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from reportedly.model import Belief, Event, Reading, Report, Ruling, Status, Term
from reportedly.packs import Pack
from reportedly.trace import Member, asserts, denies
from reportedly.weigh.bearing import Bearing, Evidence
from reportedly.weigh.cases import gathered
from reportedly.weigh.discount import Share
from reportedly.weigh.fit import Fit, fit, interval
from reportedly.weigh.likelihood import LIMIT, icd203, probability
from reportedly.weigh.outcomes import outcome
from reportedly.weigh.phrases import more_outlets, said
from reportedly.weigh.scene import Scene
from reportedly.weigh.status import Findings, status
from reportedly.weigh.sums import Sum, Sums
from reportedly.weigh.tallies import Tallies
from reportedly.weigh.telling import base_words, word_words


def weigh(
    events: Iterable[Event],
    reports: Iterable[Report],
    readings: Iterable[Reading],
    pack: Pack,
    rulings: Iterable[Ruling] = (),
    as_of: date | None = None,
    fitted: Fit | None = None,
) -> tuple[Event, ...]:
    """Give each event its belief, and when its person was last seen.

    The model adds log-odds: the base of the kind, one word an origin at a ranked discount, each by
    the record of its source, and one term each for who can confirm, later signs of life, silence,
    a ruling, and rival accounts. Records and bases are those of the cases that were settled by the
    day, the event that is weighed left out. What was seen and weighs nothing is a term too.

    Args:
        events: events with their origins.
        reports: the reports behind them.
        readings: one reading a report.
        pack: what is known beforehand, its weights and its history among it.
        rulings: decisions of people that were public by the day.
        as_of: the day on which the pack's history is asked for; today where None.
        fitted: a fit to weigh by, where it shall not be that of these very events and the history.

    Raises:
        PackError: the pack lacks a weight.
        ValueError: a reading is of a report that is not among the reports.
    """
    return weighed(events, Scene.of(reports, readings, pack), rulings, as_of, fitted)


def weighed(
    events: Iterable[Event],
    scene: Scene,
    rulings: Iterable[Ruling] = (),
    as_of: date | None = None,
    fitted: Fit | None = None,
) -> tuple[Event, ...]:
    """The events with their beliefs, of claims that are filed already; see `weigh`.

    Args:
        events: events with their origins.
        scene: the claims behind them.
        rulings: decisions of people that were public by the day.
        as_of: the day on which the pack's history is asked for; today where None.
        fitted: a fit to weigh by, where it shall not be that of these very events and the history.
    """
    given = tuple(events)
    bearing = Bearing(given, scene, rulings)
    evidence = {event.id: bearing.on(event, scene.members(event.claims)) for event in given}
    cases = tuple(case for case in gathered(given, evidence, scene, as_of) if case.teaches)
    fitted = fitted or fit(cases, scene.numbers)
    weigher = _Weigher(Sums(given, evidence, fitted, scene), Tallies(cases), fitted, scene)
    return tuple(_told(event, evidence[event.id], bearing, weigher) for event in given)


def _told(event: Event, evidence: Evidence, bearing: Bearing, weigher: "_Weigher") -> Event:
    last = bearing.signs.last(event.person)
    return msgspec.structs.replace(
        event,
        belief=weigher.belief(event, evidence),
        last_seen=last.told if last else None,
        sightings=evidence.against.claims if evidence.against else (),
        outcome=outcome(evidence),
    )


class _Weigher:
    """Makes beliefs out of sums."""

    def __init__(self, sums: Sums, tallies: Tallies, fitted: Fit, scene: Scene) -> None:
        self._sums = sums
        self._tallies = tallies
        self._fitted = fitted
        self._scene = scene

    def belief(self, event: Event, evidence: Evidence) -> Belief:
        """What follows for one event."""
        found = self._sums.of(event)
        terms = [self._term(part) for part in found.parts]
        terms += found.special
        total, variance = found.log_odds, found.variance
        rivals = self._sums.rivals(event)
        if rivals is not None:
            terms.append(rivals[0])
            total, variance = total + rivals[0].log_odds, variance + rivals[1]
        if abs(total) > LIMIT:
            beyond = math.copysign(LIMIT, total) - total
            terms.append(
                Term(words="so near to certainty that no more is counted", log_odds=beyond)
            )
            total += beyond
        terms += [*found.within, *_weightless(event, evidence, self._scene)]
        low, high = interval(total, variance, self._fitted.wide, self._fitted.numbers)
        believed = probability(total)
        return Belief(
            status=_status(evidence, self._scene),
            probability=believed,
            low=low,
            high=high,
            word=icd203(believed),
            base=found.base.log_odds,
            terms=tuple(terms),
            base_words=base_words(
                event.kind, self._tallies.of_kind(event.kind, event.id), self._scene.pack
            ),
            settled=self._settled(found),
        )

    def _term(self, part: Share) -> Term:
        return Term(
            words=word_words(part, self._tallies, self._scene),
            log_odds=part.log_odds,
            claims=part.worth.stance.claims,
        )

    def _settled(self, found: Sum) -> int:
        """Settled cases of the best known cell of group and kind among those who speak."""
        return max(
            (
                self._tallies.settled(p.worth.stance.group, p.worth.kind, p.worth.case)
                for p in found.parts
            ),
            default=0,
        )


def _status(evidence: Evidence, scene: Scene) -> Status:
    ruling = evidence.ruling
    against = evidence.against
    found = Findings(
        ruled=None if ruling is None else ruling.outcome == "held",
        settled=against is not None and against.settles,
        confirmed=evidence.authority is not None,
        doubtful=bool(evidence.rivals) or (against is not None and against.disputes),
    )
    return status(evidence.told, found, scene.directory)


def _weightless(event: Event, evidence: Evidence, scene: Scene) -> list[Term]:
    """What is shown and weighs nothing: so that nobody need ask whether it was seen."""
    found = []
    for stance in evidence.told:
        if not stance.share:
            words = said(stance.name, stance.manner, deny=stance.deny)
            found.append(Term(words=f"{words}, +0", log_odds=0.0, claims=stance.claims))
    for origin in event.origins:
        if len(origin.outlets) > 1:
            words = more_outlets(len(origin.outlets) - 1, origin.name)
            found.append(Term(words=words, log_odds=0.0, claims=origin.claims))
    return found + _retellings(scene.members(event.claims), scene)


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
