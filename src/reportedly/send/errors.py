"""What can be wrong with a channel, and what to do about it."""

from reportedly.errors import ReportedlyError


class BadChannel(ReportedlyError):
    """A channel that is none, or of which something is missing."""
