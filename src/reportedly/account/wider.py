"""What wider audiences are told of the same, by which each thing in a document gets its own label.

A thing has the label of the widest audience that is told it just the same. What an audience is told
is made of what is there for it and of nothing else (`account.clearing`): so a status or a number in
which anything that is marked had a part is not taken for something that all are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.account.leaving import Leaving, Question, told_of
from reportedly.account.markings import markings
from reportedly.errors import NotFound
from reportedly.model import Label, Marking, Picture
from reportedly.packs import Pack
from reportedly.protect import CLIENTS, COMMUNITY, ORGANISATION, PUBLIC, Audience

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportedly.ledger import Ledger

_WIDEST_FIRST = (PUBLIC, COMMUNITY, CLIENTS, ORGANISATION)
Seen = tuple[tuple[str, ...], tuple[str, ...]]
"""The markings and the marked sources that an audience may be told of."""


def told_to_wider(
    ledger: Ledger, pack: Pack, left: Leaving, question: Question
) -> dict[Label, Picture]:
    """By label what each wider audience is told, widest first, under the ids of what leaves.

    Audiences that may see the same markings are told the same, and only the widest of them stands
    here: where nothing is marked, that is the public. One that is told of nothing by the words that
    were asked for stands here neither. For the holder there is none: what the holder gets has the
    ledger's own ids, of which nobody else is told any.

    Args:
        ledger: open, as it was when the document was made.
        pack: what is known beforehand.
        left: what leaves, for a narrower audience.
        question: what was asked of the ledger for it.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    if left.keyed is None:
        return {}
    kept = ledger.learned(question.recorded)
    made = kept.markings or markings(kept.decisions)
    found: dict[Label, Picture] = {}
    before: Seen | None = None
    for audience in _WIDEST_FIRST:
        if audience.highest == left.audience.highest:
            break
        seen = _seen(made, pack, audience)
        if seen != before and (told := _told(ledger, pack, audience, left, question)):
            found[audience.highest] = told
        before = seen
    return found


def _seen(made: Iterable[Marking], pack: Pack, audience: Audience) -> Seen:
    return (
        tuple(m.id for m in made if audience.sees(m.label)),
        tuple(s.id for s in pack.sources if audience.sees(s.marking)),
    )


def _told(
    ledger: Ledger, pack: Pack, audience: Audience, left: Leaving, question: Question
) -> Picture | None:
    """What an audience is told, under the ids that leave: what does not leave gets ids of none."""
    try:
        told = told_of(ledger, pack, audience, question)
    except NotFound:
        return None
    return told if left.keyed is None else left.keyed.noun(told)
