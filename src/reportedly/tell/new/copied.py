"""Which of the claims that came only copy what was told."""

from collections.abc import Iterable, Mapping

from reportedly.model import Claim, Event
from reportedly.tell.evidence import Evidence
from reportedly.trace import asserts, denies


class Copied:
    """The copies among the reports of one event: who came with somebody else's words.

    Of reports that are one text the one that was on file is copied, whichever was published first;
    where all have come since, the one that was published first.
    """

    def __init__(self, event: Event, evidence: Evidence, fresh: frozenset[str]) -> None:
        self._event, self._evidence, self._fresh = event, evidence, fresh
        self._group: dict[str, set[str]] = {}
        for copy in event.copies:
            here = self._group.get(copy.report, {copy.report})
            there = self._group.get(copy.of, {copy.of})
            both = here | there
            self._group.update(dict.fromkeys(both, both))
        self._lead = {id_: self._leading(group) for id_, group in self._group.items()}
        self._of = {
            claim.id: [r.id for r in evidence.reports_of[claim.id]]
            for claim in evidence.claims_of(event)
        }
        self._keys = {
            claim: {o.key for o in event.origins if claim in o.claims} for claim in event.claims
        }

    def copies(self) -> dict[str, list[str]]:
        """The reports that came and only copy, by the report whose words they bring."""
        found: dict[str, list[str]] = {}
        for report in self._event_reports():
            lead = self._lead.get(report, report)
            mine = [c for c, reports in self._of.items() if report in reports]
            if report in self._fresh and all(self._copies(claim, report) for claim in mine):
                found.setdefault(lead, []).append(report)
        return found

    def outlets(self, names: Mapping[str, str | None]) -> frozenset[str]:
        """The outlets that only copy, of those whose reports came.

        Args:
            names: the outlet of each report, by the report's id.
        """
        mere = {report for reports in self.copies().values() for report in reports}
        others = {names.get(report) for report in self._event_reports() if report not in mere}
        return frozenset(
            name for r in mere if (name := names.get(r)) is not None and name not in others
        )

    def is_copy(self, claim: str) -> bool:
        """Whether a claim stands only in reports that bring somebody else's words."""
        return all(self._copies(claim, report) for report in self._of.get(claim, ()))

    def is_mere(self, claim: str) -> bool:
        """Whether a claim came, and only with somebody else's words."""
        return self.is_fresh(claim) and self.is_copy(claim)

    def own(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims that came and are no copies."""
        return [c for c in claims if self.is_fresh(c.id) and not self.is_copy(c.id)]

    def is_fresh(self, claim: str) -> bool:
        """Whether a claim stands only in reports that came since."""
        reports = self._of.get(claim, ())
        return bool(reports) and self._fresh.issuperset(reports)

    def bringing(self, claim: str) -> list[str]:
        """The reports that came with a claim as their own."""
        return [
            r for r in self._of.get(claim, ()) if r in self._fresh and not self._copies(claim, r)
        ]

    def _event_reports(self) -> list[str]:
        wanted = {report for reports in self._of.values() for report in reports}
        return [id_ for id_ in self._evidence.reports if id_ in wanted]

    def _leading(self, group: set[str]) -> str:
        of = {copy.report: copy.of for copy in self._event.copies}
        first = next((r for r in sorted(group) if r not in of), min(group))
        known = [r for r in self._evidence.reports if r in group and r not in self._fresh]
        return first if first not in self._fresh or not known else known[0]

    def _copies(self, claim: str, report: str) -> bool:
        """Whether a report's claim is one that the text which it copies has as well."""
        lead = self._lead.get(report, report)
        if report == lead:
            return False
        theirs = (other for other, reports in self._of.items() if lead in reports)
        return any(self._same(claim, other) for other in theirs)

    def _same(self, claim: str, other: str) -> bool:
        if claim == other:
            return True
        one, two = self._evidence.claims[claim], self._evidence.claims[other]
        sides = [(asserts(c), denies(c), c.polarity) for c in (one, two)]
        return sides[0] == sides[1] and bool(self._keys[claim] & self._keys[other])
