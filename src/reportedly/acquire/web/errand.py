"""What one request takes along on all its steps."""

from dataclasses import dataclass

from reportedly.acquire.web.deadline import Deadline
from reportedly.acquire.web.limits import Limits
from reportedly.model import Headers


@dataclass(frozen=True)
class Errand:
    """One request with its redirects and retries.

    Attributes:
        sent: the headers of every step, without Host.
        limits: what each answer may cost.
        deadline: when all is given up.
        for_robots: whether a robots.txt is asked for: no robots.txt forbids that, and what is
            beyond the limit of the body is left out instead of refused.
        body: what is posted; None where a page is asked for.
    """

    sent: Headers
    limits: Limits
    deadline: Deadline
    for_robots: bool = False
    body: bytes | None = None

    @property
    def is_conditional(self) -> bool:
        """Whether it is asked whether the page has changed."""
        return any(name.startswith("If-") for name, _ in self.sent)
