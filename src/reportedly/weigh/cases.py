"""Settled and open cases, of the pack's history and of the ledger: what the fit learns from.

One happening counts once. An event of the ledger that a past case also tells of stands for both:
with its own outcome where the ledger settles it, else with that of the history.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from reportedly.model import Event, Reading, Report, Ruling
from reportedly.packs import Pack
from reportedly.weigh.bearing import Bearing, Evidence
from reportedly.weigh.fit.cases import Case, Outcome, Told
from reportedly.weigh.history import History
from reportedly.weigh.outcomes import outcome
from reportedly.weigh.past import Past, past_cases
from reportedly.weigh.records import record_of
from reportedly.weigh.scene import Scene
from reportedly.weigh.stances import Stance, stances
from reportedly.when import When

_NO_CASE = "appearance"
"""An appearance is evidence, and nothing that turns out true or false."""


def cases_of(pack: Pack, as_of: date | None = None) -> tuple[Case, ...]:
    """The cases of the pack's history as they were known on a day; see `past_cases`."""
    return tuple(past.case for past in past_cases(pack, as_of))


def labelled(
    events: Iterable[Event],
    reports: Iterable[Report],
    readings: Iterable[Reading],
    pack: Pack,
    rulings: Iterable[Ruling] = (),
    as_of: date | None = None,
) -> tuple[Case, ...]:
    """Every case that can be learned from, settled and open, in the order of their ids.

    Args:
        events: the events of the ledger, with their origins.
        reports: the reports behind them.
        readings: one reading a report.
        pack: what is known beforehand, its history among it.
        rulings: decisions of people.
        as_of: the day on which the history is asked for; today where None.
    """
    given = tuple(events)
    scene = Scene.of(reports, readings, pack)
    bearing = Bearing(given, scene, rulings)
    found = {event.id: bearing.on(event, scene.members(event.claims)) for event in given}
    return gathered(given, found, scene, as_of)


def gathered(
    events: Sequence[Event], found: Mapping[str, Evidence], scene: Scene, as_of: date | None
) -> tuple[Case, ...]:
    """The cases of the history and of events with what bears on each, by the event's id."""
    past = past_cases(scene.pack, as_of)
    history = History(past, events, scene)
    cited = _cited(events, found)
    met: set[str] = set()
    cases: list[Case] = []
    for event in events:
        case = _case(event, found[event.id], scene, cited)
        if case is None:
            continue
        same = history.of(event)
        met |= {p.case.id for p in same}
        cases.append(_joined(case, same))
    cases += [p.case for p in past if p.case.id not in met]
    return tuple(sorted(cases, key=lambda case: case.id))


def _cited(events: Sequence[Event], found: Mapping[str, Evidence]) -> dict[str, tuple[str, ...]]:
    """The origins of each claim that a ruling cites, of whatever event the claim tells."""
    rulings = [evidence.ruling for evidence in found.values() if evidence.ruling is not None]
    cites = {claim for ruling in rulings for claim in ruling.cites}
    origins: dict[str, list[str]] = {}
    for origin in (origin for event in events for origin in event.origins):
        for claim in cites & set(origin.claims):
            origins.setdefault(claim, []).append(origin.key)
    return {claim: tuple(keys) for claim, keys in origins.items()}


def _case(
    event: Event, evidence: Evidence, scene: Scene, cited: Mapping[str, tuple[str, ...]]
) -> Case | None:
    """An event of the ledger as a case; None where nobody says anything of it that counts."""
    if event.kind == _NO_CASE:
        return None
    became, known, by = _decided(evidence, cited)
    own = evidence.authority is not None and evidence.authority.own_act
    told = evidence.told if known is None else stances(event, scene, until=known)
    words = _words(told)
    if not words:
        return None
    alone = became == "held" and own and {word.origin for word in words} <= set(by)
    return Case(
        id=event.id,
        kind=event.kind,
        outcome=became,
        told=words,
        known=known,
        decided_by=by,
        own_act=alone,
        title=f"{event.who}, {event.kind}",
    )


def _decided(
    evidence: Evidence, cited: Mapping[str, tuple[str, ...]]
) -> tuple[Outcome, date | None, tuple[str, ...]]:
    """What became of an event, since when that was known, and on whose word.

    A decision by a person rests on the word of those whose claims it cites.
    """
    found = outcome(evidence)
    if found is None:
        return "open", None, ()
    if evidence.ruling is not None:
        by = tuple(key for claim in evidence.ruling.cites for key in cited.get(claim, ()))
    elif evidence.against is not None and evidence.against.settles:
        by = evidence.against.sign.by
    else:
        by = evidence.authority.by if evidence.authority is not None else ()
    known = None if found.known is None else When.of(found.known).latest
    return found.outcome, known, _records(by)


def _records(origins: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({record_of(key) for key in origins}))


def _words(told: Iterable[Stance]) -> tuple[Told, ...]:
    """One word a record: of an outlet's own and its unnamed sources', the strongest."""
    found: dict[str, Stance] = {}
    for stance in sorted(told, key=lambda s: (-s.share, s.deny, s.key)):
        if stance.share:
            found.setdefault(stance.record, stance)
    return tuple(
        Told(
            origin=record,
            group=found[record].group,
            says="deny" if found[record].deny else "assert",
            share=found[record].share,
            said=found[record].said,
        )
        for record in sorted(found)
    )


def _joined(case: Case, past: Sequence[Past]) -> Case:
    """An event of the ledger with what the history adds: further voices, and an outcome it lacks.

    The voices of the ledger stand. A case of the history that is open says nothing against one that
    is settled; where settled ones disagree, they add no outcome.
    """
    told = {word.origin: word for word in case.told}
    for each in past:
        for word in each.case.told:
            told.setdefault(word.origin, word)
    words = tuple(told[key] for key in sorted(told))
    joined = msgspec.structs.replace(
        case, told=words, own_act=case.own_act and words == case.told, followed=bool(past)
    )
    settled = [each.case for each in past if each.case.outcome != "open"]
    if case.outcome != "open" or len({each.outcome for each in settled}) != 1:
        return joined
    first = settled[0]
    return msgspec.structs.replace(
        joined,
        outcome=first.outcome,
        known=first.known,
        decided_by=first.decided_by,
        own_act=first.own_act,
    )
