"""What of an alert may be told today, and whether what it told still stands."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from reportedly.account.alerting.corrections import correction_key
from reportedly.account.alerting.words import words_of
from reportedly.account.clearing import clearing
from reportedly.account.picture import learned
from reportedly.model import (
    Alert,
    Claim,
    Correction,
    Decision,
    Event,
    Noun,
    Picture,
    claims_of,
    in_force,
)
from reportedly.packs import Pack
from reportedly.protect import Audience, told_for

if TYPE_CHECKING:
    from reportedly.ledger import Learned


class Standing(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """All that stands, before and after the gate.

    An alert is kept in the words in which it was told. What is withheld since, because a report
    came that tells more or somebody marked it, is told no longer in them either.

    Attributes:
        whole: what stands, without what is marked above the audience as a whole.
        told: what of it an audience may be told.
        decisions: all that were made.
        gone: ids of the reports and claims that are marked so.
    """

    whole: Picture
    told: Picture
    decisions: tuple[Decision, ...] = ()
    gone: frozenset[str] = frozenset()

    @classmethod
    def of(cls, kept: "Learned", pack: Pack, to: Audience) -> "Standing":
        """What stands in a ledger, for an audience.

        Args:
            kept: what it has learned.
            pack: what is known beforehand.
            to: whom the gate opens for.
        """
        left_out = clearing(kept, pack, to)
        there = left_out.of(kept)
        whole = learned(there, pack)
        return cls(
            whole=whole,
            told=told_for(whole, to, pack),
            decisions=there.decisions,
            gone=left_out.ids,
        )

    def may_tell(self, alert: Alert) -> bool:
        """Whether an alert may be told in its words: nothing of it is withheld today.

        Of what it cites and is about, all that stands must be told, and so must be each of its
        words that was a word of that when it was found, and stands there today.
        """
        if alert.erased:
            return False
        if not self.gone.isdisjoint(self._ids(alert)):
            return False
        ids = [id_ for id_ in self._ids(alert) if id_ in self._all]
        if any(id_ not in self._all_told for id_ in ids):
            return False
        there = words_of(self._all[id_] for id_ in ids)
        told = words_of(self._all_told[id_] for id_ in ids)
        return not there.difference(told).intersection(alert.told)

    def holds(self, alert: Alert) -> bool:
        """Whether what an alert told still stands."""
        if alert.trigger == "refutation":
            return any(
                e.belief is not None and e.belief.status == "refuted"
                for e in self._events(alert, self.told)
            )
        if alert.trigger == "correction":
            return alert.key in self._corrections or (
                not alert.key.startswith("correction-") and alert.key not in self._told_reports
            )
        return any(c.item in self._told_claims for c in alert.cites)

    def _ids(self, alert: Alert) -> Iterator[str]:
        for cite in alert.cites:
            yield from (cite.report, cite.item)
        yield from (event.id for event in self._events(alert, self.whole))
        if alert.person is not None:
            yield alert.person

    @staticmethod
    def _events(alert: Alert, picture: Picture) -> Iterable[Event]:
        about = set(alert.about)
        return [e for e in picture.events if about.intersection((e.id, *e.aliases))]

    @cached_property
    def _all(self) -> dict[str, Noun]:
        return _by_id(self.whole)

    @cached_property
    def _all_told(self) -> dict[str, Noun]:
        return _by_id(self.told)

    @cached_property
    def _told_claims(self) -> dict[str, Claim]:
        return claims_of(self.told.readings)

    @cached_property
    def _told_reports(self) -> frozenset[str]:
        return frozenset(report.id for report in self.told.reports)

    @cached_property
    def _corrections(self) -> frozenset[str]:
        held = in_force(self.decisions)
        return frozenset(correction_key(d) for d in held if isinstance(d, Correction))


def _by_id(picture: Picture) -> dict[str, Noun]:
    return {
        **claims_of(picture.readings),
        **{report.id: report for report in picture.reports},
        **{person.id: person for person in picture.persons},
        **{event.id: event for event in picture.events},
    }
