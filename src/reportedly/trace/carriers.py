"""The claims of an event as they stand in a picture, each with its report."""

from reportedly.model import Claim, Event, Picture, Report


def carriers(event: Event, picture: Picture) -> list[tuple[Report, Claim]]:
    """The claims that a picture still has of an event, in the order of its readings.

    Args:
        event: an event of the picture.
        picture: before or after the gate; what is withheld from it is not among them.
    """
    reports = {report.id: report for report in picture.reports}
    wanted = frozenset(event.claims)
    return [
        (reports[reading.report], claim)
        for reading in picture.readings
        for claim in (*reading.claims, *reading.claims_beyond)
        if claim.id in wanted and reading.report in reports
    ]
