"""What can be wrong with a file that is given as a brief."""

from reportedly.errors import ReportedlyError


class NotABrief(ReportedlyError):
    """A file is neither a draft that the program wrote nor a brief that somebody signed."""


class NotBorneOut(ReportedlyError):
    """A brief says what the evidence does not."""
