"""What one reader found in one text."""

from collections.abc import Iterable, Iterator
from itertools import chain

from reportedly.model.around import (
    Assertion,
    Cited,
    Context,
    Figure,
    Kin,
    Remark,
    Silence,
)
from reportedly.model.claim import Claim, Mention
from reportedly.model.words import Noun


class Reader(Noun, frozen=True):
    """Who made a reading: versions and digests, so that it can be made again."""

    name: str
    version: str
    language: str | None
    pack: str
    model: str | None


class Reading(Noun, frozen=True):
    """One reader's claims, figures and remarks from one text.

    Attributes:
        passed_over: whether a scan found it to be of something else, and nothing was read closely.
    """

    report: str
    text_digest: str
    reader: Reader
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    remarks: tuple[Remark, ...] = ()
    context: tuple[Context, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    kin: tuple[Kin, ...] = ()
    silences: tuple[Silence, ...] = ()
    claims_beyond: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cited: tuple[Cited, ...] = ()
    passed_over: bool = False

    @property
    def found(self) -> Iterator[Noun]:
        """All that was found beside names and sources: what quotes words of the report."""
        return chain[Noun](
            self.claims,
            self.claims_beyond,
            self.figures,
            self.remarks,
            self.context,
            self.assertions,
            self.kin,
            self.silences,
        )


def claims_of(readings: Iterable[Reading]) -> dict[str, Claim]:
    """All claims of some readings by id, those of `claims_beyond` among them."""
    return {c.id: c for r in readings for c in (*r.claims, *r.claims_beyond)}
