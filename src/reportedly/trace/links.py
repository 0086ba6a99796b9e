"""Who had it from whom, as links between sources, gathered claim by claim."""

from typing import Literal, NamedTuple

from reportedly.model import Noun
from reportedly.trace.sources import Voice

How = Literal["origin", "told", "cites", "copies", "prints"]
Says = Literal["affirms", "denies", "retells"]


class Issue(Noun, frozen=True):
    """One report of an outlet, with what it says of the event.

    Attributes:
        report: its id.
        published: day of publication, as precise as it is known.
        says: "affirms", "denies", or "retells": in doubt, or in order to refute it.
    """

    report: str
    published: str | None
    says: Says


class Edge(NamedTuple):
    """A source, and how it had it from the one to which the edge leads."""

    voice: Voice
    how: How
    words: str | None = None
    share: float | None = None
    issues: tuple[Issue, ...] = ()


class Links:
    """Edges from sources to those they had it from, in the order in which they were learnt."""

    def __init__(self) -> None:
        self._voices: dict[str, Voice] = {}
        self._below: dict[str, list[Edge]] = {}
        self._above: dict[str, set[str]] = {}
        self._own: dict[str, list[Issue]] = {}

    def add(self, edge: Edge, origin: Voice) -> None:
        """Take in that a source had it from another; from itself is nothing new."""
        self._meet(edge.voice)
        self._meet(origin)
        if edge.voice.key == origin.key:
            for issue in edge.issues:
                self.own(edge.voice, issue)
            return
        known = self._below.setdefault(origin.key, [])
        for at, held in enumerate(known):
            if (held.voice.key, held.how) == (edge.voice.key, edge.how):
                known[at] = _merged(held, edge)
                break
        else:
            known.append(edge)
        self._above.setdefault(edge.voice.key, set()).add(origin.key)

    def own(self, voice: Voice, issue: Issue) -> None:
        """Take in that an outlet speaks for itself."""
        self._meet(voice)
        known = self._own.setdefault(voice.key, [])
        if issue not in known:
            known.append(issue)

    def below(self, key: str) -> tuple[Edge, ...]:
        """Those who had it from a source, as they came.

        Whoever is named as having been told there and has a report of its own stands once, with it.
        """
        edges = self._below.get(key, [])
        reporting = {e.voice.key for e in edges if e.issues}
        return tuple(e for e in edges if e.issues or e.voice.key not in reporting)

    def issues_of(self, key: str) -> tuple[Issue, ...]:
        """The reports in which an outlet speaks for itself."""
        return tuple(self._own.get(key, ()))

    def voices(self) -> dict[str, Voice]:
        """Every source met, by key."""
        return dict(self._voices)

    def joined(self, one: str, two: str) -> bool:
        """Whether either had it from the other."""
        return two in self._above.get(one, ()) or one in self._above.get(two, ())

    def roots(self) -> tuple[Voice, ...]:
        """The origins: who had it from nobody, or says it on its own authority as well.

        Of sources that only cite one another the first by key is one.
        """
        found = [key for key in self._voices if not self._above.get(key)]
        reached = self._reached(found)
        for key in sorted(self._voices):
            if key not in reached:
                found.append(key)
                reached |= self._reached([key])
        found += [key for key in self._own if key not in found]
        return tuple(self._voices[key] for key in found)

    def _reached(self, keys: list[str]) -> set[str]:
        reached = set(keys)
        open_ = list(keys)
        while open_:
            for edge in self._below.get(open_.pop(), ()):
                if edge.voice.key not in reached:
                    reached.add(edge.voice.key)
                    open_.append(edge.voice.key)
        return reached

    def _meet(self, voice: Voice) -> None:
        held = self._voices.get(voice.key)
        if held is None or voice.name < held.name:
            self._voices[voice.key] = voice


def _merged(one: Edge, two: Edge) -> Edge:
    """Two edges of one kind between the same sources: their reports together."""
    share = max((s for s in (one.share, two.share) if s is not None), default=None)
    issues = (*one.issues, *(i for i in two.issues if i not in one.issues))
    return one._replace(words=one.words or two.words, share=share, issues=issues)
