"""What a site is made of: all that is asked of a ledger, once, and after the gate."""

from collections.abc import Mapping

import msgspec

from reportedly.model import Noun, Picture
from reportedly.packs import Pack
from reportedly.protect import PUBLIC, Audience
from reportedly.tell.history import Course
from reportedly.tell.new import News
from reportedly.tell.records import Basis
from reportedly.tell.records.cell import NOW
from reportedly.tell.signed.nouns import OWN, SignedBrief
from reportedly.weigh.fit.cases import Case
from reportedly.weigh.record import Fitting


class SignedPage(Noun, frozen=True):
    """A brief that an editor has signed, as a site tells it.

    Attributes:
        id: of the signature.
        title: what it is about.
        by: who signed it.
        made: the day on which it was signed (ISO 8601).
        brief: what it says, with whose words they are, as far as it may be told today.
        changed: what of its evidence has changed since; none where it stands as it was.
    """

    id: str
    title: str
    by: str
    made: str
    brief: SignedBrief
    changed: tuple[str, ...] = ()

    @property
    def has_own(self) -> bool:
        """Whether an editor's own words are in it."""
        return self.brief.has_own

    @property
    def own(self) -> str:
        """How the editor's own words are marked, in words that are marked so."""
        return OWN


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """What is told.

    Attributes:
        picture: what came out of the gate, with what became of pages; nothing else may come in.
        pack: sources, kinds and words.
        audience: whom the gate opened for: decides on the notice.
        news: what is new by the ledger's clock; None where that is not told (as of a past day).
        courses: how belief moved, by event's id, of those events of which that is known.
        cases: on which the records of sources rest, as far as they may be told.
        fitting: what makes beliefs out of cases, to be scored; without it no record is told.
        basis: what the records rest on.
        signed: the briefs that were signed, the newest first.
    """

    picture: Picture
    pack: Pack
    audience: Audience = PUBLIC
    news: News | None = None
    courses: Mapping[str, Course] = {}
    cases: tuple[Case, ...] = ()
    fitting: Fitting | None = None
    basis: Basis = NOW
    signed: tuple[SignedPage, ...] = ()
