"""Happenings that befall a person once: one open episode, closed when the person is shown alive."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from reportedly.trace.dates import Span, bounded, span
from reportedly.trace.members import Member, asserts
from reportedly.trace.occasions import narrowness


class Episodes:
    """Groups of claims between the days on which the person was shown alive."""

    def __init__(self, shown: Sequence[date], slack: int) -> None:
        self._shown = shown
        self._slack = timedelta(days=slack)
        self.groups: dict[int, list[Member]] = {}
        self._hulls: dict[int, Span] = {}

    def reach(self, member: Member) -> tuple[int, int]:
        """The first and the last episode that the claim's date and day of saying allow."""
        said = member.said or date.max
        first, last = span(member.happened) if member.happened is not None else (date.min, said)
        low = bisect_left(self._shown, first)
        high = bisect_left(self._shown, min(last, said))
        return (min(low, high), max(low, high)) if low <= high else (high, high)

    def put(self, member: Member) -> None:
        """Place a claim: by its date where that decides, else with those whose dates it meets.

        A dated claim that meets none is the newest that it can be; an undated one the oldest.
        """
        low, high = self.reach(member)
        open_ = [n for n in sorted(self.groups) if low <= n <= high]
        dated = bounded(member.happened)
        if low == high:
            at = low
        elif dated:
            met = [n for n in open_ if self._meets(n, member)]
            at = met[0] if met else high
        else:
            at = open_[0] if open_ else low
        self.groups.setdefault(at, []).append(member)
        if low == high and dated and member.happened is not None:
            first, last = span(member.happened)
            held = self._hulls.get(at, (first, last))
            self._hulls[at] = (min(first, held[0]), max(last, held[1]))

    def _meets(self, number: int, member: Member) -> bool:
        hull = self._hulls.get(number)
        if hull is None or member.happened is None:
            return True
        first, last = span(member.happened)
        return (hull[0] - last <= self._slack) and (first - hull[1] <= self._slack)


def by_episode(members: Sequence[Member], shown: Sequence[date], slack: int) -> list[list[Member]]:
    """One group an episode; without a day on which the person was shown alive, one in all.

    Args:
        members: claims of one person and kind.
        shown: the days on which the person was shown alive, in order; none for kinds that being
            seen alive does not refute.
        slack: days by which two tellings of one event may differ.
    """
    episodes = Episodes(shown, slack)
    earnest = [m for m in members if asserts(m.claim)]
    others = [m for m in members if not asserts(m.claim)]
    for told in (earnest, others):
        settled = [m for m in told if bounded(m.happened) and _decided(episodes, m)]
        waiting = [m for m in told if bounded(m.happened) and not _decided(episodes, m)]
        undated = [m for m in told if not bounded(m.happened)]
        for batch in (settled, waiting, undated):
            for member in sorted(batch, key=narrowness):
                episodes.put(member)
    return [episodes.groups[number] for number in sorted(episodes.groups)]


def _decided(episodes: Episodes, member: Member) -> bool:
    low, high = episodes.reach(member)
    return low == high
