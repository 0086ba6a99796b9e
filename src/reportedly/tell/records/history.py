"""How past reports of a kind turned out, in the words of a brief: from the pack's history alone."""

from reportedly.model import Kind, Origin
from reportedly.tell.evidence import Evidence
from reportedly.tell.records.phrases import plural, wording
from reportedly.tell.wording import listed, number_word
from reportedly.weigh.record import Naming, counted, entries
from reportedly.weigh.records import UNKNOWN, record_of

_SEVERAL = 2
"""The first number that takes a plural."""


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
    parts = [
        f"{_some(counts.held, 'were')} shown true",
        f"{_some(counts.failed, 'were')} shown false",
    ]
    if counts.missing:
        parts.append(f"{_some(counts.missing, 'are')} not settled")
    return str(wording()["past_few" if few else "past"]).format(
        kinds=plural(kind),
        group=wording()["groups"].get(group, group),
        counts=listed(parts),
    )


def _some(number: int, verb: str) -> str:
    """How many, with the verb that the number takes: "none was", "one is", "12 were"."""
    one = {"were": "was", "are": "is"}[verb]
    told = number_word(number) if number else "none"
    return f"{told} {one if number < _SEVERAL else verb}"
