"""A claim as one sentence tells it, before the tellings of a report are merged."""

import msgspec

from reportedly.model import Certainty, Kind, Quote, Stance
from reportedly.read.english.claims.slots import Slots
from reportedly.read.english.dates import Dated
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.sayings.chain import Chain
from reportedly.read.english.scene import Carried
from reportedly.read.english.text.sentence import Role


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as one sentence tells it.

    Attributes:
        kind: what happened.
        whom: to whom.
        sentence: number of the sentence.
        at: place of the trigger's token.
        role: what the sentence is on the page.
        denied: said not to have happened.
        certainty: of the wording.
        cue: the words that hedge or deny.
        stance: the outlet's own.
        chain: who says so.
        quote: the sentence.
        trigger: the words that tell of it.
        slots: what else it says.
        dated: when it happened.
        dated_in: number of the sentence that tells the date, where it is another one.
        listed: named in a list of those present at what was told before.
        said: when the source said it.
        carried: the date that the story has come to where this is told.
        hearsay: told as said by nobody in particular.
        fresh: told as news: it happened about the day of publication.
        recent: told in no clause about somebody's past.
        aside: never a report's main news.
        denies: sentence and token of the telling that a denial points back at.
        coming: told as what lies ahead: its date may come after publication.
    """

    kind: Kind
    whom: Whom
    sentence: int
    at: int
    role: Role
    denied: bool
    certainty: Certainty
    cue: Quote | None
    stance: Stance
    chain: Chain
    quote: Quote
    trigger: Quote
    slots: Slots = Slots()
    dated: Dated | None = None
    dated_in: int | None = None
    listed: bool = False
    said: Dated | None = None
    carried: Carried | None = None
    hearsay: bool = False
    fresh: bool = False
    recent: bool = False
    aside: bool = False
    denies: tuple[int, int] | None = None
    coming: bool = False
