"""An item that could not be taken, with the reason."""

from dataclasses import dataclass

from reportedly.errors import ReportedlyError


@dataclass(frozen=True)
class Refusal:
    """What could not be taken as a report.

    Attributes:
        place: the path, with the line or item where a file holds several reports.
        error: what is wrong and what to do.
    """

    place: str
    error: ReportedlyError

    def __str__(self) -> str:
        return f"{self.place}: {self.error}"
