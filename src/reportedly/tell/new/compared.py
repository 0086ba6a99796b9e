"""What stands and what stood at an earlier moment, as one audience may be told of both."""

from reportedly.model import Claim, Decision, Event, Noun, Picture, Reading, Report, Undo, claims_of


class Decided(Noun, frozen=True):
    """A decision that somebody made, or took back, since the moment, and what it touched.

    Attributes:
        decision: what was decided.
        undo: who took it back, None where it was made.
        claims: ids of the claims that came, went or changed by it: as they stood and as they stand.
        sides: of a judgement or a grouping, what each side points at: places of mentions or the id
            of a holder, ids of claims.
    """

    decision: Decision
    undo: Undo | None = None
    claims: tuple[str, ...] = ()
    sides: tuple[tuple[str, ...], ...] = ()


class Meant(Noun, frozen=True):
    """What a watch points at by now.

    Attributes:
        watch: its id.
        persons: ids of the persons it is kept on.
        claims: ids of the claims of its event.
    """

    watch: str
    persons: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Compared(Noun, frozen=True):
    """Two states of one ledger, seen through one door.

    Both are told by what would protect people in all that either holds: so a change of what is
    withheld shows nowhere. Both are of today's readings, so that what a newer reader makes of an
    old report is no news of the world.

    Attributes:
        picture: all that stands.
        before: the events that changed, as they stood; claims that stand no longer, or otherwise,
            have ids that begin with `WAS`.
        unchanged: ids of the events that stood as they stand.
        was: those claims, by report.
        hidden: ids of those of them that are not told: a page took them out, and they tell of the
            journey of a private person. They are there so that what stays is no news.
        gone: the reports that stood and do so no longer.
        misread: claims as they were read then and are read no longer; their ids begin with `READ`.
        reread: ids of claims that were not read then in reports which were there.
        fresh: ids of the reports that came since.
        decided: what people decided since, in order.
        watched: ids of the persons who are watched.
        meant: what each watch in force points at.
    """

    picture: Picture
    before: tuple[Event, ...] = ()
    unchanged: frozenset[str] = frozenset()
    was: tuple[Reading, ...] = ()
    hidden: frozenset[str] = frozenset()
    gone: tuple[Report, ...] = ()
    misread: tuple[Reading, ...] = ()
    reread: frozenset[str] = frozenset()
    fresh: frozenset[str] = frozenset()
    decided: tuple[Decided, ...] = ()
    watched: tuple[str, ...] = ()
    meant: tuple[Meant, ...] = ()

    @property
    def claims(self) -> dict[str, Claim]:
        """Every claim that stands or stood, by its id."""
        return claims_of((*self.was, *self.picture.readings))


WAS = "was-"
"""What the id of a claim begins with that stands no longer, or otherwise."""

READ = "read-"
"""What the id of a claim begins with that was read once, and is read no longer."""
