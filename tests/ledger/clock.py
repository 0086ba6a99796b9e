"""A clock that stands where a test puts it."""

from datetime import UTC, date, datetime, time


class Clock:
    """Gives the moment at which it was last set; days begin at midnight UTC."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def at(self, day: date, hour: int = 12) -> datetime:
        """Set the clock to an hour of a day."""
        self.moment = datetime.combine(day, time(hour), UTC)
        return self.moment
