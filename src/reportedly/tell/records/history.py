"""How past reports of a kind turned out, in the words of a brief: from the pack's history alone."""

from reportedly.model import Kind, Origin
from reportedly.tell.evidence import Evidence
from reportedly.tell.records.phrases import plural, wording
from reportedly.weigh.record import Naming, counted, entries
from reportedly.weigh.records import UNKNOWN, record_of


def past_words(kind: Kind, origin: Origin, evidence: Evidence) -> str | None:
    """What became of past reports of a kind by sources of an origin's group, as counts.

    None where the history has no such case, or it is not known of which group the origin is.
    """
    naming = Naming(evidence.pack, evidence.history)
    group = naming.group_of(record_of(origin.key))
    if group == UNKNOWN:
        return None
    counts = counted(entries(evidence.history, naming.pooled(group), (kind,)))
    if not counts.reported:
        return None
    few = counts.settled < evidence.pack.weights["few_cases"]
    return str(wording()["past_few" if few else "past"]).format(
        kinds=plural(kind),
        group=group,
        held=counts.held,
        failed=counts.failed,
        missing=counts.missing,
    )
