"""The mentions that are one person, in the order of their reports."""

from typing import NamedTuple

from reportedly.model import Mention, Person, Picture, Report, place_of


class Met(NamedTuple):
    """A mention of a person in a report."""

    report: Report
    mention: Mention

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name in this report."""
        return tuple(dict.fromkeys((self.mention.name, *self.mention.spellings)))


def mentions_of(picture: Picture, person: Person) -> tuple[Met, ...]:
    """The mentions that are this person, by publication; undated reports last."""
    reports = {r.id: r for r in picture.reports}
    wanted = set(person.mentions)
    found = [
        Met(reports[reading.report], mention)
        for reading in picture.readings
        if reading.report in reports
        for mention in reading.mentions
        if place_of(reading.report, mention.quote) in wanted
    ]
    return tuple(sorted(found, key=_order))


def _order(met: Met) -> tuple[str, str, str, int]:
    quote = met.mention.quote
    return met.report.published or "9999", met.report.id, quote.field, quote.start
