"""Everything that watches may be told of between two states of a ledger."""

from collections.abc import Iterator

from reportedly.account.alerting.corrections import corrected, withdrawn
from reportedly.account.alerting.finding import Finding
from reportedly.account.alerting.moved import Moving
from reportedly.model import Event
from reportedly.packs import Pack
from reportedly.tell.evidence import Evidence
from reportedly.tell.new import Compared
from reportedly.tell.new.moved import moves_of


def findings(compared: Compared, pack: Pack) -> tuple[Finding, ...]:
    """What is new, each once, the changes of events first.

    Args:
        compared: both states, after the gate, and nothing else.
        pack: sources, kinds and words.
    """
    evidence = Evidence(picture=compared.picture, pack=pack)
    return (
        *_moved(compared, evidence),
        *corrected(compared, evidence),
        *withdrawn(compared, evidence),
    )


def _moved(compared: Compared, evidence: Evidence) -> Iterator[Finding]:
    sighted: dict[str, list[Event]] = {}
    for event in evidence.events:
        for claim in event.sightings:
            sighted.setdefault(claim, []).append(event)
    for moves in moves_of(compared, evidence):
        beside = {
            e.id: e
            for claim in moves.after.claims
            for e in sighted.get(claim, ())
            if e.id != moves.after.id
        }
        yield from Moving(moves, evidence, beside.values()).findings()
