"""The values of an event that most origins back; rivals stay in the claims."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from reportedly.model import Claim
from reportedly.packs import Pack, Place
from reportedly.packs.pack import fold
from reportedly.trace.copies import published
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.sources import Directory
from reportedly.trace.tellings import own_tellings

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
    members: Sequence[Member], value: Callable[[Claim], str | None], directory: Directory
) -> str | None:
    """The value of a slot that most origins back, named ones before others.

    A city backs the state that it lies in: first the state is chosen, then, among the values that
    lie in it, the most backed one. Of those backed alike the finer stands, then the one that was
    told first, then the first by the alphabet. What is retold of an origin later or further off
    adds nothing to what its own telling gives.
    """
    pack = directory.pack
    for told in tellings(members):
        areas: dict[str, dict[str, list[Member]]] = {}
        for member in own_tellings(told, value, directory):
            words = value(member.claim) or ""
            areas.setdefault(area_of(words, pack), {}).setdefault(words, []).append(member)
        if areas:
            best = min(areas, key=lambda a: (*standing_of_area(areas[a]), a))
            within = areas[best]
            return min(within, key=lambda words: standing(words, within[words], pack))
    return None


def area_of(words: str, pack: Pack) -> str:
    """What a value lies in: a place's state; other words are their own."""
    place = place_in(words, pack)
    return f"state:{place.state}" if place else f"words:{fold(words)}"


def standing_of_area(values: Mapping[str, Sequence[Member]]) -> tuple[int, int, date]:
    """By which of two areas the one stands: named origins, origins, the day first told."""
    every = [member for group in values.values() for member in group]
    return (*_backing(every), _first(every))


def standing(words: str, members: Sequence[Member], pack: Pack) -> tuple[int, int, bool, date, str]:
    """By which of two values of one area the one stands; the lower one does."""
    return (*_backing(members), _coarse(words, pack), _first(members), words)


def tellings(members: Sequence[Member]) -> list[list[Member]]:
    """Whose values to take, in turn: a machine's only where nobody else has one."""
    earnest = [member for member in members if asserts(member.claim)]
    if earnest:
        return [[member for member in earnest if not member.machine], earnest]
    return [[member for member in members if denies(member.claim)], list(members)]


def _backing(members: Sequence[Member]) -> tuple[int, int]:
    voices = [voice for member in members for voice in member.voices]
    return (-len({v.key for v in voices if v.named}), -len({v.key for v in voices}))


def _first(members: Sequence[Member]) -> date:
    return min((published(member.report) or date.max for member in members), default=date.max)


def _coarse(words: str, pack: Pack) -> bool:
    place = pack.place(words)
    return place is not None and place.kind in {"country", "state"}
