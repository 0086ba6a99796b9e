"""Claims with what they bring into an event: their report, day, voices, and the copies of them."""

from datetime import date

from reportedly.model import Claim, Noun, Report
from reportedly.packs.pack import fold
from reportedly.trace.copies import published
from reportedly.trace.sources import Voice
from reportedly.when import When


class Carried(Noun, frozen=True):
    """The same claim in a copy of the report.

    Attributes:
        report: the copy.
        claim: the claim as the copy has it.
        of: id of the report that it copies.
        share: how much of the shorter text stands in both, 1 where it is the same text.
        slips: what only these two have, where that told it for a copy.
    """

    report: Report
    claim: Claim
    of: str
    share: float = 1.0
    slips: tuple[str, ...] = ()


class Member(Noun, frozen=True):
    """One claim as it takes part in an event.

    Attributes:
        report: the report that stands for the text; of a copy, the earliest.
        happened: when, with a leaning date resolved.
        said: the day on which it was said: told by the words, else the day of publication.
        voices: who it goes back to, none before origins are traced.
        carried: the same claim in copies of the report, which weigh and move nothing.
        speaker: the agency that a copy of the report credits with its text, None where the report
            itself tells, or nobody does.
    """

    report: Report
    claim: Claim
    happened: When | None
    said: date | None
    voices: tuple[Voice, ...] = ()
    carried: tuple[Carried, ...] = ()
    speaker: Voice | None = None

    @property
    def subject(self) -> str:
        """Whom it is about: a person's id; unnamed people are the same only within one text."""
        return self.claim.person or f"text:{self.report.id}:{fold(self.claim.who)}"

    @property
    def machine(self) -> bool:
        """Whether nobody but a machine-written report stands behind it."""
        return all(voice.machine for voice in self.voices)

    @property
    def order(self) -> tuple[date, str, str]:
        """A place in time that does not hang on the order of arrival; undated comes last."""
        return (published(self.report) or date.max, self.report.id, self.claim.id)


def asserts(claim: Claim) -> bool:
    """Whether the report tells it as having happened, neither doubting nor refuting it."""
    return claim.polarity == "affirmed" and claim.stance in {"own", "relays"}


def denies(claim: Claim) -> bool:
    """Whether the report tells that it did not happen; doubt alone is no denial."""
    return claim.polarity == "denied" and claim.stance != "doubts"
