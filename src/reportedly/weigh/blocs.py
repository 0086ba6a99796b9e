"""Those who speak with one mouth: the media of one state, a collective and its own members."""

from collections.abc import Sequence

from reportedly.trace import Directory
from reportedly.weigh.stances import Stance
from reportedly.weigh.worth import Worth


class Apart:
    """The words that count, and those that are already counted with another, with the reason."""

    def __init__(self) -> None:
        self.counted: list[Worth] = []
        self.within: list[tuple[Worth, str]] = []


def mouth(stance: Stance, directory: Directory) -> str:
    """What makes two origins one voice for counting: the state for its media, else the origin."""
    source = directory.by_id(stance.key.removeprefix("source:"))
    if source is not None and source.type == "state media" and source.state:
        return f"state media:{source.state}"
    return stance.key


def apart(told: Sequence[Worth], directory: Directory) -> Apart:
    """Leave out what another word of the same side already says.

    Of one state's media the strongest counts. A collective ("South Korean media") and the strongest
    of its members are one telling, at the weight of the stronger: so a member that comes to be
    named never weakens what was said before.
    """
    found = Apart()
    strongest: dict[tuple[bool, str], Worth] = {}
    for worth in sorted(told, key=_rank):
        side = (worth.stance.deny, mouth(worth.stance, directory))
        if side in strongest:
            said = f"speaks for the same state as {strongest[side].stance.name}"
            found.within.append((worth, said))
        else:
            strongest[side] = worth
    standing = {worth.stance.key: worth for worth in strongest.values()}
    members: dict[tuple[bool, str], Worth] = {}
    for worth in sorted(standing.values(), key=_rank):
        collective = _collective(worth.stance, directory)
        if collective is not None:
            members.setdefault((worth.stance.deny, collective), worth)
    for worth in sorted(standing.values(), key=_rank):
        member = members.get((worth.stance.deny, worth.stance.key))
        if member is None:
            continue
        if abs(worth.log_odds) <= abs(member.log_odds):
            weaker, words = worth, f"{member.stance.name} is one of them"
        else:
            weaker, words = member, f"is one of {worth.stance.name}, counted there"
        del standing[weaker.stance.key]
        found.within.append((weaker, words))
    found.counted = sorted(standing.values(), key=_rank)
    return found


def _rank(worth: Worth) -> tuple[float, str]:
    return (-abs(worth.log_odds), worth.stance.key)


def _collective(stance: Stance, directory: Directory) -> str | None:
    """The key of the collective that the origin, or the outlet of an unnamed source, is one of."""
    teller = stance.key.removeprefix("unnamed:").removeprefix("source:")
    source = directory.by_id(teller)
    if source is None or source.member is None:
        return None
    collective = directory.by_id(source.member)
    return None if collective is None else f"source:{directory.family(collective)}"
