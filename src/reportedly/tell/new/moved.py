"""Every event that is not as it was, with what moved it."""

from reportedly.tell.event_rows import newest_first
from reportedly.tell.evidence import Evidence
from reportedly.tell.history.again import outlet_names, tellers
from reportedly.tell.new.compared import Compared
from reportedly.tell.new.matching import Stood
from reportedly.tell.new.moves import Moves, Tellers
from reportedly.tell.new.rewritten import rewritten


def moves_of(compared: Compared, evidence: Evidence) -> list[Moves]:
    """The events that changed, newest first.

    Args:
        compared: both states, after the gate.
        evidence: what stands.
    """
    stood, claims = Stood(compared.before, rewritten(compared)), compared.claims
    by = Tellers(
        tellers(compared.picture, evidence.pack), outlet_names(compared.picture, evidence.pack)
    )
    return [
        Moves((stood.of(event), event), evidence, claims, by, compared.fresh)
        for event in newest_first(evidence.events)
        if event.id not in compared.unchanged
    ]
