"""The values of an event that most origins back; rivals stay in the claims."""

from collections.abc import Callable, Sequence

from reportedly.model import Claim
from reportedly.packs import Pack, Place
from reportedly.packs.pack import fold
from reportedly.trace.members import Member, asserts, denies

_LINKS = (" in ", " to ", " at ", " of ", ", ")


def place_in(words: str | None, pack: Pack) -> Place | None:
    """The place that the words are, or end in ("the embassy in Kuwait")."""
    if not words:
        return None
    place = pack.place(words)
    if place is not None:
        return place
    cuts = sorted({words.rfind(link) + len(link) for link in _LINKS if link in words})
    for cut in cuts:
        place = pack.place(words[cut:])
        if place is not None:
            return place
    return None


def most_backed(
    members: Sequence[Member], value: Callable[[Claim], str | None], pack: Pack
) -> str | None:
    """The value of a slot that most origins back, named ones before others.

    A city backs the state that it lies in: first the state is chosen, then, among the values that
    lie in it, the most backed one, the finer where two are backed alike, then by the alphabet.
    """
    for told in _tellings(members):
        found = _best(told, value, pack)
        if found is not None:
            return found
    return None


def _best(told: Sequence[Member], value: Callable[[Claim], str | None], pack: Pack) -> str | None:
    backed: dict[str, dict[str, list[Member]]] = {}
    for member in told:
        words = value(member.claim)
        if words:
            place = place_in(words, pack)
            area = f"state:{place.state}" if place else f"words:{fold(words)}"
            backed.setdefault(area, {}).setdefault(words, []).append(member)
    if not backed:
        return None
    areas = {
        area: [member for group in values.values() for member in group]
        for area, values in backed.items()
    }
    best = min(areas, key=lambda area: (_backing(areas[area]), area))
    values = backed[best]
    return min(values, key=lambda words: (_backing(values[words]), _coarse(words, pack), words))


def _tellings(members: Sequence[Member]) -> list[list[Member]]:
    """Whose values to take, in turn: a machine's only where nobody else has one."""
    earnest = [member for member in members if asserts(member.claim)]
    if earnest:
        return [[member for member in earnest if not member.machine], earnest]
    return [[member for member in members if denies(member.claim)], list(members)]


def _backing(members: Sequence[Member]) -> tuple[int, int]:
    voices = [voice for member in members for voice in member.voices]
    return (-len({v.key for v in voices if v.named}), -len({v.key for v in voices}))


def _coarse(words: str, pack: Pack) -> bool:
    place = pack.place(words)
    return place is not None and place.kind in {"country", "state"}
