"""What claims once were: as superseded readings have them, and before and under corrections."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.account.corrections import active
from reportedly.model import Claim, Correction, Decision, Noun, Quote, Reading, Undo, in_force
from reportedly.packs.pack import fold
from reportedly.trace import anchor_id

Anchored = tuple[str, str, Quote]
"""What an id is made of beside the text: kind, name (folded), and the words that carry it."""


class Once(Noun, frozen=True):
    """A claim as it was told when an event had its id from it.

    Attributes:
        claim: the claim.
        reading: in which it stood, with the corrections that were in force then.
    """

    claim: Claim
    reading: Reading


def once(id_: str, readings: Iterable[Reading], decisions: Sequence[Decision]) -> Iterator[Once]:
    """The claims that gave some event an id, those of later readings and decisions first.

    An event may have been shown under what any claim of any reading was, at any stage of the
    decisions about its text: so all of these are gone through, and nothing is kept for it.

    Args:
        id_: the event's id.
        readings: the readings of the ledger, superseded ones too, the earliest first.
        decisions: every decision, undone ones and undos among them.
    """
    kept = tuple(readings)
    times: dict[str, int] = defaultdict(int)
    for text, _ in {(r.text_digest, r.report) for r in kept}:
        times[text] += 1
    stages = _stages(decisions)
    for reading in reversed(kept):
        for corrections in stages.get(reading.text_digest, [[]]):
            (stood,) = active([reading], corrections)
            claim = _giving(id_, stood, times[reading.text_digest])
            if claim is not None:
                yield Once(claim=claim, reading=stood)


def claims_in(reading: Reading) -> tuple[Claim, ...]:
    """All claims of a reading."""
    return (*reading.claims, *reading.claims_beyond)


def _stages(decisions: Sequence[Decision]) -> dict[str, list[list[Correction]]]:
    """The corrections of each text as they were in force after each decision, the last first."""
    about: dict[str, str] = {}
    taken: dict[str, list[Decision]] = defaultdict(list)
    for each in sorted(decisions, key=lambda d: (d.made, d.id)):
        text = each.at.text_digest if isinstance(each, Correction) else None
        if isinstance(each, Undo):
            text = about.get(each.of)
        if text is not None:
            about[each.id] = text
            taken[text].append(each)
    return {
        text: [
            [d for d in in_force(made[:number]) if isinstance(d, Correction)]
            for number in range(len(made), -1, -1)
        ]
        for text, made in taken.items()
    }


def _giving(id_: str, reading: Reading, times: int) -> Claim | None:
    """The claim of a reading that gives an event an id.

    Claims that have everything in common of which ids are made are numbered by their own ids,
    report by report where several have the text.

    Args:
        id_: the event's id.
        reading: of a text.
        times: how many reports have the text.
    """
    alike: dict[Anchored, list[Claim]] = defaultdict(list)
    for claim in sorted(claims_in(reading), key=lambda c: c.id):
        alike[claim.kind, fold(claim.who), claim.quote].append(claim)
    for (kind, _, quote), claims in alike.items():
        for number in range(len(claims) * times):
            if anchor_id(reading.text_digest, kind, claims[0].who, quote, number + 1) == id_:
                return claims[number % len(claims)]
    return None
