"""Which sightings a reading keeps: of a closed state's living people, with a day or an event."""

from collections.abc import Iterator, Sequence

from reportedly.model import Claim
from reportedly.packs import Pack
from reportedly.packs.pack import plain
from reportedly.read.english.lexicon import words
from reportedly.when import When


def sensible(made: Sequence[Claim], pack: Pack, published: When | None) -> Iterator[Claim]:
    """The claims without appearances that cannot be meant, and without a defector's resignation.

    Appearances are of a closed state's people only, not of those who left it, and not of the dead
    after their death. Background that has neither a day nor an event nor a source tells of no
    occasion.
    """
    defections = [c for c in made if c.kind == "defection"]
    denied = {c.who for c in defections if c.polarity == "denied"}
    told = {c.who for c in defections if c.polarity == "affirmed" and c.stance in {"own", "relays"}}
    # Whoever says that nobody fled may show the man at his work.
    left = told - denied
    home = _home(made, pack)
    for claim in made:
        if claim.kind == "dismissal" and claim.who in told and _resigns(claim):
            continue  # leaving the post is part of leaving the state
        if claim.kind != "appearance":
            yield claim
        elif claim.country in home and claim.who not in left:
            occasion = claim.when or claim.from_ or claim.origins or published is None
            if (occasion or claim.core) and not _dead(claim, pack, published):
                yield claim


def _resigns(claim: Claim) -> bool:
    """Whether a post was given up and not taken away."""
    return words("ways").find("resigns", claim.words["kind"].text) is not None


def _home(made: Sequence[Claim], pack: Pack) -> frozenset[str]:
    """The states whose people's sightings count.

    Where those of the state that the pack is about are seen, other closed states' people are their
    hosts and guests.
    """
    seen = {c.country for c in made if c.kind == "appearance"}
    about = frozenset(m.state for m in pack.missions) & seen
    return about or frozenset(pack.closed_states)


def _dead(claim: Claim, pack: Pack, published: When | None) -> bool:
    """Whether an office holder of the pack had died before the day of the sighting."""
    died = pack.died.get(plain(claim.who))
    day = claim.happened or published
    if died is None or day is None or day.earliest is None:
        return False
    return died < day.earliest.isoformat()[: len(died)]
