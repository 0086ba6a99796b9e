"""Whether a watch is about a thing."""

from collections.abc import Iterable, Iterator

from reportedly.account.alerting.finding import Finding
from reportedly.model import Claim, Event, Watch
from reportedly.packs import Pack
from reportedly.packs.pack import fold
from reportedly.tell.new import WAS, Meant


class Scope:
    """What one watch is about, as an audience may be told.

    Args:
        watch: the conditions; all must be met by one event.
        meant: what it points at by now.
        claims: every claim that stands or stood, by id, after the gate.
        pack: places, sources and outlets.
    """

    def __init__(self, watch: Watch, meant: Meant, claims: dict[str, Claim], pack: Pack) -> None:
        self._watch, self._meant = watch, meant
        self._claims, self._pack = claims, pack

    def has(self, finding: Finding) -> bool:
        """Whether the watch is about it."""
        return any(self._meets(event) for event in finding.events) and self._said(finding)

    def _meets(self, event: Event) -> bool:
        watch = self._watch
        return (
            (watch.who is None or event.person in self._meant.persons)
            and (watch.kind is None or event.kind == watch.kind)
            and (not watch.event or self._is_event(event))
            and (watch.place is None or self._is_at(watch.place, event))
        )

    def _is_event(self, event: Event) -> bool:
        own = {claim.removeprefix(WAS) for claim in event.claims}
        return not own.isdisjoint(self._meant.claims)

    def _is_at(self, wanted: str, event: Event) -> bool:
        told = [event.from_, event.to]
        for claim in self._told(event.claims):
            told += [claim.from_, claim.to, claim.country]
        return any(self._same_place(wanted, each) for each in told if each)

    def _same_place(self, wanted: str, told: str) -> bool:
        """Whether a place is told, or one within it: a city counts for its state, never back."""
        if _within(wanted, told):
            return True
        asked = self._pack.place(wanted) or self._pack.state(wanted.upper())
        here = self._pack.place(told) or self._pack.state(told)
        if asked is None or here is None:
            return False
        whole = asked.kind == "state"
        return here.state == asked.state if whole else here.id == asked.id

    def _said(self, finding: Finding) -> bool:
        """Whether the source, where one is watched, says it or brings it."""
        wanted = self._watch.source
        if wanted is None:
            return True
        source = self._pack.source(wanted)
        for name in self._sayers(finding):
            other = self._pack.source(name)
            if fold(name) == fold(wanted) or (source is not None and other == source):
                return True
        return False

    def _sayers(self, finding: Finding) -> Iterator[str]:
        cited = {cite.item for cite in finding.line.cites}
        yield from (cite.outlet for cite in finding.line.cites if cite.outlet)
        for claim in self._told((*cited, *(WAS + id_ for id_ in cited))):
            yield from (*claim.origins, *claim.chain)
        for event in finding.events:
            for origin in event.origins:
                if cited & {c.removeprefix(WAS) for c in origin.claims}:
                    yield origin.name

    def _told(self, ids: Iterable[str]) -> Iterator[Claim]:
        for id_ in ids:
            claim = self._claims.get(id_)
            if claim is not None:
                yield claim


def _within(wanted: str, told: str) -> bool:
    """Whether the words of a place stand in those that are told ("Rome" in "embassy in Rome")."""
    words, whole = fold(wanted).split(), fold(told).split()
    width = len(words)
    return any(whole[i : i + width] == words for i in range(len(whole) - width + 1))
