"""An id under which an event was shown whose words tell of nothing now."""

from rich.console import Group, RenderableType

from reportedly.errors import NotFound
from reportedly.model import Claim, Report
from reportedly.tell.view import Row, words


class Untold(NotFound):
    """The words that an id stood for are read as no event's any more, or were struck."""

    def __init__(self, id_: str, claim: Claim, report: Report, struck: str | None) -> None:
        """What became of an id.

        Args:
            id_: under which an event was shown.
            claim: that gave it the id, after the gate.
            report: in which it stands, after the gate.
            struck: id of the correction that struck the claim, None where it is read no longer.
        """
        self.id = id_
        self.claim = claim
        self.report = report
        self.struck = struck
        super().__init__(f"{id_} {self._was}; {self._now}")

    @property
    def _was(self) -> str:
        where = " of ".join(x for x in (self.report.outlet, self.report.published) if x)
        return (
            f"was the id of an event ({self.claim.kind}: {self.claim.who}) told in "
            f"{self.report.id}{f' ({where})' if where else ''}: “{self.claim.quote.text}”"
        )

    @property
    def _now(self) -> str:
        if self.struck is None:
            return "as the report is read now, these words tell of no event"
        return f"{self.struck} struck the claim (`reportedly corrections`), and no other is left"


def untold_view(gone: Untold) -> RenderableType:
    """What became of an id, for the terminal."""
    shown = f"`reportedly show {gone.report.id}` shows the report"
    return Group(words(str(gone)), words(""), words(shown, "dim"))


def untold_row(gone: Untold) -> Row:
    """What became of an id, as plain data: `event` is None, for no event has it."""
    return {
        "id": gone.id,
        "event": None,
        "kind": gone.claim.kind,
        "who": gone.claim.who,
        "report": gone.report.id,
        "words": gone.claim.quote.text,
        "struck": gone.struck,
    }
